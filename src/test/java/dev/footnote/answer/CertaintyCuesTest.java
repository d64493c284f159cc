package dev.footnote.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertaintyCuesTest {

    private static final CertaintyCues CUES = new CertaintyCues();

    private record Gold(Certainty label, String text) {}

    private static List<Gold> gold(String half) {
        try (InputStream in =
                Objects.requireNonNull(CertaintyCuesTest.class.getResourceAsStream("certainty-gold.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(half + " "))
                    .map(line -> line.substring(half.length() + 1).split(": ", 2))
                    .map(parts -> new Gold(Certainty.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double macroF1(String half) {
        List<Gold> all = gold(half);
        double sum = 0;
        for (Certainty label : Certainty.values()) {
            long right = all.stream()
                    .filter(one -> one.label() == label && CUES.of(one.text(), null) == label)
                    .count();
            long said = all.stream()
                    .filter(one -> CUES.of(one.text(), null) == label)
                    .count();
            long wanted = all.stream().filter(one -> one.label() == label).count();
            double f1 = 2.0 * right / (said + wanted);
            System.out.printf("%s %s: %d of %d found, %d said, F1 %.3f%n", half, label, right, wanted, said, f1);
            sum += f1;
        }
        System.out.printf("%s macro F1 %.3f%n", half, sum / Certainty.values().length);
        return sum / Certainty.values().length;
    }

    @Test
    void labels_agree_with_a_careful_reader() {
        assertTrue(macroF1("build") >= .90);
        assertTrue(macroF1("held") >= .90);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 shops|Orvo plans to open 40 shops, but it closed 12 shops last year.|CONFIRMED",
                "40 shops|Orvo plans to open 40 shops, but it closed 12 shops last year.|PLANNED",
                "$3 million|It paid $3 million, according to people familiar with the matter.|REPORTED",
                "40 shops|Its owner wants Orvo to open 40 shops.|PLANNED",
                "40 shops|An analyst had heard of a plan with 40 shops.|REPORTED",
                "no plan|In my view, though, a plan without money is no plan at all.|OPINION",
                "2020|He denied the theft, although he left in 2020.|CONFIRMED"
            })
    void a_cue_counts_for_its_clause_and_an_attribution_for_the_sentence(
            String span, String sentence, Certainty expected) {
        assertEquals(expected, CUES.of(sentence, span));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "There were 40 confirmed cases in May.",
                "The will of the founder was opened.",
                "Chandigarh is a planned city.",
                "He was denied entry twice.",
                "An opinion poll was held.",
                "She sang “We Will Rock You” and left."
            })
    void a_word_that_only_looks_like_a_cue_is_none(String sentence) {
        assertEquals(Certainty.CONFIRMED, CUES.of(sentence, null));
    }

    @Test
    void a_sentence_that_takes_the_one_before_back_is_told_from_one_that_goes_on() {
        assertTrue(CUES.qualifies("Neither company has confirmed the figure."));
        assertTrue(CUES.qualifies("A spokesman declined to comment."));
        assertFalse(CUES.qualifies("The company also opened a plant in Ohio."));
    }

    @Property(tries = 300)
    void any_text_has_a_certainty(@ForAll String text, @ForAll String span) {
        assertEquals(CUES.of(text, span), CUES.of(text, span));
    }
}
