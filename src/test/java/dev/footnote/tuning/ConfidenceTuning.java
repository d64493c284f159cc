package dev.footnote.tuning;

import dev.footnote.answer.ConfidenceSigns;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** The confidence: that questions which the articles answer are told from those they don't. */
final class ConfidenceTuning implements Tuning {

    /** The signs that speak against an answer; all others speak for one. */
    private static final Set<String> AGAINST = Set.of("untyped", "namesMissing", "focusMissing", "denialMissing");

    private static final int[] DIRECTIONS = ConfidenceSigns.NAMES.stream()
            .mapToInt(name -> AGAINST.contains(name) ? -1 : 1)
            .toArray();

    private final List<ConfidenceExample> examples = new ArrayList<>();

    @Override
    public boolean uses(DevelopmentSet set) {
        return set.confidenceWeight() > 0;
    }

    @Override
    public void add(OpenSet open) {
        open.cases().parallelStream()
                .map(asked -> ConfidenceExample.of(open, asked))
                .filter(Objects::nonNull)
                .forEachOrdered(examples::add);
        if (open.set().withoutGold()) {
            open.cases().parallelStream()
                    .filter(Case::answerable)
                    .map(asked -> ConfidenceExample.withoutGold(open, asked))
                    .filter(Objects::nonNull)
                    .forEachOrdered(examples::add);
        }
    }

    @Override
    public void printFigures(PrintStream out) {
        Map<DevelopmentSet, ConfidenceFigures> figures = new EnumMap<>(DevelopmentSet.class);
        for (int fold = 0; fold < Case.FOLDS; fold++) {
            int held = fold;
            SignedLogistic.Model model = fit(example -> example.asked().fold() != held);
            examples.stream()
                    .filter(example -> example.asked().fold() == held)
                    .forEach(example -> figures.computeIfAbsent(example.set(), ConfidenceFigures::new)
                            .add(example, model.probability(example.row())));
        }
        figures.values().forEach(set -> set.print(out));
    }

    @Override
    public Weights fit() {
        SignedLogistic.Model model = fit(example -> true);
        Map<String, Double> weights = new LinkedHashMap<>();
        weights.put("bias", model.bias());
        weights.putAll(Weights.of(ConfidenceSigns.NAMES, model.weights()).byName());
        return new Weights(weights);
    }

    private SignedLogistic.Model fit(Predicate<ConfidenceExample> learned) {
        SignedLogistic.Model model = SignedLogistic.fit(
                examples.stream()
                        .filter(learned)
                        .map(ConfidenceExample::example)
                        .toList(),
                DIRECTIONS);
        PlattScaling scaling = PlattScaling.fit(examples.stream()
                .filter(learned)
                .filter(example -> !example.madeUp())
                .map(example -> new PlattScaling.Foretold(
                        model.logit(example.row()),
                        example.answerable(),
                        example.set().confidenceWeight()))
                .toList());
        return scaling.applied(model);
    }

    @Override
    public Path file() {
        return Path.of("src/main/resources/dev/footnote/answer/confidence-weights.txt");
    }

    @Override
    public List<String> origin() {
        return List.of(
                "Weights of the confidence, learned on the development sets by logistic regression with fixed directions.",
                "Made by dev.footnote.tuning.Tune (confidence --write); see docs/TUNING.md.");
    }
}
