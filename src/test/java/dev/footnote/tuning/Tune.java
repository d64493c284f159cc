package dev.footnote.tuning;

import dev.footnote.index.MiniLmEncoder;
import dev.footnote.index.NativeLibraries;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Learns a model's weights anew and prints cross-validated figures. From the repository's root:
 *
 * <pre>mvn -q -P tune process-test-classes -Dtune="sentences --write"</pre>
 *
 * <p>The confidence's signs come from the sentence ranker: learn {@code sentences} first, then {@code confidence};
 * {@code spans} are those of the sentences that are chosen, so learn them last.
 *
 * <p>{@code drafts} learns from the drafts written for the tests, and needs none of the sets.
 *
 * <p>{@code orders} learns nothing: it measures what marks text that gives orders. Neither does {@code slips}: it writes
 * squad2's questions with a slip of the pen planted in each to {@code target/slips/squad2.jsonl}, for {@code footnote eval}.
 *
 * <p>Vectors are kept in {@code target/tuning}, so that only the first run computes them (some minutes). See
 * docs/TUNING.md.
 */
@Command(name = "tune", description = "Learns the weights of a model from the development sets.")
final class Tune implements Callable<Integer> {

    private enum Model {
        SENTENCES,
        CONFIDENCE,
        SPANS,
        DRAFTS,
        ORDERS,
        SLIPS
    }

    private static final Path KEPT = Path.of("target", "tuning");

    @Parameters(paramLabel = "MODEL", description = "sentences, confidence, spans, drafts, orders or slips")
    private Model model = Model.SENTENCES;

    @Option(names = "--eval", paramLabel = "DIR", description = "where the sets lie (default: ${DEFAULT-VALUE})")
    private Path eval = Path.of("..", "shared", "eval");

    @Option(names = "--write", description = "write the weights over the program's own")
    private boolean write;

    private Tune() {}

    /** Ends the process with picocli's exit status. */
    public static void main(String[] args) {
        // DJL's tokenizer fetches native libraries on machines with CUDA unless told not to.
        System.setProperty("ai.djl.offline", "true");
        System.exit(new CommandLine(new Tune())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args));
    }

    @Override
    public Integer call() throws IOException {
        PrintStream out = System.out;
        if (model == Model.ORDERS) {
            new OrderFigures(eval).print(out);
            return 0;
        }
        if (model == Model.SLIPS) {
            Path copies = Path.of("target", "slips", "squad2.jsonl");
            new PlantedSlips().plant(DevelopmentSet.SQUAD2.cases(eval), copies);
            out.println("Written: " + copies);
            return 0;
        }
        Tuning tuning;
        Files.createDirectories(KEPT);
        NativeLibraries.keepIn(KEPT.resolve("native"));
        try (MiniLmEncoder encoder = new MiniLmEncoder()) {
            tuning = tuning(encoder);
            for (DevelopmentSet set : DevelopmentSet.values()) {
                if (!tuning.uses(set)) {
                    continue;
                }
                try (OpenSet open = OpenSet.of(set, eval, encoder, KEPT)) {
                    tuning.add(open);
                }
            }
        }
        out.println("Cross-validated:");
        tuning.printFigures(out);
        Weights learned = tuning.fit();
        out.println("Fitted on all cases:");
        learned.print(out, Weights.read(tuning.file()));
        if (write) {
            learned.write(tuning.file(), tuning.origin());
            out.println("Written: " + tuning.file());
        }
        return 0;
    }

    private Tuning tuning(MiniLmEncoder encoder) {
        return switch (model) {
            case SENTENCES -> new SentenceTuning();
            case CONFIDENCE -> new ConfidenceTuning();
            case SPANS -> new SpanTuning();
            case DRAFTS -> new DraftTuning(encoder);
            case ORDERS, SLIPS -> throw new IllegalStateException(model + " learn no weights");
        };
    }
}
