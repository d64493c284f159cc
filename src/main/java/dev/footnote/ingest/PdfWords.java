package dev.footnote.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Joins the lines of paragraphs and the words that line ends cut in two. */
final class PdfWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)*");
    private static final Pattern FIRST_HALF =
            Pattern.compile("(?:.*[^\\p{L}\\p{N}-])?([\\p{L}\\p{N}-]*\\p{L})[-\\u2010]", Pattern.DOTALL);
    private static final Pattern SECOND_HALF = Pattern.compile("(\\p{Ll}[\\p{L}\\p{N}]*).*", Pattern.DOTALL);
    private static final Pattern BULLET = Pattern.compile("[•▪◦‣●○■\\uf0b7·*–-]\\s+");

    /** First halves that a hyphen follows in print as well. */
    private static final Set<String> COMPOUND = Set.of(
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twenty", "thirty", "forty",
            "fifty", "sixty", "seventy", "eighty", "ninety", "self", "well", "ex", "so", "year", "long", "short",
            "high", "low", "full", "part", "half", "third", "first", "second");

    private final Set<String> words;

    private PdfWords(Set<String> words) {
        this.words = words;
    }

    /** The text of paragraphs, with a blank line between. */
    static String text(List<List<PdfLine>> paragraphs) {
        Set<String> words = paragraphs.stream()
                .flatMap(List::stream)
                .flatMap(line ->
                        WORD.matcher(line.text().toLowerCase(Locale.ROOT)).results())
                .map(match -> match.group())
                .collect(Collectors.toSet());
        PdfWords joiner = new PdfWords(words);
        StringBuilder text = new StringBuilder();
        boolean afterItem = false;
        for (List<PdfLine> paragraph : paragraphs) {
            String joined = joiner.join(paragraph);
            boolean item = joined.startsWith("- ");
            text.append(text.isEmpty() ? "" : item && afterItem ? "\n" : "\n\n").append(joined);
            afterItem = item;
        }
        return text.toString();
    }

    private String join(List<PdfLine> paragraph) {
        StringBuilder text = new StringBuilder();
        for (PdfLine line : paragraph) {
            String words = line.text();
            if (text.isEmpty()) {
                text.append(words);
            } else {
                append(text, words);
            }
        }
        Matcher bullet = BULLET.matcher(text);
        String joined = bullet.lookingAt() ? "- " + text.substring(bullet.end()) : text.toString();
        return joined.replace("\u00ad", "");
    }

    private void append(StringBuilder text, String next) {
        int last = text.length() - 1;
        if (text.charAt(last) == '\u00ad') {
            text.setLength(last);
            text.append(next);
            return;
        }
        String tail = text.substring(Math.max(0, text.length() - 100));
        Matcher first = FIRST_HALF.matcher(tail);
        Matcher second = SECOND_HALF.matcher(next);
        if (!first.matches()) {
            // A dash or slash at the line's end has no space after it either way.
            boolean tight = tail.endsWith("-") && !tail.endsWith(" -") || tail.endsWith("/");
            text.append(tight ? "" : " ").append(next);
            return;
        }
        if (second.matches() && !keepsHyphen(first.group(1), second.group(1))) {
            text.setLength(last);
        }
        text.append(next);
    }

    /** Whether the hyphen belongs to the word: the document's other words say so, or the first half does. */
    private boolean keepsHyphen(String first, String second) {
        String before = first.toLowerCase(Locale.ROOT);
        String after = second.toLowerCase(Locale.ROOT);
        if (words.contains(before + after)) {
            return false;
        }
        return words.contains(before + "-" + after) || before.contains("-") || COMPOUND.contains(before);
    }
}
