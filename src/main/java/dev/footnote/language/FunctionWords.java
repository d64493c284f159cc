package dev.footnote.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The words of {@code function-words.txt}: which languages a text has signs of. Immutable once read. */
final class FunctionWords {

    private final Map<String, Set<String>> languages = new HashMap<>();
    private final Map<String, Set<String>> asking = new HashMap<>();

    /**
     * The signs of languages in a text.
     *
     * @param counts how many function words of each language it holds
     * @param asking the languages of which it holds a word that opens questions
     */
    record Signs(Map<String, Integer> counts, Set<String> asking) {

        int count(String language) {
            return counts.getOrDefault(language, 0);
        }
    }

    FunctionWords() {
        try (InputStream stream = FunctionWords.class.getResourceAsStream("function-words.txt")) {
            if (stream == null) {
                throw new IllegalStateException("function-words.txt is missing from the jar: build it again");
            }
            read(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("function-words.txt could not be read", e);
        }
    }

    private void read(BufferedReader lines) throws IOException {
        String language = "";
        List<Map<String, Set<String>>> into = List.of();
        for (String raw = lines.readLine(); raw != null; raw = lines.readLine()) {
            String line = raw.strip();
            if (line.startsWith("[")) {
                String[] head = line.substring(1, line.length() - 1).split(" ");
                language = head[0];
                into = head.length == 1 ? List.of(languages) : List.of(languages, asking);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                for (String word : line.split("\\s+")) {
                    for (Map<String, Set<String>> map : into) {
                        map.computeIfAbsent(word, key -> new TreeSet<>()).add(language);
                    }
                }
            }
        }
    }

    /** The signs in a text. A capital inside a text makes a name: "El Paso" has none. */
    Signs in(String text) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Set<String> questions = new HashSet<>();
        boolean first = true;
        for (String word : words(text)) {
            if (first || !Character.isUpperCase(word.codePointAt(0))) {
                String low = word.toLowerCase(Locale.ROOT);
                of(low, languages).forEach(language -> counts.merge(language, 1, Integer::sum));
                questions.addAll(of(low, asking));
            }
            first = false;
        }
        return new Signs(counts, questions);
    }

    /** The languages of a word, or of what is elided before its apostrophe: "l'accord". */
    private static Set<String> of(String word, Map<String, Set<String>> map) {
        Set<String> whole = map.get(word);
        int elided = word.indexOf('\'') + 1;
        return whole != null ? whole : map.getOrDefault(word.substring(0, elided), Set.of());
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>(List.of(text.replace('’', '\'').split("[^\\p{L}\\p{M}']+")));
        words.removeIf(String::isEmpty);
        return words;
    }
}
