package dev.footnote.answer;

import dev.footnote.article.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of {@code value-words.txt}, each kind as one pattern over whole words. */
final class ValueWords {

    private static final Map<String, Words> KINDS = read();

    /** Characters that may stand behind a word at the end of a text: an article and white space. */
    private static final int BEHIND = 24;

    /**
     * A kind's words.
     *
     * @param anywhere wherever they stand
     * @param atEnd at the end of a text, but for an article and white space
     * @param openings what each begins with, folded: a text without any of them holds none, which is sooner seen
     * @param longest the length of the longest, in characters
     */
    private record Words(LazyPattern anywhere, LazyPattern atEnd, List<String> openings, int longest) {

        boolean mayStandIn(String text) {
            String folded = Cue.folded(text);
            for (String opening : openings) {
                if (folded.contains(opening)) {
                    return true;
                }
            }
            return false;
        }
    }

    private ValueWords() {}

    /** Whether a word of the kind stands in {@code text}. */
    static boolean has(String kind, String text) {
        Words words = words(kind);
        return words.mayStandIn(text) && words.anywhere().matcher(text).find();
    }

    /** Whether {@code text} ends with a word of the kind, but for an article and white space. */
    static boolean endsWith(String kind, String text) {
        return ending(kind, text) >= 0;
    }

    /** Where a word of the kind begins that ends {@code text}, or nearly; -1 where none does. */
    static int ending(String kind, String text) {
        Words words = words(kind);
        int from = Math.max(0, text.length() - words.longest() - BEHIND);
        if (!words.mayStandIn(text.substring(from))) {
            return -1;
        }
        Matcher matcher = words.atEnd().matcher(text).region(from, text.length());
        // What stands before the region still tells whether a word begins there.
        return matcher.useTransparentBounds(true).find() ? matcher.start() : -1;
    }

    /** Whether {@code text} opens with a word of the kind, but for white space. */
    static boolean opens(String kind, String text) {
        return words(kind).anywhere().matcher(text.stripLeading()).lookingAt();
    }

    /** Where words of the kind stand in {@code text}. */
    static List<Span> places(String kind, String text) {
        Words words = words(kind);
        return words.mayStandIn(text)
                ? words.anywhere()
                        .matcher(text)
                        .results()
                        .map(found -> new Span(found.start(), found.end()))
                        .toList()
                : List.of();
    }

    /** The kinds of a group ("period" of "period.year") that have a word in {@code text}. */
    static List<String> of(String group, String text) {
        return KINDS.keySet().stream()
                .filter(kind -> kind.startsWith(group + ".") && has(kind, text))
                .toList();
    }

    private static Words words(String kind) {
        Words words = KINDS.get(kind);
        if (words == null) {
            throw new IllegalArgumentException("value-words.txt has no kind " + kind);
        }
        return words;
    }

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static Map<String, Words> read() {
        try (InputStream in = ValueWords.class.getResourceAsStream("value-words.txt")) {
            if (in == null) {
                throw new IllegalStateException("value-words.txt is missing from the program");
            }
            Map<String, Words> kinds = new LinkedHashMap<>();
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int equals = line.indexOf('=');
                if (!line.startsWith("#") && equals > 0) {
                    kinds.put(line.substring(0, equals).strip(), words(line, equals + 1));
                }
            }
            return kinds;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Words words(String line, int from) {
        List<String> all = Arrays.stream(line.substring(from).split("\\|"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
        return new Words(
                new LazyPattern(() -> any(all), FLAGS),
                new LazyPattern(() -> any(all) + "(?:\\s+(?:the|an?))?\\s*$", FLAGS),
                all.stream().map(ValueWords::opening).distinct().toList(),
                all.stream().mapToInt(String::length).max().orElse(0));
    }

    private static String any(List<String> words) {
        return words.stream().map(ValueWords::quoted).collect(Collectors.joining("|", "(?:", ")"));
    }

    private static String opening(String word) {
        return Cue.folded(stem(word).split("\\s+")[0]);
    }

    private static String stem(String word) {
        return word.endsWith("*") ? word.substring(0, word.length() - 1) : word;
    }

    private static String quoted(String word) {
        String stem = stem(word);
        String letters = Arrays.stream(stem.split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+"));
        String start = Character.isLetterOrDigit(stem.charAt(0)) ? "(?<![\\p{L}\\p{N}])" : "";
        boolean closed = !word.endsWith("*") && Character.isLetterOrDigit(stem.charAt(stem.length() - 1));
        return start + letters + (closed ? "(?![\\p{L}\\p{N}])" : "");
    }
}
