package dev.footnote.console;

import dev.footnote.article.Span;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/** Where a text is broken to fit a number of columns. */
final class LineBreaks {

    private LineBreaks() {}

    /**
     * Breaks a text into lines that each take at most {@code columns}, at white space where there is some, between
     * wide characters as their punctuation allows, and inside a word only where it alone is longer than a line.
     *
     * @param text printable, without line breaks
     * @param whole stretches that stay on one line, together with what they follow
     * @return the lines, without the space at their ends; none for an empty text
     */
    static List<Span> fit(String text, int columns, List<Span> whole) {
        BitSet chances = chances(text, whole);
        List<Span> lines = new ArrayList<>();
        BreakIterator characters = Columns.characters(text);
        int start = 0;
        int taken = 0;
        int chance = 0;
        int at = characters.first();
        for (int next = characters.next(); next != BreakIterator.DONE; next = characters.next()) {
            if (chances.get(at)) {
                chance = at;
            }
            int needed = Columns.ofCharacter(text, at);
            // Space may hang over the end of a line: it is not printed.
            while (taken + needed > columns && at > start && text.charAt(at) != ' ') {
                int end = chance > start ? chance : at;
                lines.add(trimmed(text, start, end));
                start = end;
                taken = Columns.of(text.substring(start, at));
            }
            taken += needed;
            at = next;
        }
        if (start < text.length()) {
            lines.add(trimmed(text, start, text.length()));
        }
        return lines;
    }

    private static BitSet chances(String text, List<Span> whole) {
        BitSet chances = new BitSet(text.length());
        BreakIterator places = BreakIterator.getLineInstance(Locale.ROOT);
        places.setText(text);
        for (int place = places.first(); place != BreakIterator.DONE; place = places.next()) {
            if (place > 0 && place < text.length() && reads(text, place)) {
                chances.set(place);
            }
        }
        whole.forEach(stretch -> chances.clear(stretch.start(), stretch.end()));
        return chances;
    }

    /** The JDK also breaks after hyphens and slashes, inside "GPT-5", dates and addresses: those stay whole. */
    private static boolean reads(String text, int place) {
        char before = text.charAt(place - 1);
        return before == ' '
                || before == '—'
                || Columns.ofCharacter(text, place) == 2
                || Columns.ofCharacter(text, text.offsetByCodePoints(place, -1)) == 2;
    }

    private static Span trimmed(String text, int start, int end) {
        int last = end;
        while (last > start && text.charAt(last - 1) == ' ') {
            last--;
        }
        return new Span(start, last);
    }
}
