package dev.footnote.answer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names that mean the same though they share no letters, such as a country and its people: {@code same-names.txt}. */
final class SameNames {

    private static final Map<String, List<String>> NAMES = read();

    private SameNames() {}

    /** The other ways to write a name; empty where there are none. */
    static List<String> of(String name) {
        return NAMES.getOrDefault(key(name), List.of());
    }

    private static String key(String name) {
        return name.replaceAll("['’]s?$", "").toLowerCase(Locale.ROOT);
    }

    private static Map<String, List<String>> read() {
        try (InputStream in = SameNames.class.getResourceAsStream("same-names.txt")) {
            if (in == null) {
                throw new IllegalStateException("same-names.txt is missing from the program");
            }
            Map<String, List<String>> names = new HashMap<>();
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line ->
                            Arrays.stream(line.split("\\|")).map(String::strip).toList())
                    .forEach(line -> line.forEach(name -> names.put(key(name), line)));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
