package dev.footnote.answer.model;

import dev.footnote.answer.span.Token;
import java.util.List;

/** What of a sentence only tells who says it: "According to the board,", "The board said that", ", the board said on Monday". */
final class Attribution {

    private Attribution() {}

    /** Where what is said begins, behind an attribution that opens the sentence; 0 where none does. */
    static int opening(Reading sentence, PhrasingWords lists) {
        String text = sentence.text();
        if (text.startsWith("According to ")) {
            return Math.max(0, text.indexOf(',') + 1);
        }
        for (Reading.Word word : sentence.everything()) {
            if (word.is("VERB")) {
                int next = word.index() + 1;
                boolean that = lists.has("speech", word.bases())
                        && next < sentence.tokens().size()
                        && sentence.tokens().get(next).lower().equals("that");
                return that ? sentence.tokens().get(next).span().end() : 0;
            }
        }
        return 0;
    }

    /** Where an attribution begins that closes the sentence, at its comma; the sentence's length where none does. */
    static int closing(Reading sentence, PhrasingWords lists) {
        List<Token> tokens = sentence.tokens();
        int verb = -1;
        for (Reading.Word word : sentence.everything()) {
            verb = word.is("VERB") ? word.index() : verb;
        }
        int last = verb;
        boolean said = sentence.everything().stream()
                .anyMatch(word -> word.index() == last && lists.has("speech", word.bases()));
        for (int i = last; said && i > 0; i--) {
            if (tokens.get(i).text().equals(",")) {
                return tokens.subList(i + 1, last).stream().anyMatch(token -> token.is("VERB", "SCONJ", "CCONJ"))
                        ? sentence.text().length()
                        : tokens.get(i).span().start();
            }
        }
        return sentence.text().length();
    }
}
