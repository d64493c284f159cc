package dev.footnote.retrieve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class FusionLawsTest {

    @Property(tries = 200)
    void any_signs_give_a_score_in_range_on_the_grid(
            @ForAll @DoubleRange(min = 0, max = 1) double words,
            @ForAll @DoubleRange(min = -1, max = 1) double cosine,
            @ForAll @DoubleRange(min = -1, max = 1) double inContext) {
        double score = Fusion.score(words, cosine, cosine, inContext, inContext, words, words);
        assertTrue(score >= 0 && score <= 1);
        assertEquals(Math.rint(score * 1e4), score * 1e4, 1e-9);
    }
}
