package dev.footnote.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word, a clitic {@code 's} or a mark of a question.
 *
 * @param text as written
 * @param low in small letters
 * @param start offset into the question
 * @param end offset after it
 */
record Word(String text, String low, int start, int end) {

    private static final Pattern WORD = Pattern.compile("['’]s\\b"
            + "|(?:\\p{Lu}\\.){2,}"
            + "|[$€£#]?[\\p{L}\\p{N}](?:[\\p{L}\\p{N}%]|[-&/](?=[\\p{L}\\p{N}])|[.,](?=\\p{N})|['’](?!s\\b)(?=\\p{L}))*"
            + "|[^\\s\\p{L}\\p{N}]");

    private static final Pattern YEAR = Pattern.compile("(?:1[0-9]|20)\\d\\d");

    /** The words and marks of a text, in order. */
    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String word = matcher.group();
            String low = word.toLowerCase(Locale.ROOT).replace('’', '\'');
            words.add(new Word(word, low, matcher.start(), matcher.end()));
        }
        return words;
    }

    boolean clitic() {
        return low.equals("'s");
    }

    boolean mark() {
        return !clitic() && !Character.isLetterOrDigit(low.charAt(low.length() - 1)) && !number() && low.length() == 1;
    }

    boolean number() {
        return low.chars().anyMatch(Character::isDigit);
    }

    /** A year such as 2024. */
    boolean year() {
        return low.length() == 4 && number() && YEAR.matcher(low).matches();
    }

    boolean capital() {
        return Character.isUpperCase(text.charAt(0));
    }
}
