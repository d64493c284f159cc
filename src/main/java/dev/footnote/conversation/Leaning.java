package dev.footnote.conversation;

import java.util.List;

/** Tells which questions may lean on what was said before although the rules left them as they are. */
final class Leaning {

    private final Lexicon lexicon;
    private final NounPhrases phrases;

    Leaning(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.phrases = new NounPhrases(lexicon);
    }

    /** Whether a question may; a question that names its own subject and points nowhere does not. */
    boolean possible(String question) {
        List<Word> words = Word.of(question);
        for (int i = 0; i < words.size(); i++) {
            if (lexicon.in("leaning", words.get(i).low()) && points(words, i)) {
                return true;
            }
        }
        return phrases.of(words).isEmpty();
    }

    private boolean points(List<Word> words, int i) {
        String low = words.get(i).low();
        String before = i == 0 ? "" : words.get(i - 1).low();
        String after = i + 1 == words.size() ? "" : words.get(i + 1).low();
        return switch (low) {
            // "Is there a plan", "there are": nothing is pointed at.
            case "there" -> !lexicon.in("auxiliaries", before) && !lexicon.in("auxiliaries", after);
            // Not the "that" of "said that the bank".
            case "that" ->
                i + 1 == words.size()
                        || words.get(i + 1).mark()
                        || lexicon.in("classes", after)
                        || lexicon.in("auxiliaries", before)
                        || lexicon.in("prepositions", before)
                        || i == 0;
            case "this", "these", "those" -> !lexicon.in("calendar", after);
            case "one" -> after.isEmpty() || words.get(i + 1).mark();
            case "so", "too", "again", "else", "other", "another" ->
                after.isEmpty() || words.get(i + 1).mark();
            default -> true;
        };
    }
}
