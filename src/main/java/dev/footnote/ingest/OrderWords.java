package dev.footnote.ingest;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence as the patterns of {@code orders.txt} see it: its words and marks in small letters, each followed by one
 * blank. Emphasis and characters that are not seen are left out, so that they cannot part a word or hide one.
 */
final class OrderWords {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}*`~]+");

    /** Marks that chats with models are written down with, words with what ties them, and single marks. */
    private static final Pattern WORD = Pattern.compile("<\\|?/?\\w++\\|?>|<<\\w++>>|\\[/?inst]|\\[system]|###"
            + "|[\\p{L}\\p{N}]++(?:(?:[-._]|'(?!s\\b))[\\p{L}\\p{N}]++)*+|'s\\b|[^\\p{L}\\p{N}\\s_]");

    private OrderWords() {}

    static String of(String sentence) {
        String plain = plain(sentence);
        StringBuilder words = new StringBuilder(plain.length() + 16);
        Matcher word = WORD.matcher(plain);
        while (word.find()) {
            words.append(word.group()).append(' ');
        }
        return words.toString();
    }

    private static String plain(String sentence) {
        String small = sentence.toLowerCase(Locale.ROOT);
        // Most sentences need no more; normalising them would cost most of the time.
        if (small.chars().allMatch(unit -> unit < 128 && unit != '*' && unit != '`' && unit != '~')) {
            return small;
        }
        return UNSEEN.matcher(Normalizer.normalize(small, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('‘', '\'')
                .replaceAll("[“”„]", "\"");
    }

    /** The distinct words of a sentence that went through {@link #of}. */
    static Set<String> distinct(String words) {
        return new java.util.HashSet<>(java.util.List.of(words.split(" ")));
    }
}
