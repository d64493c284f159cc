package dev.footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample collection's own cases, written as a careful reader would expect; the floors lie a little under what stands. */
class CorpusCasesTest {

    private static final String FLOORS =
            "valid=1,hit@1=0.81,hit@5=0.95,correct=0.73,cite-R=0.73,overall=0.70,abstain=0.74,"
                    + "false-refusal=0.09,conflict-kind=0.79,certainty=0.80,reason=0.74,origins=0.60";

    @TempDir
    Path folder;

    @Test
    void the_sample_collections_cases_stay_above_their_floors() {
        var result = new Program(folder)
                .with("--corpus", Path.of("corpus").toAbsolutePath().toString(), "--no-cache")
                .run(
                        "eval",
                        Path.of("src/test/resources/corpus-cases.jsonl")
                                .toAbsolutePath()
                                .toString(),
                        "--fail-under",
                        FLOORS);
        assertEquals(0, result.status(), result.out() + result.err());
    }
}
