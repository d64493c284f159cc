package dev.footnote.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ShortlistTest {

    @Property
    void it_keeps_the_best_and_of_equals_the_first(
            @ForAll @IntRange(min = 1, max = 20) int wanted,
            @ForAll @Size(max = 300) List<@IntRange(min = -9, max = 9) Integer> given) {
        int[] scores = given.stream().mapToInt(Integer::intValue).toArray();
        var list = new Shortlist(wanted, 9);
        for (int i = 0; i < scores.length; i++) {
            list.add(i, scores[i]);
        }
        int[] best = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> -scores[i]).thenComparing(i -> i))
                .limit(wanted)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
        assertArrayEquals(best, list.best(), Arrays.toString(scores));
    }
}
