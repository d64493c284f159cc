package dev.footnote.tuning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlattScalingTest {

    @Test
    void finds_the_stretch_and_shift_that_the_cases_were_drawn_with() {
        Random random = new Random(7);
        List<PlattScaling.Foretold> cases = new ArrayList<>();
        for (int i = 0; i < 40_000; i++) {
            double logit = random.nextGaussian() * 2;
            boolean positive = random.nextDouble() < 1 / (1 + Math.exp(-(0.5 * logit + 1)));
            cases.add(new PlattScaling.Foretold(logit, positive, 1));
        }
        PlattScaling found = PlattScaling.fit(cases);
        assertEquals(0.5, found.slope(), 0.03);
        assertEquals(1, found.offset(), 0.05);
    }
}
