package dev.footnote.conversation;

import java.util.List;
import java.util.Set;

/** Tells whether a pronoun of a question refers back to earlier questions at all. */
final class Standing {

    private static final Set<String> COSTING = Set.of("cost", "costs", "take", "takes", "took");
    private static final Set<String> BOUNDARIES = Set.of(
            ",", ";", ":", ".", "?", "!", "and", "if", "when", "but", "because", "that", "while", "after", "before");
    private static final Set<String> DOING = Set.of("do", "did", "does", "done", "doing");

    private final Lexicon lexicon;

    Standing(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** "Is it true that", "is it better to": an "it" that stands for nothing. */
    boolean idle(List<Word> words, int i) {
        if (!words.get(i).low().equals("it")) {
            return false;
        }
        if (i + 1 >= words.size() || words.get(i + 1).mark()) {
            // "Who did it?"
            return i > 0 && DOING.contains(words.get(i - 1).low());
        }
        if (i + 2 >= words.size()) {
            return false;
        }
        String said = words.get(i + 1).low();
        String then = words.get(i + 2).low();
        if (COSTING.contains(said)) {
            return does(words, i + 2);
        }
        return lexicon.in("adjectives", said) && then.equals("that")
                || Set.of("better", "possible", "necessary").contains(said) && then.equals("to");
    }

    /** "(How much does it cost) to repair a roof": the infinitive has its object, so that "it" is none. */
    private boolean does(List<Word> words, int from) {
        for (int i = from; i + 2 < words.size(); i++) {
            if (words.get(i).low().equals("to")
                    && lexicon.baseVerb(words.get(i + 1).low())) {
                Word object = words.get(i + 2);
                return !object.mark()
                        && !lexicon.in("prepositions", object.low())
                        && !lexicon.in("adverbs", object.low());
            }
        }
        return false;
    }

    /**
     * Whether the question itself names what the pronoun stands for: before it in an earlier clause or, for an owner,
     * in the same one.
     */
    boolean ownAntecedent(List<Word> words, List<NounPhrase> own, int i, boolean owner) {
        if (owner && asksForSubject(words)) {
            return true;
        }
        for (NounPhrase phrase : own) {
            if (phrase.end() > i) {
                return false;
            }
            boolean subject = phrase.named() || owner && phrase.from() > 0;
            if (subject && (owner || boundary(words, phrase.end(), i)) || newClause(words, phrase.end(), i)) {
                return true;
            }
        }
        return false;
    }

    /** "How many had to leave their homes?", "Who lost his job?": the owner is who is asked for. */
    private boolean asksForSubject(List<Word> words) {
        int verb = words.getFirst().low().equals("who")
                ? 1
                : words.size() > 2
                                && words.getFirst().low().equals("how")
                                && words.get(1).low().equals("many")
                        ? 2
                        : words.size();
        return verb + 1 < words.size()
                && (lexicon.verb(words.get(verb).low())
                        || lexicon.in("auxiliaries", words.get(verb).low())
                                && words.subList(verb + 1, words.size()).stream()
                                        .limit(2)
                                        .anyMatch(word -> word.low().equals("to") || lexicon.verb(word.low())));
    }

    /** "What is rust and where is it from?" */
    private boolean newClause(List<Word> words, int from, int to) {
        for (int i = from; i + 1 < to; i++) {
            if (words.get(i).low().equals("and")
                    && lexicon.in("question words", words.get(i + 1).low())) {
                return true;
            }
        }
        return false;
    }

    private static boolean boundary(List<Word> words, int from, int to) {
        for (int i = from; i < to; i++) {
            if (BOUNDARIES.contains(words.get(i).low())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a sentence of the same turn goes before: "Stargate? What's that?" */
    boolean laterSentence(List<Word> words, int i) {
        return words.subList(1, i).stream().anyMatch(word -> ".?!".contains(word.low()));
    }

    /** Whether "this" or "that" stands for something by itself: neither before a noun nor opening a clause. */
    boolean alone(List<Word> words, int i) {
        if (i == 0) {
            return false;
        }
        String before = words.get(i - 1).low();
        boolean placed = lexicon.in("auxiliaries", before)
                || lexicon.in("prepositions", before)
                || before.equals("'s")
                || lexicon.verb(before);
        if (i + 1 >= words.size() || words.get(i + 1).mark()) {
            return placed;
        }
        Word next = words.get(i + 1);
        return lexicon.in("auxiliaries", before)
                && (lexicon.verb(next.low())
                                && !lexicon.in("relational", next.low())
                                && !lexicon.in("classes", next.low())
                        || lexicon.in("adjectives", next.low())
                        || lexicon.in("prepositions", next.low()));
    }

    /** Whether "there" is a place, and not what "there is" opens with. */
    boolean points(List<Word> words, int i) {
        if (i == 0
                || i + 1 < words.size()
                        && lexicon.in("auxiliaries", words.get(i + 1).low())) {
            return false;
        }
        boolean infinitive = i >= 2 && words.get(i - 2).low().equals("to");
        return (infinitive || !lexicon.in("auxiliaries", words.get(i - 1).low()))
                && !words.get(i - 1).clitic();
    }
}
