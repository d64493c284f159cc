package dev.footnote.retrieve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FigureTest {

    @Property(tries = 500)
    void it_is_written_as_an_exact_decimal_without_idle_zeros(
            @ForAll @IntRange(min = 0, max = 2_000_000) int whole,
            @ForAll @IntRange(min = 0, max = 9_999) int fraction,
            @ForAll @IntRange(min = 0, max = 14) int power) {
        String written = whole + "." + String.format("%04d", fraction);
        BigDecimal exact = new BigDecimal(written).scaleByPowerOfTen(power);
        assertEquals(
                exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString(),
                Figure.of(written).times(power).plain());
    }

    @Test
    void the_same_figure_in_other_digits_is_the_same_text() {
        assertEquals("38000000000", Figure.of("38").times(9).plain());
        assertEquals("38000000000", Figure.of("038.0").times(9).plain());
        assertEquals("1500000", Figure.of("1.5").times(6).plain());
        assertEquals("0.05", Figure.of("0.050").plain());
        assertEquals("0", Figure.of("000").times(9).plain());
    }
}
