package dev.footnote.tuning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ListwiseSoftmaxTest {

    /** Lists whose right row has the greatest first sign less half the second; the third tells nothing. */
    private static List<ListwiseSoftmax.Listing> separable(long seed) {
        Random random = new Random(seed);
        List<ListwiseSoftmax.Listing> lists = new ArrayList<>();
        for (int list = 0; list < 200; list++) {
            List<double[]> rows = new ArrayList<>();
            int best = 0;
            for (int row = 0; row < 8; row++) {
                rows.add(new double[] {random.nextDouble(), random.nextDouble(), random.nextDouble()});
                best = truth(rows.get(row)) > truth(rows.get(best)) ? row : best;
            }
            boolean[] right = new boolean[rows.size()];
            right[best] = true;
            lists.add(new ListwiseSoftmax.Listing(rows, right, 1));
        }
        return lists;
    }

    private static double truth(double[] row) {
        return row[0] - 0.5 * row[1];
    }

    @Test
    void learns_to_put_the_right_row_first() {
        double[] weights = ListwiseSoftmax.fit(separable(1));
        long first = separable(2).stream()
                .filter(list -> {
                    int best = 0;
                    for (int row = 1; row < list.rows().size(); row++) {
                        boolean higher = Dot.of(weights, list.rows().get(row))
                                > Dot.of(weights, list.rows().get(best));
                        best = higher ? row : best;
                    }
                    return list.right()[best];
                })
                .count();
        assertTrue(first >= 190, first + " of 200 unseen lists");
        assertEquals(-0.5, weights[1] / weights[0], 0.05);
        assertEquals(0, weights[2] / weights[0], 0.05);
    }

    @Test
    void a_list_that_counts_for_nothing_teaches_nothing() {
        List<ListwiseSoftmax.Listing> lists = new ArrayList<>(separable(1));
        double[] without = ListwiseSoftmax.fit(lists);
        ListwiseSoftmax.Listing some = lists.getFirst();
        lists.add(new ListwiseSoftmax.Listing(
                some.rows(), new boolean[] {true, true, true, true, true, true, true, true}, 0));
        double[] with = ListwiseSoftmax.fit(lists);
        assertEquals(without[1] / without[0], with[1] / with[0], 0.01);
    }
}
