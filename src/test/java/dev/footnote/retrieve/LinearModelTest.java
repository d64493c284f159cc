package dev.footnote.retrieve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Reads {@code two-weights.txt}, which weighs a height and a width. */
class LinearModelTest {

    private static LinearModel read(String... names) {
        return LinearModel.read(LinearModelTest.class, "two-weights.txt", List.of(names));
    }

    private static String fault(String resource, String... names) {
        var thrown = assertThrows(
                IllegalStateException.class, () -> LinearModel.read(LinearModelTest.class, resource, List.of(names)));
        return String.valueOf(thrown.getMessage());
    }

    @Test
    void weighs_values_in_the_order_of_the_names_and_adds_the_bias() {
        assertEquals(0.5 + 2 * 3 - 4, read("height", "width").score(new double[] {3, 4}), 1e-12);
        assertEquals(0.5 + 2 * 4 - 3, read("width", "height").score(new double[] {3, 4}), 1e-12);
    }

    @Test
    void a_sign_without_a_weight_is_a_fault() {
        var told = fault("two-weights.txt", "height", "width", "depth");
        assertTrue(told.contains("two-weights.txt") && told.contains("depth"), told);
    }

    @Test
    void a_weight_without_a_sign_is_a_fault() {
        var told = fault("two-weights.txt", "height");
        assertTrue(told.contains("width"), told);
    }

    @Test
    void a_resource_that_is_not_there_is_a_fault() {
        assertEquals("no-weights.txt is missing from the program", fault("no-weights.txt", "height"));
    }
}
