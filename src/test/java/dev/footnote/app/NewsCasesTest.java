package dev.footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases on articles of other subjects than the sample collection's, half of them without an answer; written before the rules that answer them. */
class NewsCasesTest {

    private static final String FLOORS =
            "valid=1,hit@1=0.90,hit@5=0.95,correct=0.86,cite-R=0.86,overall=0.84,abstain=0.80,"
                    + "false-refusal=0.10,reason=0.74";

    @TempDir
    Path folder;

    @Test
    void news_on_other_subjects_stays_above_its_floors() {
        var result = new Program(folder)
                .with(
                        "--corpus",
                        Path.of("src/test/resources/news2").toAbsolutePath().toString(),
                        "--no-cache")
                .run(
                        "eval",
                        Path.of("src/test/resources/news2-cases.jsonl")
                                .toAbsolutePath()
                                .toString(),
                        "--fail-under",
                        FLOORS);
        assertEquals(0, result.status(), result.out() + result.err());
    }
}
