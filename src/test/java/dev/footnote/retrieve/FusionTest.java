package dev.footnote.retrieve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FusionTest {

    @Test
    void a_score_is_rounded_to_four_places() {
        assertEquals(0.1235, Fusion.rounded(0.123456));
        assertEquals(0.1234, Fusion.rounded(0.12344));
        assertEquals(1e-4, Fusion.rounded(0.00005));
    }

    @Test
    void a_score_stays_between_nothing_and_one() {
        assertEquals(1, Fusion.score(1, 1, 1, 1, 1, 1, 1));
        assertEquals(0, Fusion.score(0, 0, 0, 0, 0, 0, 0));
        assertEquals(0, Fusion.score(0, -1, -1, -1, -1, 0, 0));
    }

    @Test
    void each_sign_speaks_for_a_passage() {
        for (int sign = 0; sign < 7; sign++) {
            double[] s = {0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5};
            double before = Fusion.score(s[0], s[1], s[2], s[3], s[4], s[5], s[6]);
            s[sign] = 1;
            assertTrue(Fusion.score(s[0], s[1], s[2], s[3], s[4], s[5], s[6]) > before, "sign " + sign);
        }
    }
}
