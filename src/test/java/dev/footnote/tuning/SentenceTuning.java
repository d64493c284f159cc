package dev.footnote.tuning;

import dev.footnote.retrieve.SentenceSigns;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The sentence ranker: that the right one of a question's sentences comes first. */
final class SentenceTuning implements Tuning {

    private final List<SentenceExample> examples = new ArrayList<>();

    @Override
    public void add(OpenSet open) {
        examples.addAll(open.cases().parallelStream()
                .filter(Case::answerable)
                .map(asked -> SentenceExample.of(
                        open.set(),
                        asked,
                        open.retriever()
                                .retrieve(asked.question(), asked.group())
                                .sentences()))
                .toList());
    }

    @Override
    public void printFigures(PrintStream out) {
        Map<DevelopmentSet, SentenceFigures> figures = new EnumMap<>(DevelopmentSet.class);
        for (int fold = 0; fold < Case.FOLDS; fold++) {
            int held = fold;
            double[] weights = fit(example -> example.asked().fold() != held);
            examples.stream()
                    .filter(example -> example.asked().fold() == held)
                    .forEach(example -> figures.computeIfAbsent(example.set(), SentenceFigures::new)
                            .add(example, weights));
        }
        out.println(SentenceFigures.HEAD);
        figures.values().forEach(out::println);
    }

    @Override
    public Weights fit() {
        return Weights.of(SentenceSigns.NAMES, fit(example -> true));
    }

    private double[] fit(Predicate<SentenceExample> learned) {
        return ListwiseSoftmax.fit(examples.stream()
                .filter(learned.and(SentenceExample::teaches))
                .map(SentenceExample::listing)
                .toList());
    }

    @Override
    public Path file() {
        return Path.of("src/main/resources/dev/footnote/retrieve/sentence-weights.txt");
    }

    @Override
    public List<String> origin() {
        return List.of(
                "Weights of the sentence ranker, learned on the development sets by listwise softmax.",
                "Made by dev.footnote.tuning.Tune (sentences --write); see docs/TUNING.md.");
    }
}
