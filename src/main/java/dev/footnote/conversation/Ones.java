package dev.footnote.conversation;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives the noun to "a smart one", "other ones" and "the largest". */
final class Ones {

    /** Superlatives that need no noun: "What's the latest?", "at least". */
    private static final Set<String> DOING = Set.of("do", "does", "did");

    private static final Set<String> BY_THEMSELVES = Set.of("latest", "least", "most", "last", "next");

    private final Lexicon lexicon;
    private final NounPhrases phrases;

    Ones(Lexicon lexicon, NounPhrases phrases) {
        this.lexicon = lexicon;
        this.phrases = phrases;
    }

    /** The question with the noun where it lacks one; null where it lacks none or the chat has named none. */
    @Nullable
    String named(String question, Conversation so) {
        List<Word> words = Word.of(question);
        Edits edits = new Edits(question);
        for (int i = 1; i < words.size(); i++) {
            Word word = words.get(i);
            if (howMany(words, i)) {
                String many = plural(so);
                if (many == null) {
                    return null;
                }
                edits.replace(word.end(), word.end(), " " + many);
                continue;
            }
            boolean one = pro(words, i);
            if (!one && !superlative(words, i)) {
                continue;
            }
            String noun = noun(
                    so,
                    i >= 2
                            && words.get(i - 1).capital()
                            && words.get(i - 2).low().equals("the"));
            if (noun == null) {
                return null;
            }
            if (one) {
                boolean several = word.low().equals("ones");
                edits.replace(
                        word.start(),
                        word.end(),
                        several ? GrammaticalNumber.plural(noun) : GrammaticalNumber.singular(noun));
            } else {
                edits.replace(word.end(), word.end(), " " + GrammaticalNumber.singular(noun));
            }
        }
        return edits.none() ? null : edits.text();
    }

    /** "one" or "ones" in the place of a noun: behind a word that says which. */
    private boolean pro(List<Word> words, int i) {
        String low = words.get(i).low();
        if (!low.equals("one") && !low.equals("ones") || next(words, i, "of") || followed(words, i)) {
            return false;
        }
        Word before = words.get(i - 1);
        boolean determined =
                i >= 2 && lexicon.in("determiners", words.get(i - 2).low());
        if (lexicon.verb(before.low()) && !before.low().endsWith("ing") && !determined) {
            return false;
        }
        boolean judged = i >= 2 && words.get(i - 2).low().equals("the");
        return phrases.material(before) && !before.number() && (!before.capital() || low.equals("ones") || judged);
    }

    /** "How many does France have?", but not "How many had to leave?", which asks for people. */
    private boolean howMany(List<Word> words, int i) {
        return words.get(i).low().equals("many")
                && words.get(i - 1).low().equals("how")
                && i + 2 < words.size()
                && lexicon.in("auxiliaries", words.get(i + 1).low())
                && (DOING.contains(words.get(i + 1).low())
                        || lexicon.in("pronouns", words.get(i + 2).low()));
    }

    /** The latest several things of a kind that a question named. */
    @Nullable
    private String plural(Conversation so) {
        for (Topic each : so.mentioned().reversed()) {
            String noun = GrammaticalNumber.isPlural(each.head()) ? common(each, false) : null;
            if (noun != null) {
                return noun;
            }
        }
        return null;
    }

    /** A superlative without its noun. */
    private boolean superlative(List<Word> words, int i) {
        String low = words.get(i).low();
        int opening = low.endsWith("est") && low.length() > 3 && !BY_THEMSELVES.contains(low) ? i - 1 : -1;
        if (opening < 0 && words.get(i - 1).low().matches("most|least") && lexicon.in("adjectives", low)) {
            opening = i - 2;
        }
        return opening >= 0
                && words.get(opening).low().equals("the")
                && !next(words, i, "of")
                && !next(words, i, "one")
                && !next(words, i, "ones")
                && !next(words, i, "and")
                && !followed(words, i)
                && !askedBefore(words, opening);
    }

    /** "Which language would be the easiest?" names the noun itself. */
    private boolean askedBefore(List<Word> words, int end) {
        return phrases.of(words).stream()
                .anyMatch(own -> own.from() <= end
                        && lexicon.in(
                                "question words",
                                words.get(Math.max(0, own.from() - 1)).low()));
    }

    private static boolean next(List<Word> words, int i, String low) {
        return i + 1 < words.size() && words.get(i + 1).low().equals(low);
    }

    /** Whether a noun follows. */
    private boolean followed(List<Word> words, int i) {
        if (i + 1 >= words.size()) {
            return false;
        }
        Word next = words.get(i + 1);
        return phrases.material(next)
                && !(lexicon.verb(next.low()) && !next.low().endsWith("ing"));
    }

    /** The latest thing with a common noun, without its determiner, owner and judging adjectives; null for none. */
    @Nullable
    private String noun(Conversation so, boolean byName) {
        Topic topic = so.topic();
        String found = topic == null ? null : common(topic, byName);
        for (Topic each : so.mentioned().reversed()) {
            if (found == null) {
                found = common(each, byName);
            }
        }
        return found;
    }

    @Nullable
    private String common(Topic topic, boolean byName) {
        List<Word> words = Word.of(topic.text());
        NounPhrase phrase = phrases.at(words, 0);
        if (phrase == null
                || phrase.headWord().capital()
                || phrase.headWord().number()
                || !phrase.plural()
                        && !lexicon.in("determiners", phrase.firstWord().low())
                || phrase.headWord().low().endsWith("ing")
                        && !phrase.firstWord().low().matches("an?|the")
                || lexicon.in("relational", phrase.headWord().low())
                || lexicon.in("empty", phrase.headWord().low())) {
            return null;
        }
        int from = Math.max(phrase.from(), phrase.clitic() + 1);
        while (from < phrase.head()
                && (judges(words.get(from).low()) || byName && words.get(from).capital())) {
            from++;
        }
        return topic.text().substring(words.get(from).start(), phrase.headWord().end());
    }

    private boolean judges(String low) {
        return lexicon.in("determiners", low)
                || lexicon.in("adjectives", low)
                || lexicon.in("degrees", low)
                || lexicon.in("quantifiers", low)
                || lexicon.in("adverbs", low)
                || low.endsWith("est")
                || low.contains("-");
    }
}
