package dev.footnote.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class RowTest {

    @Test
    void a_throughput_has_to_reach_its_floor_and_a_time_to_stay_under_it() {
        assertTrue(new Row("texts a second", 300, 100, new Row.AtLeast(3)).holds());
        assertFalse(new Row("texts a second", 299, 100, new Row.AtLeast(3)).holds());
        assertTrue(new Row("ms", 30, 100, new Row.AtMost(0.3)).holds());
        assertFalse(new Row("ms", 31, 100, new Row.AtMost(0.3)).holds());
        assertTrue(new Row("ms", 999, 100, new Row.Unbound()).holds());
    }

    @Test
    void what_could_not_be_measured_does_not_hold() {
        assertFalse(new Row("peak MB", Double.NaN, 100, new Row.AtMost(0.6)).holds());
        assertFalse(new Row("texts a second", 300, Double.NaN, new Row.AtLeast(3)).holds());
    }

    @Test
    void a_bound_is_written_with_its_direction() {
        assertEquals("≥ 3.00", new Row("", 1, 1, new Row.AtLeast(3)).floor());
        assertEquals("≤ 0.30", new Row("", 1, 1, new Row.AtMost(0.3)).floor());
        assertEquals("", new Row("", 1, 1, new Row.Unbound()).floor());
    }

    @Test
    void quantiles_are_values_that_were_measured() {
        double[] values = {5, 1, 4, 2, 3};
        assertEquals(3, Trial.median(values));
        assertEquals(5, Trial.quantile(values, 0.99));
        assertEquals(1, Trial.quantile(values, 0.2));
    }

    @Test
    void the_texts_are_the_same_at_every_run_and_about_as_long_as_asked() throws IOException {
        var texts = new SampleTexts().texts(20, 100);
        assertEquals(texts, new SampleTexts().texts(20, 100));
        for (String text : texts) {
            int words = text.split("[ .]+").length;
            assertTrue(words > 85 && words < 100, text);
        }
    }
}
