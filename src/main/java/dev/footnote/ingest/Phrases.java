package dev.footnote.ingest;

import dev.footnote.article.Noise.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The stock phrases of web litter, from {@code noise.txt}, matched against whole lines or the starts of lines. */
final class Phrases {

    /** A line that opens with a stock phrase and runs on past this is prose. */
    private static final int LONGEST_LINE = 250;

    /** What parts a stock phrase from what it announces. */
    private static final String MARKS = ":—–-|";

    /** What parts the things to press that stand in one line. */
    private static final Pattern BETWEEN = Pattern.compile("\\s+[|·•]\\s+");

    private static final int MOST_WORDS_OF_BUTTON = 7;

    private record Opening(String phrase, boolean mark, Kind kind) {}

    private final Map<String, Kind> whole = new HashMap<>();
    private final Map<String, List<Opening>> openings = new HashMap<>();
    private final Map<String, List<Opening>> anywhere = new HashMap<>();
    private final Set<String> formLines;
    private final Set<String> relatedTitles;
    private final Set<String> menuWords;
    private final Set<String> shareWords;
    private final List<String> stockHeadings;
    private final Set<String> starters;

    Phrases() {
        Sections sections = Sections.read("noise.txt");
        Map<String, Kind> kinds = Map.of(
                "comments", Kind.COMMENTS,
                "share", Kind.SHARE,
                "cookies", Kind.COOKIES,
                "sponsor", Kind.SPONSOR,
                "links", Kind.LINKS);
        kinds.forEach((section, kind) -> sections.of(section).forEach(entry -> add(entry, kind)));
        formLines = normal(sections.of("form"));
        relatedTitles = normal(sections.of("related"));
        menuWords = normal(sections.of("menu"));
        shareWords = new HashSet<>(sections.words("share words"));
        stockHeadings = sections.of("headings").stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT))
                .toList();
        starters = new HashSet<>(sections.words("heading followers"));
    }

    private void add(String entry, Kind kind) {
        boolean inside = entry.startsWith("~");
        String phrase = inside ? entry.substring(1) : entry;
        if (phrase.endsWith("...")) {
            String opening = phrase.substring(0, phrase.length() - 3).strip();
            boolean mark = MARKS.indexOf(opening.charAt(opening.length() - 1)) >= 0;
            put(openings, new Opening(normal(opening), mark, kind));
        } else {
            whole.put(normal(phrase), kind);
        }
        if (inside) {
            String bare = phrase.endsWith("...") ? phrase.substring(0, phrase.length() - 3) : phrase;
            put(anywhere, new Opening(bare.strip().toLowerCase(Locale.ROOT), false, kind));
        }
    }

    private static void put(Map<String, List<Opening>> map, Opening opening) {
        map.computeIfAbsent(firstWord(opening.phrase()), key -> new ArrayList<>())
                .add(opening);
    }

    /** The kind of litter a whole line is, going by its phrase; null for all else. */
    @Nullable
    Kind line(String line) {
        if (line.length() > LONGEST_LINE) {
            return null;
        }
        String normal = normal(line);
        Kind kind = whole.get(normal);
        if (kind != null) {
            return kind;
        }
        for (Opening opening : openings.getOrDefault(firstWord(normal), List.of())) {
            if (normal.startsWith(opening.phrase()) && runsOn(normal, opening)) {
                return opening.kind();
            }
        }
        return sharing(normal, 2) ? Kind.SHARE : bar(line);
    }

    /** The kind of a line of things to press, one of which is a stock phrase: "Share this post | Subscribe for €4 a month". */
    private @Nullable Kind bar(String line) {
        String[] parts = BETWEEN.split(line);
        Kind kind = null;
        for (String part : parts) {
            if (part.endsWith(".") || part.split(" ").length > MOST_WORDS_OF_BUTTON) {
                return null;
            }
            kind = kind == null ? whole.get(normal(part)) : kind;
        }
        return parts.length > 1 ? kind : null;
    }

    private static boolean runsOn(String normal, Opening opening) {
        int end = opening.phrase().length();
        if (end == normal.length()) {
            return true;
        }
        if (!opening.mark()) {
            return !Character.isLetterOrDigit(normal.charAt(end));
        }
        int mark = Chars.skipBlanks(normal, end, normal.length());
        return mark < normal.length() && MARKS.indexOf(normal.charAt(mark)) >= 0;
    }

    /** The kind of litter that opens at this place inside a line, by one of the phrases no prose uses; null for none. */
    @Nullable
    Kind anywhere(String text, int at, int limit) {
        int end = Chars.wordEnd(text, at, Math.min(limit, at + 20));
        List<Opening> candidates =
                anywhere.get(firstWord(text.substring(at, end).toLowerCase(Locale.ROOT)));
        if (candidates == null) {
            return null;
        }
        for (Opening opening : candidates) {
            if (text.regionMatches(
                    true, at, opening.phrase(), 0, opening.phrase().length())) {
                return opening.kind();
            }
        }
        return null;
    }

    /** Whether the line is a field or a button of a comment form; such words are litter only beside the form. */
    boolean formLine(String line) {
        return line.length() <= 80 && formLines.contains(normal(line));
    }

    boolean relatedTitle(String line) {
        return line.length() <= 60 && relatedTitles.contains(normal(line));
    }

    boolean menuWord(String line) {
        return line.length() <= 40 && menuWords.contains(normal(line));
    }

    /** The offset after a stock heading ("Bottom line") that stands at {@code at}; -1 for none. */
    int stockHeading(String text, int at, int limit) {
        int best = -1;
        for (String heading : stockHeadings) {
            int end = at + heading.length();
            if (end > best
                    && end <= limit
                    && text.regionMatches(true, at, heading, 0, heading.length())
                    && (end == limit || !Character.isLetterOrDigit(text.charAt(end)))) {
                best = end;
            }
        }
        return best;
    }

    boolean isStockHeading(String line) {
        return stockHeading(line, 0, line.length()) == line.length();
    }

    /** Whether the word, as capitalised, starts a sentence and hardly ever goes on with a heading. */
    boolean followsHeading(String word) {
        return starters.contains(word);
    }

    /** Whether the line names one place to share to; litter only beside a share bar. */
    boolean shareLine(String line) {
        return line.length() <= 40 && sharing(normal(line), 1);
    }

    private boolean sharing(String normal, int fewest) {
        if (normal.isEmpty() || normal.length() > 120) {
            return false;
        }
        String[] words = normal.split("[^\\p{L}]+");
        int named = 0;
        for (String word : words) {
            if (!word.isEmpty() && !shareWords.contains(word)) {
                return false;
            }
            named += word.isEmpty() ? 0 : 1;
        }
        return named >= fewest;
    }

    private static Set<String> normal(List<String> lines) {
        Set<String> set = new HashSet<>();
        lines.forEach(line -> set.add(normal(line)));
        return set;
    }

    private static String firstWord(String normal) {
        int end = 0;
        while (end < normal.length() && Character.isLetter(normal.charAt(end))) {
            end++;
        }
        return normal.substring(0, end);
    }

    /** Small letters, single blanks, {@code #} for a number, no marks around: so that "Comments (3)" is one phrase. */
    static String normal(String line) {
        StringBuilder normal = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean digit = Chars.digit(c);
            if (c == '#') {
                continue;
            }
            char put = c == '’' ? '\'' : digit ? '#' : Chars.blank(c) ? ' ' : Character.toLowerCase(c);
            char last = normal.isEmpty() ? ' ' : normal.charAt(normal.length() - 1);
            if (put == ' ' && last == ' ' || digit && last == '#') {
                continue;
            }
            normal.append(put);
        }
        int start = 0;
        int end = normal.length();
        while (start < end && !letterOrNumber(normal.charAt(start))) {
            start++;
        }
        while (end > start && !letterOrNumber(normal.charAt(end - 1))) {
            end--;
        }
        return normal.substring(start, end);
    }

    private static boolean letterOrNumber(char c) {
        return Character.isLetterOrDigit(c) || c == '#' || c == '©';
    }
}
