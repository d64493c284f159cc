package dev.footnote.index.wordpiece;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * Which characters BERT's tokenizer removes, splits at or keeps. Ranges in {@code characters.txt} rather than the JDK's
 * categories, which follow a newer Unicode than the library that made the models' training data.
 */
final class Characters {

    private static final Characters REMOVED = new Characters("removed");
    private static final Characters PUNCTUATION = new Characters("punctuation");
    private static final Characters MARKS = new Characters("mark");

    /** The blocks of Han characters that stand by themselves; the sixth begins where the library has it begin. */
    private static final int[] HAN = {
        0x3400, 0x4dbf, 0x4e00, 0x9fff, 0xf900, 0xfaff, 0x20000, 0x2a6df, 0x2a700, 0x2b73f, 0x2b740, 0x2b81f, 0x2b920,
        0x2ceaf, 0x2f800, 0x2fa1f
    };

    private final int[] firsts;
    private final int[] lasts;

    private Characters(String kind) {
        int[][] ranges = read(kind);
        firsts = Arrays.stream(ranges).mapToInt(range -> range[0]).toArray();
        lasts = Arrays.stream(ranges).mapToInt(range -> range[1]).toArray();
    }

    private static int[][] read(String kind) {
        InputStream file = Objects.requireNonNull(
                Characters.class.getResourceAsStream("characters.txt"), "characters.txt is in the program");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.split(" "))
                    .filter(words -> words[0].equals(kind))
                    .map(words ->
                            new int[] {Integer.parseInt(words[1], 16), Integer.parseInt(words[words.length - 1], 16)})
                    .toArray(int[][]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean holds(int point) {
        int at = Arrays.binarySearch(firsts, point);
        int range = at >= 0 ? at : -at - 2;
        return range >= 0 && point <= lasts[range];
    }

    static boolean removed(int point) {
        if (point < 0x80) {
            return (point < ' ' && !blank(point)) || point == 0x7f;
        }
        return REMOVED.holds(point);
    }

    static boolean blank(int point) {
        return switch (point) {
            case ' ', '\t', '\n', '\r', 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000 -> true;
            default -> point >= 0x2000 && point <= 0x200a;
        };
    }

    static boolean punctuation(int point) {
        if (point < 0x80) {
            return point > ' ' && point < 0x7f && !Character.isLetterOrDigit(point);
        }
        return PUNCTUATION.holds(point);
    }

    static boolean mark(int point) {
        return point >= 0x300 && MARKS.holds(point);
    }

    static boolean han(int point) {
        if (point < HAN[0]) {
            return false;
        }
        int at = Arrays.binarySearch(HAN, point);
        // Between the first and the last of a block the insertion point is odd.
        return at >= 0 || (-at - 1) % 2 == 1;
    }
}
