package dev.footnote.tuning;

import java.util.Arrays;
import java.util.Locale;

/** How near the short answers come to the accepted ones, over one set's answerable cases; a refused case counts 0. */
final class SpanFigures {
    static final String HEAD = String.format("  %-9s %5s  %8s %8s %8s", "set", "cases", "exact", "F1", "reachable");

    private final DevelopmentSet set;
    private int cases;
    private double exact;
    private double f1;
    private double reachable;

    SpanFigures(DevelopmentSet set) {
        this.set = set;
    }

    /** Counts a case that {@code weights} were not learned from. */
    void add(SpanExample example, double[] weights) {
        cases++;
        int best = example.table().best(example.scores(weights));
        if (best >= 0) {
            double reached = example.answered() && example.table().oneThing() ? example.right()[best] : 0;
            f1 += reached;
            exact += reached == 1 ? 1 : 0;
            reachable += Arrays.stream(example.right()).max().orElse(0);
        }
    }

    /** One line under {@link #HEAD}. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "  %-9s %5d  %8.3f %8.3f %8.3f", set, cases, exact / cases, f1 / cases, reachable / cases);
    }
}
