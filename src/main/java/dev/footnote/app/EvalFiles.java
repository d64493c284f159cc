package dev.footnote.app;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.footnote.evaluate.Floor;
import dev.footnote.evaluate.HtmlReport;
import dev.footnote.evaluate.JunitXml;
import dev.footnote.evaluate.Measured;
import dev.footnote.evaluate.Outcome;
import dev.footnote.evaluate.TrecRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files an evaluation leaves behind, each null where it is not wanted.
 *
 * @param report the report as JSON
 * @param html the report as a page
 * @param junit the cases as JUnit XML
 * @param trecRun the rankings in TREC run format
 * @param answers the answers as JSON, one a line
 */
record EvalFiles(
        @Nullable Path report,
        @Nullable Path html,
        @Nullable Path junit,
        @Nullable Path trecRun,
        @Nullable Path answers) {

    /** Makes sure before a long run that what it finds can be written. */
    void check() throws IOException {
        for (Path file : Stream.of(report, html, junit, trecRun, answers)
                .filter(java.util.Objects::nonNull)
                .toList()) {
            Path folder = file.toAbsolutePath().getParent();
            if (Files.isDirectory(file)) {
                throw new FileSystemException(file.toString(), null, "it is a folder, not a file to write to");
            }
            if (folder != null) {
                Files.createDirectories(folder);
            }
        }
    }

    /** Writes them. */
    void write(EvalRun.Done done, List<Floor> floors) throws IOException {
        if (report != null) {
            write(report, done.report().toTree() + "\n");
        }
        if (html != null) {
            new HtmlReport(done.report().toTree()).write(html);
        }
        if (junit != null) {
            write(junit, JunitXml.of(done.report(), floors));
        }
        if (trecRun != null) {
            write(trecRun, TrecRun.of(done.measured(), "footnote"));
        }
        if (answers != null) {
            write(answers, done.measured().stream().map(EvalFiles::answer).collect(Collectors.joining()));
        }
    }

    /** The files, by what each is for, as a reader is told where to look; empty where none is wanted. */
    String told() {
        List<String> written = new ArrayList<>();
        tell(written, "the report", report);
        tell(written, "its page", html);
        tell(written, "the JUnit cases", junit);
        tell(written, "the TREC run", trecRun);
        tell(written, "the answers", answers);
        return written.isEmpty() ? "" : "Written: " + String.join(", ", written);
    }

    private static void tell(List<String> written, String what, @Nullable Path file) {
        if (file != null) {
            written.add(what + " to " + file);
        }
    }

    /** Half a surrogate pair, which UTF-8 cannot say, becomes a question mark rather than the end of it all. */
    private static void write(Path file, String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String answer(Measured measured) {
        TextNode id = TextNode.valueOf(measured.asked().id());
        return switch (measured.outcome()) {
            case Outcome.Asked asked -> AnswerJson.line(id, asked.reply());
            case Outcome.Failed failed -> AnswerJson.error(id, measured.asked().line(), failed.error());
            case Outcome.Rewritten rewritten -> "";
            case Outcome.Judged judged -> "";
        };
    }
}
