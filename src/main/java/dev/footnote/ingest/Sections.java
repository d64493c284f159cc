package dev.footnote.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A word list that people edit: {@code [sections]} of one entry a line, {@code #} opening a comment line. */
public final class Sections {

    private final String name;
    private final Map<String, List<String>> entries = new LinkedHashMap<>();

    private Sections(String name) {
        this.name = name;
    }

    static Sections read(String name) {
        return read(Sections.class, name);
    }

    /** Reads a list that lies beside a class; throws {@link IllegalStateException} where it is missing or unreadable. */
    public static Sections read(Class<?> owner, String name) {
        try (InputStream stream = owner.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing from the jar: build it again");
            }
            Sections sections = new Sections(name);
            sections.read(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
            return sections;
        } catch (IOException e) {
            throw new UncheckedIOException(name + " could not be read", e);
        }
    }

    private void read(BufferedReader lines) throws IOException {
        List<String> section = new ArrayList<>();
        for (String raw = lines.readLine(); raw != null; raw = lines.readLine()) {
            String line = raw.strip();
            if (line.isEmpty() || line.startsWith("# ") || line.equals("#")) {
                continue;
            }
            if (line.startsWith("[") && line.endsWith("]")) {
                section = entries.computeIfAbsent(line.substring(1, line.length() - 1), key -> new ArrayList<>());
            } else {
                section.add(line);
            }
        }
    }

    /** The names of the sections, in order. */
    public List<String> names() {
        return List.copyOf(entries.keySet());
    }

    /** The entries of a section, in order; throws {@link IllegalStateException} where there is no such section. */
    public List<String> of(String section) {
        List<String> found = entries.get(section);
        if (found == null) {
            throw new IllegalStateException(name + " has no section [" + section + "]");
        }
        return found;
    }

    /**
     * The entries of a section as alternatives of a regular expression, the longer ones first; a blank of an entry stands for
     * any white space.
     */
    public String either(String section) {
        return of(section).stream()
                .sorted((left, right) -> Integer.compare(right.length(), left.length()))
                .map(entry ->
                        Arrays.stream(entry.split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+")))
                .collect(Collectors.joining("|"));
    }

    /** The blank-separated words of a section. */
    public List<String> words(String section) {
        return of(section).stream()
                .flatMap(line -> List.of(line.split("\\s+")).stream())
                .toList();
    }

    /** A section of lines {@code one other = this that}: for each word on the left, all words on the right. */
    public Map<String, List<String>> pairs(String section) {
        Map<String, List<String>> pairs = new HashMap<>();
        for (String line : of(section)) {
            String[] sides = line.split("=");
            List<String> right = List.of(sides[1].strip().split("\\s+"));
            for (String left : sides[0].strip().split("\\s+")) {
                pairs.put(left, right);
            }
        }
        return pairs;
    }
}
