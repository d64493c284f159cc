package dev.footnote.attribution;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A list that people edit: {@code [sections]} of one entry a line, {@code #} opening a comment line. */
final class Sections {

    private final String name;
    private final Map<String, List<String>> entries = new LinkedHashMap<>();

    private Sections(String name) {
        this.name = name;
    }

    /** Reads a list that lies beside this class; throws {@link IllegalStateException} where it is missing. */
    static Sections read(String name) {
        try (InputStream stream = Sections.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing from the jar: build it again");
            }
            Sections sections = new Sections(name);
            sections.add(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            return sections;
        } catch (IOException e) {
            throw new UncheckedIOException(name + " could not be read", e);
        }
    }

    private void add(String text) {
        List<String> section = new ArrayList<>();
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.startsWith("[") && line.endsWith("]")) {
                section = entries.computeIfAbsent(line.substring(1, line.length() - 1), key -> new ArrayList<>());
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                section.add(line);
            }
        }
    }

    /** The entries of a section, in order; throws {@link IllegalStateException} where there is no such section. */
    List<String> of(String section) {
        List<String> found = entries.get(section);
        if (found == null) {
            throw new IllegalStateException(name + " has no section [" + section + "]");
        }
        return found;
    }

    /** A regular expression for any entry of a section, the longest first, blanks standing for any white space. */
    String anyOf(String section) {
        return of(section).stream()
                .sorted((a, b) -> b.length() - a.length())
                .map(Sections::literal)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    /** The longest word of each entry in lower case: a text without any of them holds no entry. */
    List<String> longestWords(String section) {
        return of(section).stream()
                .map(entry -> Pattern.compile("\\s+")
                        .splitAsStream(entry.toLowerCase(Locale.ROOT))
                        .max(Comparator.comparingInt(String::length))
                        .orElse(""))
                .distinct()
                .toList();
    }

    /** A regular expression for the words of an entry. */
    static String literal(String entry) {
        return Pattern.compile("\\s+").splitAsStream(entry).map(Pattern::quote).collect(Collectors.joining("\\s+"));
    }
}
