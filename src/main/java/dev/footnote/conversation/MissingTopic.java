package dev.footnote.conversation;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives the topic to a question that names none: "What are the main risks?". */
final class MissingTopic {

    private static final Set<String> POSSESSORS = Set.of("a", "an", "my", "your", "our", "its", "their", "his", "her");

    private final Lexicon lexicon;
    private final NounPhrases phrases;

    MissingTopic(Lexicon lexicon, NounPhrases phrases) {
        this.lexicon = lexicon;
        this.phrases = phrases;
    }

    /** The question with the topic behind the head that lacks it; null where none does. */
    @Nullable
    String completed(String question, Conversation so) {
        Topic topic = so.topic();
        if (topic == null) {
            return null;
        }
        List<Word> words = Word.of(question);
        List<NounPhrase> own = phrases.of(words);
        for (NounPhrase phrase : own) {
            if (phrase.named() || phrase.base().stream().anyMatch(word -> word.number())) {
                return null;
            }
            Word head = phrase.headWord();
            boolean relational = lexicon.in("relational", head.low());
            if ((relational || wide(words, phrase))
                    && phrase.end() == phrase.head() + 1
                    && ends(words, phrase)
                    && !POSSESSORS.contains(phrase.firstWord().low())) {
                Topic given = relational || so.theme() == null ? topic : so.theme();
                Edits edits = new Edits(question);
                edits.replace(head.end(), head.end(), (given.place() ? " in " : " of ") + given.text());
                return edits.text();
            }
            return light(question, words, own, topic);
        }
        return null;
    }

    /** "How long does the contract run?", "What licences are needed?": a thing said to be known that the question does not tell apart. */
    @Nullable
    private String light(String question, List<Word> words, List<NounPhrase> own, Topic topic) {
        if (own.stream()
                        .anyMatch(phrase -> phrase.named()
                                || phrase.base().stream()
                                        .anyMatch(word -> word.number() || word.capital() && word.start() > 0)
                                || !phrase.attached().isEmpty())
                || words.stream()
                        .anyMatch(word -> lexicon.in("pronouns", word.low())
                                        && !word.low().matches("i|you|we|there|me|us")
                                || lexicon.in("possessors", word.low()))) {
            return null;
        }
        for (NounPhrase phrase : own) {
            if (bare(words, phrase)) {
                Edits edits = new Edits(question);
                Word head = phrase.headWord();
                edits.replace(head.end(), head.end(), (topic.place() ? " in " : " of ") + topic.text());
                return edits.text();
            }
        }
        return null;
    }

    private boolean bare(List<Word> words, NounPhrase phrase) {
        if (lexicon.in("unique", phrase.headWord().low())
                || lexicon.in("empty", phrase.headWord().low())) {
            return false;
        }
        boolean definite = phrase.firstWord().low().equals("the");
        boolean judged = phrase.base().stream()
                .anyMatch(word -> word.low().endsWith("est")
                        || word.low().equals("most")
                        || word.low().equals("same"));
        boolean subject = phrase.from() > 0
                && lexicon.in("auxiliaries", words.get(phrase.from() - 1).low());
        boolean what = phrase.from() == 1
                && Set.of("what", "which").contains(words.getFirst().low())
                && phrase.end() < words.size()
                && !phrase.headWord().low().equals("one")
                && phrases.of(words).size() == 1;
        boolean complete = phrase.end() < words.size()
                && lexicon.in("prepositions", words.get(phrase.end()).low());
        return (definite && subject || what) && !judged && !complete && phrase.end() == phrase.head() + 1;
    }

    /** Whether nothing follows the phrase that could name what it belongs to. */
    private boolean ends(List<Word> words, NounPhrase phrase) {
        if (phrase.end() >= words.size()) {
            return true;
        }
        Word next = words.get(phrase.end());
        return next.mark()
                || next.low().equals("there")
                || lexicon.in("auxiliaries", next.low())
                || lexicon.verb(next.low());
    }

    /** "What are other famous works?", "Are there any festivals?": a wide class that only the topic narrows. */
    private boolean wide(List<Word> words, NounPhrase phrase) {
        if (phrase.end() < words.size() - 1 || phrase.from() < 2) {
            return false;
        }
        String before = words.get(phrase.from() - 1).low();
        boolean existing = before.equals("there");
        boolean any = existing && phrase.firstWord().low().equals("any");
        boolean asked = lexicon.in("auxiliaries", before)
                && lexicon.in("question words", words.get(phrase.from() - 2).low());
        boolean judged = words.subList(phrase.from(), phrase.head()).stream()
                .anyMatch(word -> lexicon.in("adjectives", word.low()) || lexicon.in("degrees", word.low()));
        return any || asked && judged;
    }
}
