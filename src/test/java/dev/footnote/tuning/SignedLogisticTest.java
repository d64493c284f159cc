package dev.footnote.tuning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SignedLogisticTest {

    /** The first sign is higher in the positive class, the second lower; a tenth of the examples is negative. */
    private static List<SignedLogistic.Example> examples() {
        Random random = new Random(7);
        List<SignedLogistic.Example> examples = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            boolean positive = i % 10 != 0;
            double middle = positive ? 0.7 : 0.3;
            examples.add(new SignedLogistic.Example(
                    new double[] {middle + 0.15 * random.nextGaussian(), 1 - middle + 0.15 * random.nextGaussian()},
                    positive,
                    1));
        }
        return examples;
    }

    @Test
    void learns_in_the_directions_given() {
        var model = SignedLogistic.fit(examples(), new int[] {1, -1});
        assertTrue(model.weights()[0] > 1, "for");
        assertTrue(model.weights()[1] < -1, "against");
        assertTrue(model.probability(new double[] {0.7, 0.3}) > 0.9);
        assertTrue(model.probability(new double[] {0.3, 0.7}) < 0.1);
    }

    @Test
    void a_sign_that_the_data_would_turn_round_gets_no_weight() {
        var model = SignedLogistic.fit(examples(), new int[] {1, 1});
        assertTrue(model.weights()[0] > 1);
        assertEquals(0, model.weights()[1]);
        assertEquals(0, SignedLogistic.fit(examples(), new int[] {-1, -1}).weights()[0]);
    }

    @Test
    void the_rarer_class_counts_as_much_as_the_other() {
        var model = SignedLogistic.fit(examples(), new int[] {1, -1});
        assertEquals(0.5, model.probability(new double[] {0.5, 0.5}), 0.15);
    }
}
