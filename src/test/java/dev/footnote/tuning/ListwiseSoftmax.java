package dev.footnote.tuning;

import java.util.Arrays;
import java.util.List;

/**
 * Learns weights under which a right row comes first in its list: the loss is minus the logarithm of the right rows'
 * share of all exponentiated scores (Cao et al. 2007), with a small quadratic penalty.
 */
final class ListwiseSoftmax {
    private static final double PENALTY = 1e-3;
    private static final double TINY = 1e-12;
    private static final Adam WALK = new Adam(300, 0.05);

    /**
     * One list.
     *
     * @param rows the signs of each entry
     * @param right which entries are right; at least one
     * @param weight how much the list counts
     */
    record Listing(List<double[]> rows, boolean[] right, double weight) {}

    private final int size;
    private final List<Listing> lists;
    private final double allWeights;

    private ListwiseSoftmax(int size, List<Listing> scaled) {
        this.size = size;
        this.lists = scaled;
        this.allWeights = scaled.stream().mapToDouble(Listing::weight).sum();
    }

    /** The weights, one for each sign. */
    static double[] fit(List<Listing> lists) {
        Scale scale =
                Scale.of(lists.stream().flatMap(list -> list.rows().stream()).toList());
        List<Listing> scaled = lists.stream()
                .map(list -> new Listing(list.rows().stream().map(scale::scaled).toList(), list.right(), list.weight()))
                .toList();
        ListwiseSoftmax loss = new ListwiseSoftmax(scale.means().length, scaled);
        return scale.unscaled(WALK.minimum(loss.size, loss::gradient, weights -> weights));
    }

    private double[] gradient(double[] weights) {
        double[] gradient = new double[size];
        for (Listing list : lists) {
            double[] shares = shares(list, weights);
            double right = TINY;
            for (int row = 0; row < shares.length; row++) {
                right += list.right()[row] ? shares[row] : 0;
            }
            for (int row = 0; row < shares.length; row++) {
                double pull = shares[row] - (list.right()[row] ? shares[row] / right : 0);
                double[] signs = list.rows().get(row);
                for (int i = 0; i < size; i++) {
                    gradient[i] += list.weight() * pull * signs[i];
                }
            }
        }
        for (int i = 0; i < size; i++) {
            gradient[i] = gradient[i] / allWeights + PENALTY * weights[i];
        }
        return gradient;
    }

    private static double[] shares(Listing list, double[] weights) {
        double[] scores =
                list.rows().stream().mapToDouble(row -> Dot.of(weights, row)).toArray();
        double top = Arrays.stream(scores).max().orElse(0);
        double[] shares =
                Arrays.stream(scores).map(score -> Math.exp(score - top)).toArray();
        double sum = Arrays.stream(shares).sum();
        return Arrays.stream(shares).map(share -> share / sum).toArray();
    }
}
