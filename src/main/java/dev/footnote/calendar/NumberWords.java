package dev.footnote.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The numbers that English writes as one word, by {@code number-words.txt}: from zero to ninety. */
public final class NumberWords {
    private static final String RESOURCE = "number-words.txt";

    private static final Map<String, Integer> VALUES = read();

    private NumberWords() {}

    /** The value of a word in small letters; null where it is no number. */
    public static @Nullable Integer of(String word) {
        return VALUES.get(word);
    }

    private static Map<String, Integer> read() {
        Map<String, Integer> values = new HashMap<>();
        try (InputStream in = NumberWords.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the jar: build it again");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int space = line.indexOf(' ');
                if (space > 0 && !line.startsWith("#")) {
                    values.put(
                            line.substring(0, space),
                            Integer.valueOf(line.substring(space + 1).strip()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " could not be read", e);
        }
        return Map.copyOf(values);
    }
}
