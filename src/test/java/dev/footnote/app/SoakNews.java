package dev.footnote.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Invented news in a folder that never rests: articles come, change their figures and go. For one thread. */
final class SoakNews {

    private static final List<String> TOWNS = List.of(
            "Marlow",
            "Tannery",
            "Ostrava",
            "Pellworth",
            "Quayside",
            "Ravenna",
            "Skerry",
            "Thornby",
            "Uldale",
            "Varnholm");
    private static final List<String> THINGS = List.of(
            "bridge",
            "library",
            "lighthouse",
            "orchard",
            "railway",
            "theatre",
            "harbour",
            "museum",
            "aqueduct",
            "market");
    private static final List<String> KINDS = List.of("old", "new", "western", "northern", "stone", "wooden");

    private final Path folder;
    private final Random random;
    private final Map<String, String> written = new TreeMap<>();
    private final Map<String, Integer> editions = new HashMap<>();

    SoakNews(Path folder, long seed) {
        this.folder = folder;
        this.random = new Random(seed);
    }

    private static String thing(int number) {
        return "the " + KINDS.get(number % KINDS.size()) + " " + THINGS.get(number / KINDS.size() % THINGS.size())
                + " of " + TOWNS.get(number / KINDS.size() / THINGS.size() % TOWNS.size());
    }

    private static String file(int number) {
        return "news-" + number + ".md";
    }

    /** Asks for what an article of that number tells, whether there is one now or not. */
    static String question(int number) {
        return "How much did " + thing(number) + " cost?";
    }

    /** Writes an article, or another edition of it with another figure. */
    void write(int number) throws IOException {
        int edition = editions.merge(file(number), 1, Integer::sum);
        var text = new StringBuilder("# News of " + thing(number) + "\n\n");
        text.append("After years of work, %s cost %,d crowns in all, the council said.%n%n"
                .formatted(thing(number), 1_000L * number + 7L * edition + 100_000));
        for (int i = random.nextInt(3); i >= 0; i--) {
            text.append("Edition %d of this report adds that %d people came to see it on day %d.%n%n"
                    .formatted(edition, random.nextInt(9_000) + 100, i + 1));
        }
        // As editors do: beside it first, then over it, so that nobody reads half of it.
        Path beside = Files.writeString(folder.resolve(".draft"), text);
        Files.move(beside, folder.resolve(file(number)), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        written.put(file(number), text.toString());
    }

    /** Adds, changes or removes one to three of {@code numbers} articles. */
    void change(int numbers) throws IOException {
        for (int i = random.nextInt(3); i >= 0; i--) {
            int number = random.nextInt(numbers);
            if (random.nextInt(4) == 0) {
                Files.deleteIfExists(folder.resolve(file(number)));
                written.remove(file(number));
            } else {
                write(number);
            }
        }
    }

    /** The texts of all articles, by their ids. */
    Map<String, String> texts() {
        return Map.copyOf(written);
    }
}
