package dev.footnote.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells the verbs of a question from its nouns, by where they stand. */
final class Clauses {

    /** What ends a phrase depends on what opened the clause. */
    enum Mode {
        /** After "does" or "will": a base form is the verb. */
        DO,
        /** After "is" or "has": a participle is the verb. */
        BE,
        /** Elsewhere. */
        OBJECT
    }

    private static final Set<String> ASKING = Set.of("what", "who", "which");

    private final Lexicon lexicon;

    Clauses(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Whether a word that could open a phrase is the verb of its clause: "What causes rust?", "Describe rust". */
    boolean verbAt(List<Word> words, int i) {
        Word word = words.get(i);
        if (!lexicon.verb(word.low())
                || word.capital() && i > 0 && !words.get(i - 1).mark()) {
            return false;
        }
        if (i == 0 || words.get(i - 1).mark()) {
            return !word.low().endsWith("ing");
        }
        Word before = words.get(i - 1);
        if (lexicon.in("question words", before.low())) {
            return i + 1 >= words.size()
                    || !lexicon.in("auxiliaries", words.get(i + 1).low());
        }
        if (lexicon.in("auxiliaries", before.low())) {
            return gerundIsVerb(words, i) || participle(words, i) || happening(words, i);
        }
        return !lexicon.in("prepositions", before.low()) || before.low().equals("to") && lexicon.baseVerb(word.low());
    }

    /** "What will happen to them?" */
    private boolean happening(List<Word> words, int i) {
        return i >= 2
                && ASKING.contains(words.get(i - 2).low())
                && lexicon.baseVerb(words.get(i).low())
                && (i + 1 >= words.size() || !material(words.get(i + 1)));
    }

    /** "What is done with the rest?" */
    private boolean participle(List<Word> words, int i) {
        String low = words.get(i).low();
        return !lexicon.baseVerb(low)
                && !low.endsWith("ing")
                && !low.endsWith("s")
                && (i + 1 >= words.size() || !material(words.get(i + 1)));
    }

    /** "What is driving the growth?" holds a verb, "Why is learning a language hard?" a phrase. */
    private boolean gerundIsVerb(List<Word> words, int i) {
        if (i < 2 || !words.get(i).low().endsWith("ing")) {
            return false;
        }
        Word subject = words.get(i - 2);
        return ASKING.contains(subject.low())
                || material(subject)
                || lexicon.in("pronouns", subject.low()) && !subject.low().equals("there");
    }

    /** What the phrase at a word stands in. */
    Mode mode(List<Word> words, int from) {
        int before = from - 1;
        while (before >= 0 && lexicon.in("adverbs", words.get(before).low())) {
            before--;
        }
        if (before < 0) {
            return Mode.OBJECT;
        }
        String low = words.get(before).low();
        if (low.equals("'s")
                || low.startsWith("is")
                || low.startsWith("are")
                || low.startsWith("was")
                || low.startsWith("were")
                || low.startsWith("ha") && lexicon.in("auxiliaries", low)) {
            return Mode.BE;
        }
        if (lexicon.in("auxiliaries", low)) {
            return Mode.DO;
        }
        // What is bound to the subject still stands before the verb.
        if (lexicon.in("binding prepositions", low)) {
            for (int i = before - 1; i >= 0 && !words.get(i).mark(); i--) {
                String word = words.get(i).low();
                if (lexicon.in("auxiliaries", word)) {
                    return mode(words, i + 1);
                }
                if (lexicon.baseVerb(word) && !noun(word)) {
                    return Mode.OBJECT;
                }
            }
        }
        return Mode.OBJECT;
    }

    /** Whether the phrase ends before this word, by the verb or the adjective that is said of it. */
    boolean ends(List<Word> words, int i, Mode mode) {
        Word word = words.get(i);
        if (word.capital()) {
            return false;
        }
        boolean last = i + 1 >= words.size() || !material(words.get(i + 1));
        if (lexicon.in("adjectives", word.low()) && last) {
            return true;
        }
        if (mode == Mode.DO && last && !verbFollows(words, i - 1, true)) {
            return true;
        }
        if (!lexicon.verb(word.low())) {
            return mode == Mode.BE
                    && last
                    && (word.low().endsWith("ed") || word.low().equals("doing"));
        }
        boolean noun = noun(word.low());
        return switch (mode) {
            case DO ->
                lexicon.baseVerb(word.low()) && !beforeVerb(words, i) && (!noun || !verbFollows(words, i, false));
            case BE -> !lexicon.baseVerb(word.low()) && !noun && !(word.low().endsWith("s"));
            case OBJECT -> !noun && !word.low().endsWith("ing");
        };
    }

    /** "Did the campaign begin?": the verb is the second, unless the first takes one ("help make"). */
    private boolean beforeVerb(List<Word> words, int i) {
        if (i + 1 >= words.size() || lexicon.in("helping", words.get(i).low())) {
            return false;
        }
        String next = words.get(i + 1).low();
        return lexicon.baseVerb(next) && !noun(next) && !next.equals("last");
    }

    private boolean noun(String low) {
        return lexicon.in("relational", low) || lexicon.in("classes", low);
    }

    private boolean verbFollows(List<Word> words, int i, boolean here) {
        for (int j = i + 1; j < words.size() && !words.get(j).mark(); j++) {
            String low = words.get(j).low();
            if (lexicon.baseVerb(low) || here && Set.of("do", "have", "be").contains(low)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word may be part of a name, a noun or an adjective. */
    boolean material(Word word) {
        if (word.mark() || word.clitic()) {
            return false;
        }
        if (word.text().length() > 1 && word.text().equals(word.text().toUpperCase(Locale.ROOT))) {
            return true;
        }
        String low = word.low();
        return !lexicon.in("determiners", low)
                && !lexicon.in("question words", low)
                && !lexicon.in("auxiliaries", low)
                && !lexicon.in("prepositions", low)
                && !lexicon.in("conjunctions", low)
                && !lexicon.in("pronouns", low)
                && !lexicon.in("adverbs", low);
    }
}
