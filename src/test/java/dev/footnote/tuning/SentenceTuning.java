package dev.footnote.tuning;

import dev.footnote.retrieve.SentenceSigns;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The sentence ranker: that the right one of a question's sentences comes first. */
final class SentenceTuning implements Tuning {

    /** The same for all sentences of a passage: they tell whether it answers at all, which the confidence weighs. */
    private static final Set<String> NOT_RANKED = Set.of("passageLike", "passageLikeWeakest", "namesMissing");

    private static final int[] USED = IntStream.range(0, SentenceSigns.NAMES.size())
            .filter(i -> !NOT_RANKED.contains(SentenceSigns.NAMES.get(i)))
            .toArray();

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
                                .sentences(),
                        USED))
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
        double[] found = fit(example -> true);
        double[] all = new double[SentenceSigns.NAMES.size()];
        for (int i = 0; i < USED.length; i++) {
            all[USED[i]] = found[i];
        }
        return Weights.of(SentenceSigns.NAMES, all);
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
