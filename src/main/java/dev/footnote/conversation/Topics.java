package dev.footnote.conversation;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what a question is about. */
final class Topics {

    private static final Set<String> KIND = Set.of("what", "which", "how", "whose", "many", "much");

    private static final Set<String> PLACING = Set.of("around", "near", "at");
    private static final Set<String> WONDERING = Set.of("what", "how");
    private static final Set<String> POINTERS = Set.of("this", "that", "these", "those");

    private final Lexicon lexicon;
    private final NounPhrases phrases;

    Topics(Lexicon lexicon, NounPhrases phrases) {
        this.lexicon = lexicon;
        this.phrases = phrases;
    }

    /** The topic of a question that stands alone; null where no phrase can be one. */
    @Nullable
    Topic of(String question) {
        List<Word> words = Word.of(question);
        Topic asked = null;
        for (NounPhrase phrase : phrases.of(words)) {
            Topic topic = topic(question, phrase);
            if (topic == null) {
                continue;
            }
            boolean kind = phrase.from() > 0
                    && KIND.contains(words.get(phrase.from() - 1).low());
            if (!kind) {
                return topic.strong(strong(question, words, phrase, topic));
            }
            asked = topic;
        }
        return asked;
    }

    /** A question with the topic put behind the word that ends at an offset. */
    static String bound(String question, int end, Topic topic) {
        return question.substring(0, end) + (topic.place() ? " in " : " of ") + topic.text() + question.substring(end);
    }

    /** The topic of the phrase that holds a part of a question; null where none does. */
    @Nullable
    Topic holding(String question, String part) {
        int at = question.indexOf(part);
        List<Word> words = Word.of(question);
        for (NounPhrase phrase : phrases.of(words)) {
            if (phrase.firstWord().start() <= at && words.get(phrase.end() - 1).end() >= at + part.length()) {
                Topic topic = topic(question, phrase);
                return topic == null ? null : topic.strong(true);
            }
        }
        return null;
    }

    /** Whether the question puts its topic forward: by a name, or by asking what a thing is or to be told about it. */
    private boolean strong(String question, List<Word> words, NounPhrase phrase, Topic topic) {
        if (topic.named()
                && (topic.text().equals(phrase.text(question))
                        || !lexicon.in("relational", phrase.headWord().low()))) {
            return true;
        }
        String before = phrase.from() == 0 ? "" : words.get(phrase.from() - 1).low();
        boolean vague = Word.of(topic.text()).getFirst().low().equals("the") && !topic.named();
        boolean wondering =
                phrase.from() == 2 && WONDERING.contains(words.getFirst().low());
        if (!wondering && (before.equals("about") || before.equals("describe")) && !vague) {
            return true;
        }
        boolean asked = phrase.from() >= 2
                && lexicon.in("question words", words.get(phrase.from() - 2).low())
                && (before.equals("'s") || lexicon.in("auxiliaries", before));
        // "What is the capital of Kenya?"
        if (topic.named()
                && asked
                && !phrase.attached().isEmpty()
                && Word.of(topic.text()).stream().allMatch(Word::capital)) {
            return true;
        }
        if (asked
                && lexicon.in("introducing", phrase.headWord().low())
                && phrase.attached().size() == 1) {
            return true;
        }
        boolean reduced = lexicon.in("relational", phrase.headWord().low())
                && !topic.text().contains(" ");
        boolean definite = phrase.firstWord().low().equals("the");
        boolean judged = phrase.base().stream().anyMatch(word -> lexicon.in("adjectives", word.low()));
        if (reduced || definite || judged) {
            return false;
        }
        if (lexicon.in("relational", phrase.headWord().low())) {
            return true;
        }
        boolean ends = phrase.end() >= words.size()
                || words.get(phrase.end()).mark()
                || words.get(phrase.end()).low().equals("and");
        return subject(words, phrase) || asked && ends;
    }

    /** The topic that a phrase names, without heads that say nothing of their own; null where nothing is left. */
    @Nullable
    Topic topic(String question, NounPhrase phrase) {
        boolean relational = lexicon.in("relational", phrase.headWord().low())
                && !(phrase.headWord().capital() && phrase.head() > 0);
        if (relational && !phrase.attached().isEmpty()) {
            for (NounPhrase attached : phrase.attached()) {
                Topic inner = topic(question, attached);
                if (inner != null) {
                    return joined(question, phrase, inner);
                }
            }
        }
        int clitic = phrase.clitic();
        if (relational && clitic > 0) {
            NounPhrase owner = new NounPhrase(phrase.words(), phrase.from(), clitic - 1, clitic, List.of());
            return made(question, owner);
        }
        if ((relational || lexicon.in("empty", phrase.headWord().low())) && !phrase.named()) {
            return null;
        }
        if (phrase.base().size() == 1 && phrase.firstWord().year()) {
            return null;
        }
        return made(question, phrase);
    }

    /** "the difference between cats and dogs" is about both. */
    private Topic joined(String question, NounPhrase phrase, Topic inner) {
        if (phrase.attached().size() == 2
                && phrase.words().get(phrase.attached().get(1).from() - 1).low().equals("and")) {
            NounPhrase a = phrase.attached().get(0);
            String both = question.substring(
                    a.firstWord().start(), phrase.words().get(phrase.end() - 1).end());
            return new Topic(both, inner.head(), true, inner.named(), true, false, both, false);
        }
        return inner;
    }

    private Topic made(String question, NounPhrase phrase) {
        String before =
                phrase.from() == 0 ? "" : phrase.words().get(phrase.from() - 1).low();
        boolean time = lexicon.in("calendar", phrase.headWord().low());
        boolean place = !time && (before.equals("in") && phrase.named() || PLACING.contains(before));
        return new Topic(
                phrase.text(question),
                phrase.headWord().low(),
                phrase.plural() && !phrase.named(),
                phrase.named(),
                phrase.end() > phrase.head() + 1,
                place || lexicon.in("places", phrase.headWord().low()),
                phrase.clitic() < 0
                        ? phrase.text(question)
                        : question.substring(
                                (POINTERS.contains(phrase.firstWord().low())
                                                ? phrase.base().get(1)
                                                : phrase.firstWord())
                                        .start(),
                                phrase.words().get(phrase.clitic()).start()),
                false);
    }

    private boolean subject(List<Word> words, NounPhrase phrase) {
        String before = phrase.from() == 0 ? "" : words.get(phrase.from() - 1).low();
        return lexicon.in("auxiliaries", before);
    }
}
