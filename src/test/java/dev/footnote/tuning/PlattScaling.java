package dev.footnote.tuning;

import java.util.List;

/**
 * Stretches and shifts a model's logits so that its probabilities agree with how often it is right (Platt 1999).
 *
 * @param slope what a logit is multiplied by
 * @param offset what is then added
 */
record PlattScaling(double slope, double offset) {
    private static final int STEPS = 50;

    /** A logit with what it should have foretold and how much the case counts. */
    record Foretold(double logit, boolean positive, double weight) {}

    /** The scaling of the greatest likelihood, by Newton's steps. */
    static PlattScaling fit(List<Foretold> cases) {
        double a = 1;
        double b = 0;
        for (int step = 0; step < STEPS; step++) {
            double ga = 0;
            double gb = 0;
            double haa = 1e-9;
            double hab = 0;
            double hbb = 1e-9;
            for (Foretold one : cases) {
                double p = 1 / (1 + Math.exp(-(a * one.logit() + b)));
                double error = one.weight() * (p - (one.positive() ? 1 : 0));
                double curve = one.weight() * p * (1 - p);
                ga += error * one.logit();
                gb += error;
                haa += curve * one.logit() * one.logit();
                hab += curve * one.logit();
                hbb += curve;
            }
            double determinant = haa * hbb - hab * hab;
            a -= (hbb * ga - hab * gb) / determinant;
            b -= (haa * gb - hab * ga) / determinant;
        }
        return new PlattScaling(a, b);
    }

    SignedLogistic.Model applied(SignedLogistic.Model model) {
        double[] weights = model.weights().clone();
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= slope;
        }
        return new SignedLogistic.Model(weights, model.bias() * slope + offset);
    }
}
