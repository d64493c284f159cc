package dev.footnote.answer;

import dev.footnote.index.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The kinds of events of {@code suppositions.txt}: how each is said, and what is said where something else happened. */
final class EventWords {

    /**
     * One kind of event.
     *
     * @param said stems of the words that say it happened
     * @param contrary stems of the words that say something else did
     * @param sole whether only one can have done it
     */
    record Event(Set<String> said, Set<String> contrary, boolean sole) {

        Event {
            said = Set.copyOf(said);
            contrary = Set.copyOf(contrary);
        }
    }

    private static final List<Event> EVENTS = read();

    private EventWords() {}

    /** The kind of event a word says; one of that word alone where it stands in no list. */
    static Event of(String word) {
        String stem = stem(word);
        return EVENTS.stream()
                .filter(event -> event.said().contains(stem))
                .findFirst()
                .orElseGet(() -> new Event(Set.of(stem), Set.of(), false));
    }

    /** Whether a word is listed as saying that something happened. */
    static boolean known(String word) {
        String stem = stem(word);
        return EVENTS.stream().anyMatch(event -> event.said().contains(stem));
    }

    /** The stem of a word; words that never tell passages apart stand for themselves. */
    static String stem(String word) {
        List<Words.Word> words = Words.of(word);
        return words.isEmpty()
                ? word.toLowerCase(Locale.ROOT)
                : words.getFirst().stem();
    }

    private static List<Event> read() {
        try (InputStream in = EventWords.class.getResourceAsStream("suppositions.txt")) {
            if (in == null) {
                throw new IllegalStateException("suppositions.txt is missing from the program");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(EventWords::event)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Event event(String line) {
        boolean sole = line.startsWith("*");
        String[] sides = (sole ? line.substring(1) : line).split("=", 2);
        return new Event(stems(sides[0]), sides.length > 1 ? stems(sides[1]) : Set.of(), sole);
    }

    private static Set<String> stems(String words) {
        Set<String> stems = new HashSet<>();
        for (String word : words.strip().split("\\s+")) {
            stems.add(stem(word));
        }
        return stems;
    }
}
