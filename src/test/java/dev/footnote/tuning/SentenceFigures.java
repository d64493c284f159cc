package dev.footnote.tuning;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** How often the ranker puts the right sentence first, or among the first three, over one set's answerable cases. */
final class SentenceFigures {
    static final String HEAD = String.format(
            "  %-9s %5s  %10s %10s  %12s %12s", "set", "cases", "gold first", "in three", "answer first", "in three");

    private static final int SHOWN = 3;

    private final DevelopmentSet set;
    private int cases;
    private int withAnswers;
    private final int[] quoted = new int[SHOWN];
    private final int[] answering = new int[SHOWN];

    SentenceFigures(DevelopmentSet set) {
        this.set = set;
    }

    /** Counts a case that {@code weights} were not learned from. */
    void add(SentenceExample example, double[] weights) {
        double[] scores =
                example.rows().stream().mapToDouble(row -> Dot.of(weights, row)).toArray();
        List<Integer> order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -scores[i]))
                .toList();
        cases++;
        count(example.quoted(), order, quoted);
        if (!example.asked().answers().isEmpty()) {
            withAnswers++;
            count(example.answering(), order, answering);
        }
    }

    private static void count(boolean[] right, List<Integer> order, int[] counts) {
        boolean met = false;
        for (int rank = 0; rank < SHOWN; rank++) {
            met |= rank < order.size() && right[order.get(rank)];
            counts[rank] += met ? 1 : 0;
        }
    }

    /** One line under {@link #HEAD}. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "  %-9s %5d  %10s %10s  %12s %12s",
                set,
                cases,
                share(quoted[0], cases),
                share(quoted[SHOWN - 1], cases),
                share(answering[0], withAnswers),
                share(answering[SHOWN - 1], withAnswers));
    }

    private static String share(int part, int all) {
        return all == 0 ? "-" : String.format(Locale.ROOT, "%.3f", (double) part / all);
    }
}
