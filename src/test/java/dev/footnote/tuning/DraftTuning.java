package dev.footnote.tuning;

import dev.footnote.answer.model.DraftRows;
import dev.footnote.index.Encoder;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which sentences of a model's draft stand on the passages: learned from the drafts written for the tests. */
final class DraftTuning implements Tuning {

    /** Share of the wrong sentences of unseen sets that may be shown where they were not learned from. */
    private static final double SHOWN = 0.065;

    /** How much a sentence of an unseen set counts beside one of a set that the rules were made with. */
    private static final double UNSEEN = 3;

    /** Each round learns from the places that the one before thinks best. */
    private static final int ROUNDS = 4;

    private static final List<String> SIGNS = DraftRows.signs();
    private static final int[] DIRECTIONS =
            SIGNS.stream().mapToInt(name -> DraftRows.speaksFor(name) ? 1 : -1).toArray();

    private final List<DraftRows.Row> rows;

    DraftTuning(Encoder encoder) {
        this.rows = DraftRows.read(encoder);
    }

    /** Learns from drafts, not from the sets of questions. */
    @Override
    public boolean uses(DevelopmentSet set) {
        return false;
    }

    @Override
    public void add(OpenSet set) {
        throw new UnsupportedOperationException("drafts are not learned from " + set);
    }

    /** Leaves each set of drafts out in turn; the threshold too is set on the others, each of them left out in turn. */
    @Override
    public void printFigures(PrintStream out) {
        for (String held : sets(rows)) {
            List<DraftRows.Row> others = without(held, rows);
            SignedLogistic.Model model = fit(others);
            double threshold = threshold(others);
            List<DraftRows.Row> own =
                    rows.stream().filter(row -> row.set().equals(held)).toList();
            long wrong = own.stream().filter(row -> !row.right()).count();
            long shown = own.stream()
                    .filter(row -> !row.right() && score(row, model) >= threshold)
                    .count();
            long dropped = own.stream()
                    .filter(row -> row.right() && score(row, model) < threshold)
                    .count();
            out.printf(
                    Locale.ROOT,
                    "  %-22s wrong shown %d of %d, right dropped %d of %d%n",
                    held,
                    shown,
                    wrong,
                    dropped,
                    own.size() - wrong);
        }
    }

    @Override
    public Weights fit() {
        SignedLogistic.Model model = fit(rows);
        double threshold = threshold(rows);
        Map<String, Double> weights = new LinkedHashMap<>();
        weights.put("bias", model.bias() - threshold);
        weights.putAll(Weights.of(SIGNS, model.weights()).byName());
        return new Weights(weights);
    }

    /** The logit above which few of the unseen sets' wrong drafts lie, each judged by what was learned without its set. */
    private static double threshold(List<DraftRows.Row> rows) {
        List<Double> wrong = new ArrayList<>();
        List<DraftRows.Row> unseen = rows.stream().filter(DraftRows.Row::unseen).toList();
        for (String held : sets(unseen)) {
            SignedLogistic.Model model = fit(without(held, rows));
            unseen.stream()
                    .filter(row -> row.set().equals(held) && !row.right())
                    .forEach(row -> wrong.add(score(row, model)));
        }
        List<Double> weighed = wrong.stream()
                .filter(score -> score < Double.POSITIVE_INFINITY)
                .sorted(Comparator.reverseOrder())
                .toList();
        // Those that are certain are shown whatever the threshold.
        int shown = (int) (SHOWN * wrong.size()) - (wrong.size() - weighed.size());
        return Math.nextUp(weighed.get(Math.max(0, shown)));
    }

    private static SignedLogistic.Model fit(List<DraftRows.Row> rows) {
        SignedLogistic.Model model = start();
        for (int round = 0; round < ROUNDS; round++) {
            SignedLogistic.Model before = model;
            model = SignedLogistic.fit(
                    rows.stream()
                            .map(row -> example(row, before))
                            .filter(Objects::nonNull)
                            .toList(),
                    DIRECTIONS);
        }
        return model;
    }

    /** A first guess of which place is best: the one that has most for it and least against it. */
    private static SignedLogistic.Model start() {
        double[] weights = new double[SIGNS.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = DIRECTIONS[i];
        }
        return new SignedLogistic.Model(weights, 0);
    }

    /** Of what is certain nothing can be learned. */
    private static SignedLogistic.@Nullable Example example(DraftRows.Row row, SignedLogistic.Model model) {
        DraftRows.Place deciding = deciding(row, model);
        return deciding == null || deciding.certain()
                ? null
                : new SignedLogistic.Example(deciding.signs(), row.right(), row.unseen() ? UNSEEN : 1);
    }

    private static double score(DraftRows.Row row, SignedLogistic.Model model) {
        return score(deciding(row, model), model);
    }

    private static double score(DraftRows.@Nullable Place place, SignedLogistic.Model model) {
        if (place == null) {
            return Double.NEGATIVE_INFINITY;
        }
        return place.certain() ? Double.POSITIVE_INFINITY : model.logit(place.signs());
    }

    /** The best place for the whole, or of the best places for its statements the worst. */
    private static DraftRows.@Nullable Place deciding(DraftRows.Row row, SignedLogistic.Model model) {
        DraftRows.Place whole = best(row.places().getFirst(), model);
        DraftRows.Place parts = null;
        List<List<DraftRows.Place>> statements =
                row.places().subList(1, row.places().size());
        for (int i = 0; i < statements.size(); i++) {
            DraftRows.Place part = best(statements.get(i), model);
            parts = i == 0 || score(part, model) < score(parts, model) ? part : parts;
        }
        return score(parts, model) > score(whole, model) ? parts : whole;
    }

    private static DraftRows.@Nullable Place best(List<DraftRows.Place> places, SignedLogistic.Model model) {
        return places.stream()
                .max(Comparator.comparingDouble(place -> score(place, model)))
                .orElse(null);
    }

    private static Collection<String> sets(List<DraftRows.Row> rows) {
        return rows.stream().map(DraftRows.Row::set).distinct().toList();
    }

    private static List<DraftRows.Row> without(String set, List<DraftRows.Row> rows) {
        return rows.stream().filter(row -> !row.set().equals(set)).toList();
    }

    @Override
    public Path file() {
        return Path.of("src/main/resources/dev/footnote/answer/model/support-weights.txt");
    }

    @Override
    public List<String> origin() {
        return List.of(
                "Weights of what speaks for and against a drafted sentence, learned on the drafts written for the tests.",
                "Made by dev.footnote.tuning.Tune (drafts --write); see docs/TUNING.md.");
    }
}
