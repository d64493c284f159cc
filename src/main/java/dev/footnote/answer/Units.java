package dev.footnote.answer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The units of {@code units.txt}. */
final class Units {

    /** What a word or sign stands for: so many of a base unit; scales such as "million" have the base "-". */
    record Unit(double factor, String base) {
        boolean scale() {
            return base.equals("-");
        }
    }

    private static final Map<String, Unit> UNITS = read();

    private Units() {}

    /** The unit a word means, its plural included; null where it means none. */
    static @Nullable Unit of(String word) {
        String folded = word.toLowerCase(Locale.ROOT);
        Unit unit = UNITS.get(folded);
        return unit == null && folded.length() > 2 && folded.endsWith("s")
                ? UNITS.get(folded.substring(0, folded.length() - 1))
                : unit;
    }

    private static Map<String, Unit> read() {
        try (InputStream in = Units.class.getResourceAsStream("units.txt")) {
            if (in == null) {
                throw new IllegalStateException("units.txt is missing from the program");
            }
            Map<String, Unit> units = new HashMap<>();
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] parts = line.strip().split("\\s+");
                    units.put(parts[0], new Unit(Double.parseDouble(parts[1]), parts[2]));
                }
            }
            return units;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
