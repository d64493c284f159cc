package dev.footnote.attribution;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Sentences with the outlets they name, half of them not looked at while the cues were written. */
class AttributionGoldTest {

    private final AttributionReader reader = new AttributionReader(Outlets.with(List.of()));

    private record Case(String wanted, String sentence) {}

    private static List<Case> cases() throws IOException {
        try (var stream = Objects.requireNonNull(AttributionGoldTest.class.getResourceAsStream("sentences.txt"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" \\| ", 2))
                    .map(parts -> new Case(parts[0].strip(), parts[1].strip()))
                    .toList();
        }
    }

    private String read(String sentence) {
        var chains = reader.read(sentence, "").chains();
        return chains.isEmpty()
                ? "-"
                : chains.stream().map(chain -> String.join(" > ", chain)).collect(Collectors.joining(" ; "));
    }

    /** Precision and recall over whole chains, and what went wrong. */
    private record Figures(double precision, double recall, List<String> wrong) {}

    private Figures figures(List<Case> cases) {
        int right = 0;
        int given = 0;
        int wanted = 0;
        List<String> wrong = new ArrayList<>();
        for (Case one : cases) {
            String got = read(one.sentence());
            given += got.equals("-") ? 0 : 1;
            wanted += one.wanted().equals("-") ? 0 : 1;
            right += !got.equals("-") && got.equals(one.wanted()) ? 1 : 0;
            if (!got.equals(one.wanted())) {
                wrong.add(one.wanted() + " <- " + got + " | " + one.sentence());
            }
        }
        return new Figures((double) right / given, (double) right / wanted, wrong);
    }

    private static List<Case> every(List<Case> cases, int parity) {
        List<Case> half = new ArrayList<>();
        for (int i = parity; i < cases.size(); i += 2) {
            half.add(cases.get(i));
        }
        return half;
    }

    @Test
    void names_the_outlets_of_the_sentences_the_cues_were_written_on() throws IOException {
        Figures figures = figures(every(cases(), 0));
        System.out.println("attribution, development half: " + figures);
        assertTrue(figures.precision() >= 0.95 && figures.recall() >= 0.95, figures.toString());
    }

    @Test
    void names_those_of_sentences_that_were_not_looked_at() throws IOException {
        Figures figures = figures(every(cases(), 1));
        System.out.println("attribution, held-out half: " + figures);
        assertTrue(figures.precision() >= 0.85 && figures.recall() >= 0.85, figures.toString());
    }
}
