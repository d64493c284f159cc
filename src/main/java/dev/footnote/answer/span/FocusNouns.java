package dev.footnote.answer.span;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What kind of thing a noun asks for after "what" or "which": a person, a place, a time; from a word list. */
final class FocusNouns {
    private final Map<String, String> kinds;

    private FocusNouns(Map<String, String> kinds) {
        this.kinds = kinds;
    }

    /** Reads the list: on each line a kind, a colon and its nouns. */
    static FocusNouns read() {
        Map<String, String> kinds = new HashMap<>();
        try (InputStream in = FocusNouns.class.getResourceAsStream("focus-nouns.txt")) {
            if (in == null) {
                throw new IllegalStateException("focus-nouns.txt is missing from the program");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int colon = line.indexOf(':');
                if (colon > 0 && !line.startsWith("#")) {
                    for (String noun : line.substring(colon + 1).strip().split("\\s+")) {
                        kinds.put(noun, line.substring(0, colon).strip());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FocusNouns(kinds);
    }

    /** The kind of a noun in lower case, singular or plural; empty for one that is not in the list. */
    String of(String noun) {
        String kind = kinds.get(noun);
        if (kind == null && noun.endsWith("ies")) {
            kind = kinds.get(noun.substring(0, noun.length() - 3) + "y");
        }
        if (kind == null && noun.endsWith("s")) {
            kind = kinds.get(noun.substring(0, noun.length() - 1));
        }
        return kind == null ? "" : kind;
    }
}
