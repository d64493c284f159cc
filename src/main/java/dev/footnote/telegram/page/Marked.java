package dev.footnote.telegram.page;

import dev.footnote.telegram.page.Fragment.Mark;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Marks the words that answer in a sentence. */
final class Marked {

    private Marked() {}

    /** The paragraph with the sentence, its first occurrence of the words in bold. */
    static Paragraph bold(Paragraph paragraph, String sentence, String words) {
        Matcher found = find(words, sentence);
        return found == null
                ? paragraph.add(sentence)
                : paragraph
                        .add(sentence.substring(0, found.start()))
                        .add(found.group(), Mark.BOLD)
                        .add(sentence.substring(found.end()));
    }

    /** Whether the words stand in the sentence. */
    static boolean holds(String sentence, String words) {
        return find(words, sentence) != null;
    }

    /** The words as words of their own, so that a 5 is not found in 2025; failing that, anywhere. */
    private static @Nullable Matcher find(String wanted, String text) {
        String words = Lines.joined(wanted);
        if (words.isEmpty()) {
            return null;
        }
        Matcher whole = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(words) + "(?![\\p{L}\\p{N}])")
                .matcher(text);
        if (whole.find()) {
            return whole;
        }
        Matcher anywhere = Pattern.compile(Pattern.quote(words)).matcher(text);
        return anywhere.find() ? anywhere : null;
    }
}
