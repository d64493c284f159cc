package dev.footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeCasesTest {

    @TempDir
    Path folder;

    @Test
    void the_readmes_cases_come_out_as_they_should() throws IOException {
        Matcher example =
                Pattern.compile("```jsonl\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(Path.of("README.md")));
        assertEquals(true, example.find(), "there is no example of cases");
        Files.writeString(folder.resolve("cases.jsonl"), example.group(1));
        var result = new Program(folder)
                .with("--corpus", Path.of("corpus").toAbsolutePath().toString(), "--no-cache")
                .run("eval", "cases.jsonl", "--fail-under", "overall=1,hit@5=1,false-refusal=0,valid=1");
        assertEquals(0, result.status(), result.out() + result.err());
    }
}
