package dev.footnote.app;

import dev.footnote.answer.Answer;
import dev.footnote.ask.Question;
import dev.footnote.ask.Reply;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code footnote ask}: one question, or a file of them. */
@Command(
        name = "ask",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Answer one question, or with --json --batch a file of them",
        footer = {
            "",
            "Each line of a batch is an object with 'question' and, where wanted, 'id',",
            "'history' (the earlier questions), 'group' (search only the articles of it) and",
            "'asOf' (a day; use no article newer than it)."
        })
final class AskCommand implements Callable<Integer> {

    private final Run run;

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(paramLabel = "QUESTION", description = "The question; several words are joined")
    @Nullable
    List<String> words;

    @Option(names = "--json", description = "Print a JSON object instead of text")
    boolean json;

    @Option(
            names = "--timeline",
            description = "List what the articles report on the question's subject in order of date")
    boolean timeline;

    @Option(
            names = "--batch",
            paramLabel = "FILE",
            description = "Answer each line of a JSONL file; - reads standard input")
    @Nullable
    String batch;

    @Option(names = "--group", paramLabel = "NAME", description = "Search only the articles of this group")
    @Nullable
    String group;

    @Option(
            names = "--history",
            paramLabel = "QUESTION",
            description = "An earlier question that this one may lean on; repeat it, oldest first")
    @Nullable
    List<String> history;

    @Mixin
    private final AsOfOption asOf = new AsOfOption();

    AskCommand(Run run) {
        this.run = run;
    }

    @Override
    public Integer call() {
        checkUsage();
        var settings = run.settings();
        return batch == null ? one(settings) : many(settings, batch);
    }

    private int one(Settings settings) {
        var question = new Question(
                String.join(" ", words == null ? List.of() : words),
                history == null ? List.of() : history,
                group,
                asOf.day());
        try (var opened = run.openAndTell(settings)) {
            if (timeline) {
                return timeline(opened, question);
            }
            Reply reply = opened.assistant().ask(question);
            if (json) {
                run.surroundings().out().print(AnswerJson.line(null, reply));
            } else {
                run.front().print(reply, run.surroundings());
            }
            return switch (reply.answer()) {
                case Answer.Grounded grounded -> Status.ANSWERED;
                case Answer.NotFound notFound -> Status.NOT_FOUND;
                case Answer.Aside aside -> Status.NOT_FOUND;
            };
        }
    }

    private int timeline(Opened opened, Question subject) {
        var timeline = opened.assistant().timeline(subject);
        if (json) {
            run.surroundings().out().print(TimelineJson.line(timeline));
        } else {
            run.front().print(timeline, run.surroundings());
        }
        return timeline.entries().isEmpty() ? Status.NOT_FOUND : Status.ANSWERED;
    }

    private int many(Settings settings, String file) {
        try (InputStream lines = source(file);
                var opened = run.openAndTell(settings)) {
            int errors =
                    new Batch(asOf.on(opened.assistant()), run.surroundings().out()).answer(lines);
            return errors == 0 ? Status.ANSWERED : Status.FAILURE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InputStream source(String file) throws IOException {
        if (file.equals("-")) {
            return run.surroundings().in();
        }
        var path = run.surroundings().folder().resolve(file);
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        if (Files.isDirectory(path)) {
            throw new FileSystemException(path.toString(), null, "it is a folder, not a file of questions");
        }
        return new FileInputStream(path.toFile());
    }

    private void checkUsage() {
        if (batch == null && words == null) {
            throw usage("There is no question: footnote ask \"How much is the deal worth?\"");
        }
        if (batch == null) {
            return;
        }
        if (timeline) {
            throw usage("--batch answers questions: leave --timeline out");
        }
        if (!json) {
            throw usage("--batch prints JSON: add --json");
        }
        if (words != null) {
            throw usage("--batch reads its questions from a file: leave '" + words.get(0) + "' out");
        }
        if (group != null || history != null) {
            throw usage("In a batch each line names its own 'group' and 'history': leave --group and --history out");
        }
    }

    private ParameterException usage(String sentence) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), sentence);
    }
}
