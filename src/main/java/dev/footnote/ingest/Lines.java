package dev.footnote.ingest;

import java.util.Arrays;

/**
 * The lines of a text that hold something visible, without the blanks and the markup around it. Noise other than markup
 * ends a line as a line end does, so that what is left on its two sides is never read as one.
 */
final class Lines {

    private static final int AFTER_NEWLINE = 1;
    private static final int AFTER_BLANK_LINE = 2;
    private static final int AFTER_NOISE = 4;

    private final String text;
    private final NoiseMap noise;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int[] outers = new int[64];
    private byte[] joints = new byte[64];
    private int size;

    Lines(String text, NoiseMap noise) {
        this.text = text;
        this.noise = noise;
        int newlines = 2;
        int at = 0;
        int flags = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (noise.hard(at)) {
                flags |= AFTER_NOISE;
                at++;
            } else if (Chars.newline(c)) {
                // A carriage return and its line feed are one line end.
                newlines += c == '\n' && at > 0 && text.charAt(at - 1) == '\r' ? 0 : 1;
                at++;
            } else {
                int end = at;
                while (end < text.length() && !noise.hard(end) && !Chars.newline(text.charAt(end))) {
                    end++;
                }
                if (add(at, end, flags | (newlines > 1 ? AFTER_BLANK_LINE | AFTER_NEWLINE : newlines))) {
                    newlines = 0;
                    flags = 0;
                }
                at = end;
            }
        }
    }

    private boolean add(int from, int to, int joint) {
        int outer = Chars.skipBlanks(text, from, to);
        int start = outer;
        while (start < to && noise.silent(text, start)) {
            start++;
        }
        int end = to;
        while (end > start && noise.silent(text, end - 1)) {
            end--;
        }
        if (start == end) {
            return false;
        }
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            outers = Arrays.copyOf(outers, size * 2);
            joints = Arrays.copyOf(joints, size * 2);
        }
        starts[size] = start;
        ends[size] = end;
        outers[size] = outer;
        joints[size] = (byte) joint;
        size++;
        return true;
    }

    int size() {
        return size;
    }

    int start(int line) {
        return starts[line];
    }

    int end(int line) {
        return ends[line];
    }

    int length(int line) {
        return ends[line] - starts[line];
    }

    String of(int line) {
        return text.substring(starts[line], ends[line]);
    }

    char first(int line) {
        return text.charAt(starts[line]);
    }

    char last(int line) {
        return text.charAt(ends[line] - 1);
    }

    /** The first visible unit of the line, markup included: {@code #} or {@code -} where a marker opens it. */
    char opening(int line) {
        return text.charAt(outers[line]);
    }

    /** Whether a list marker, masked as markup, opens the line. */
    boolean item(int line) {
        int outer = outers[line];
        if (outer == starts[line] || !noise.markup(outer)) {
            return false;
        }
        char c = text.charAt(outer);
        return Chars.digit(c)
                || (Chars.bullet(c) || c == '+') && Chars.blank(text.charAt(Math.min(outer + 1, text.length() - 1)));
    }

    /** Whether heading marks, masked as markup, open the line. */
    boolean marksHeading(int line) {
        char c = opening(line);
        return outers[line] < starts[line] && (c == '#' || c == '=');
    }

    boolean afterNewline(int line) {
        return (joints[line] & AFTER_NEWLINE) != 0;
    }

    boolean afterBlankLine(int line) {
        return (joints[line] & AFTER_BLANK_LINE) != 0;
    }

    boolean afterNoise(int line) {
        return (joints[line] & AFTER_NOISE) != 0;
    }
}
