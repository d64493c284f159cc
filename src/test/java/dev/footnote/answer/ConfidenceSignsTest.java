package dev.footnote.answer;

import static dev.footnote.answer.Found.line;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfidenceSignsTest {

    private static double sign(Found found, String name) {
        return ConfidenceSigns.of(found.retrieval())[ConfidenceSigns.NAMES.indexOf(name)];
    }

    @Test
    void the_weights_weigh_these_signs_and_no_others() throws IOException {
        try (var in = Objects.requireNonNull(ConfidenceSigns.class.getResourceAsStream("confidence-weights.txt"))) {
            var weighed = new TreeSet<String>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    weighed.add(line.substring(0, line.indexOf(' ')));
                }
            }
            weighed.remove("bias");
            assertEquals(new TreeSet<>(ConfidenceSigns.NAMES), weighed);
        }
    }

    @Test
    void signs_are_those_of_the_best_sentence() {
        var found = Found.forQuestion("When?")
                .article(
                        "a",
                        line(1, "No.").with("context", 0.9),
                        line(2, "Yes.").with("context", 0.4));
        assertEquals(0.4, sign(found, "context"));
    }

    @Test
    void one_sentence_alone_stands_out_wholly_and_two_alike_by_half() {
        assertEquals(1, sign(Found.forQuestion("When?").article("a", line(1, "Yes.")), "outstanding"));
        assertEquals(
                0.5,
                sign(Found.forQuestion("When?").article("a", line(1, "Yes."), line(1, "No.")), "outstanding"),
                1e-12);
    }

    @Test
    void the_cosine_is_the_nearest_passage_and_the_best_alone_is_among_the_first_five() {
        var found = Found.forQuestion("When?").cosine(0.2).article("a", line(9, "One."));
        found.cosine(0.7).article("b", line(8, "Two."), line(7, "Three.").with("alone", 0.6));
        found.cosine(0.1)
                .article(
                        "c", line(6, "Four."), line(5, "Five."), line(4, "Six.").with("alone", 0.9));
        assertEquals(0.7, sign(found, "cosine"));
        assertEquals(0.6, sign(found, "bestAlone"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What did the harbour not sell? | The harbour sold two cranes.            | 1",
                "What didn't the harbour sell?  | The harbour sold two cranes.            | 1",
                "What did the harbour not sell? | The harbour kept its cranes, not ships. | 0",
                "Why does the harbour not sell cranes? | It is less likely to sell ships. | 0",
                "Who never sold a crane?        | The harbour sold two cranes.            | 1",
                "Which crane is said to be one that was not sold? | The crane is red.     | 0",
                "The harbour did not sell a crane. | The harbour sold two cranes.        | 0",
                "Did the harbour not sell a crane? | The harbour sold two cranes.        | 0",
                "who wrote oh won't you sell me | The harbour wrote it.                   | 0",
                "why sell a crane and not a ship | The harbour sold two cranes.           | 0",
                "Which sale was not approved?   | The unapproved sale was of a crane.     | 0",
                "What did the harbour sell?     | The harbour sold two cranes.            | 0"
            })
    void what_is_not_so_is_missing_from_a_sentence_that_denies_nothing(String question, String sentence, double sign) {
        assertEquals(sign, sign(Found.forQuestion(question).article("a", line(1, sentence)), "denialMissing"));
    }
}
