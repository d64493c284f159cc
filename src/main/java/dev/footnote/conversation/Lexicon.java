package dev.footnote.conversation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Word lists of a file beside this class: what stands in for a tagger. Immutable once read. */
final class Lexicon {

    private final Map<String, Set<String>> sections = new HashMap<>();
    private final Set<String> verbs = new HashSet<>();

    private final String file;

    /** The words of {@code words.txt}. */
    Lexicon() {
        this("words.txt");
        of("verbs").forEach(this::inflect);
        verbs.addAll(of("verb forms"));
    }

    /** The words of another list beside this class; it has no verbs. */
    Lexicon(String file) {
        this.file = file;
        try (InputStream stream = Lexicon.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is missing from the jar: build it again");
            }
            read(new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be read", e);
        }
    }

    private void read(BufferedReader lines) throws IOException {
        Set<String> section = new HashSet<>();
        for (String raw = lines.readLine(); raw != null; raw = lines.readLine()) {
            String line = raw.strip();
            if (line.startsWith("[")) {
                section = sections.computeIfAbsent(line.substring(1, line.length() - 1), key -> new HashSet<>());
            } else if (!line.isEmpty() && !line.startsWith("# ")) {
                section.addAll(List.of(line.toLowerCase(Locale.ROOT).split("\\s+")));
            }
        }
    }

    private void inflect(String base) {
        String stem = base.endsWith("e") ? base.substring(0, base.length() - 1) : base;
        String doubled = stem + stem.charAt(stem.length() - 1);
        String y = base.endsWith("y") ? base.substring(0, base.length() - 1) + "ie" : base;
        verbs.addAll(List.of(base, base + "s", base + "es", y + "s", stem + "ed", y + "d", stem + "ing"));
        verbs.addAll(List.of(doubled + "ed", doubled + "ing", base + "ing"));
    }

    /** The words of a section; throws {@link IllegalStateException} where there is no such section. */
    Set<String> of(String section) {
        Set<String> found = sections.get(section);
        if (found == null) {
            throw new IllegalStateException(file + " has no section [" + section + "]");
        }
        return found;
    }

    boolean in(String section, String word) {
        return of(section).contains(word);
    }

    /** Whether some section holds both words. */
    boolean together(String one, String other) {
        return sections.values().stream().anyMatch(section -> section.contains(one) && section.contains(other));
    }

    /** Whether the word may be a verb, in any form. */
    boolean verb(String word) {
        return verbs.contains(word);
    }

    /** Whether the word may be the base form of a verb. */
    boolean baseVerb(String word) {
        return in("verbs", word);
    }
}
