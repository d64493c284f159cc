package dev.footnote.tuning;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The short answer: that the span nearest to the accepted answers is chosen from an answer's sentences. */
final class SpanTuning implements Tuning {

    /** A weight below this changes no choice and is not worth a line. */
    private static final double LEAST = 0.02;

    private final List<SpanExample> examples = new ArrayList<>();
    private final SignNumbers numbers = new SignNumbers();

    @Override
    public boolean uses(DevelopmentSet set) {
        return set.spanWeight() > 0;
    }

    @Override
    public void add(OpenSet open) {
        open.cases().stream()
                .filter(asked -> asked.answerable() && !asked.answers().isEmpty())
                .map(asked -> SpanExample.of(open, asked, numbers))
                .forEach(examples::add);
    }

    @Override
    public void printFigures(PrintStream out) {
        Map<DevelopmentSet, SpanFigures> figures = new EnumMap<>(DevelopmentSet.class);
        for (int fold = 0; fold < Case.FOLDS; fold++) {
            int held = fold;
            double[] weights = fit(example -> example.asked().fold() != held);
            examples.stream()
                    .filter(example -> example.asked().fold() == held)
                    .forEach(example -> figures.computeIfAbsent(example.set(), SpanFigures::new)
                            .add(example, weights));
        }
        out.println(SpanFigures.HEAD);
        figures.values().forEach(out::println);
    }

    @Override
    public Weights fit() {
        double[] weights = fit(example -> true);
        Map<String, Double> byName = new TreeMap<>(Comparator.naturalOrder());
        for (int i = 0; i < weights.length; i++) {
            if (Math.abs(weights[i]) >= LEAST) {
                byName.put(numbers.names().get(i), weights[i]);
            }
        }
        return new Weights(byName);
    }

    private double[] fit(Predicate<SpanExample> learned) {
        return SpanSoftmax.fit(
                examples.stream().filter(learned.and(SpanExample::teaches)).toList(),
                numbers.names().size());
    }

    @Override
    public Path file() {
        return Path.of("src/main/resources/dev/footnote/answer/span/span-weights.txt");
    }

    @Override
    public List<String> origin() {
        return List.of(
                "Weights of the signs of spans, by which the short answer is chosen; learned on the development sets.",
                "Made by dev.footnote.tuning.Tune (spans --write); see docs/TUNING.md.");
    }
}
