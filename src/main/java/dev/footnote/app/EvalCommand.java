package dev.footnote.app;

import dev.footnote.app.model.ModelSettings;
import dev.footnote.console.Console;
import dev.footnote.console.Style;
import dev.footnote.evaluate.Baseline;
import dev.footnote.evaluate.EvaluationReport;
import dev.footnote.evaluate.Floor;
import dev.footnote.evaluate.Reporting;
import dev.footnote.evaluate.TerminalReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code footnote eval}: measures how good the answers are. */
@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Measure how good the answers are, on cases whose answers are known",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:every case was read, nothing fell under --fail-under or significantly below --baseline",
            "1:something did, or a case could not be used, or something failed",
            "2:the command line or the configuration cannot be used as it is",
            "130:stopped with Ctrl-C; what was done until then is reported"
        },
        footer = {
            "",
            "CASES are files of ours (JSONL), of SQuAD 1.1 or 2.0 (JSON), tables with the columns question",
            "and answer (CSV), BEIR folders, or folders with a cases.jsonl; their content tells which.",
            "Without --corpus the articles that lie with the cases are asked: a corpus.jsonl beside them,",
            "a BEIR folder's, the paragraphs of SQuAD; else those of the configuration.",
            "docs/EVALUATION.md says what the figures mean, docs/FEEDBACK.md how feedback becomes cases.",
            "",
            "Example:",
            "  footnote eval cases.jsonl --corpus news/ --fail-under hit@5=.9,false-refusal=.1",
            "  footnote eval cases.jsonl --judge --model openai:NAME   with the key in OPENAI_API_KEY",
            "  footnote eval --from-feedback feedback.jsonl --out-cases mine.jsonl"
        })
final class EvalCommand implements Callable<Integer> {

    /** The exit status of what was stopped with Ctrl-C, as shells have it. */
    private static final int STOPPED = 130;

    private final Run run;

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(paramLabel = "CASES", arity = "0..*", description = "Files and folders of cases")
    List<Path> cases = List.of();

    @Option(names = "--out", paramLabel = "FILE", description = "Write the whole report as JSON")
    @Nullable
    Path out;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Write the whole report as a page to look at; it needs no network")
    @Nullable
    Path html;

    @Option(names = "--junit", paramLabel = "FILE", description = "Write the cases as JUnit XML, for a CI to show")
    @Nullable
    Path junit;

    @Option(
            names = "--trec-run",
            paramLabel = "FILE",
            description = "Write the rankings of articles in TREC run format, for trec_eval and ir-measures")
    @Nullable
    Path trecRun;

    @Option(
            names = "--answers",
            paramLabel = "FILE",
            description = "Write the answers as 'ask --json --batch' prints them")
    @Nullable
    Path answers;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "Compare case by case with an older report that --out wrote")
    @Nullable
    Path baseline;

    @Option(
            names = "--fail-under",
            paramLabel = "METRIC=VALUE",
            split = ",",
            description = "What a figure has to reach: at least the value, at most where lower is better;"
                    + " several with commas")
    List<String> failUnder = List.of();

    @Option(
            names = "--judge",
            description = "Let the language model of --model say which sentences stand on the quotes they cite;"
                    + " the answers are made by extraction, and its figures are kept apart")
    boolean judge;

    @Option(
            names = "--judge-model",
            paramLabel = "MODEL",
            description = "Judge with this model; --model then names what answers, as everywhere else")
    @Nullable
    String judgeModel;

    @Option(
            names = "--by",
            paramLabel = "FIELD",
            description = "Give the figures also by a field of the cases, besides their type; repeat it")
    List<String> by = List.of();

    @Option(
            names = "--from-feedback",
            paramLabel = "FILE",
            description = "Evaluate nothing: make cases of what the chat's /right and /wrong kept")
    @Nullable
    Path fromFeedback;

    @Option(
            names = "--out-cases",
            paramLabel = "FILE",
            description = "Where --from-feedback writes the cases; default: standard output")
    @Nullable
    Path outCases;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Questions asked at a time; default: one a core. The figures do not depend on it")
    @Nullable
    Integer threads;

    EvalCommand(Run run) {
        this.run = run;
    }

    @Override
    public Integer call() {
        List<Floor> floors =
                Floors.parse(failUnder, Objects.requireNonNull(spec).commandLine());
        checkUsage(spec.commandLine());
        try {
            return fromFeedback == null
                    ? evaluate(floors)
                    : new FeedbackConversion(run.surroundings()).convert(fromFeedback, outCases);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void checkUsage(CommandLine line) {
        if (threads != null && threads < 1) {
            throw new ParameterException(line, "--threads has to be at least 1");
        }
        String model = run.options().model;
        if (judge && judgeModel == null && (model == null || model.equals(ModelSettings.EXTRACTIVE))) {
            throw new ParameterException(
                    line, "--judge needs a language model: add --model openai:NAME, or another provider's");
        }
        if (ModelSettings.EXTRACTIVE.equals(judgeModel)) {
            throw new ParameterException(line, "--judge-model needs a language model: say openai:NAME, for example");
        }
        if ((judge || judgeModel != null) && fromFeedback != null) {
            throw new ParameterException(line, "--from-feedback evaluates nothing: leave --judge out");
        }
        if (fromFeedback == null && cases.isEmpty()) {
            throw new ParameterException(line, "There are no cases: footnote eval cases.jsonl --corpus news/");
        }
        if (fromFeedback == null && outCases != null) {
            throw new ParameterException(line, "--out-cases is where --from-feedback writes: name both or neither");
        }
        if (fromFeedback != null && !cases.isEmpty()) {
            throw new ParameterException(
                    line, "--from-feedback only makes cases: leave '" + cases.getFirst() + "' out");
        }
    }

    private int evaluate(List<Floor> floors) throws IOException {
        Settings given = run.settings();
        Settings settings = judge && judgeModel == null ? given.extractive() : given;
        JudgeSettings judging = judging(given);
        Reporting reporting = new Reporting(fields(), baseline());
        EvalFiles files = new EvalFiles(at(out), at(html), at(junit), at(trecRun), at(answers));
        files.check();
        EvalRun evaluation = new EvalRun(
                run, settings, judging, threads == null ? Runtime.getRuntime().availableProcessors() : threads);
        EvalRun.Done done = evaluation.run(cases, reporting);
        files.write(done, floors);
        run.surroundings().out().print(text(done, floors));
        run.surroundings().out().flush();
        if (!files.told().isEmpty()) {
            run.surroundings().err().println("footnote: " + files.told());
        }
        return status(done, floors);
    }

    /** The judge: that of --judge-model, or what --model names where there is only --judge. */
    private @Nullable JudgeSettings judging(Settings given) throws IOException {
        if (judgeModel == null) {
            return judge ? JudgeSettings.of(given.model(), run.surroundings()) : null;
        }
        List<String> faults = new ArrayList<>();
        Settings.checkModel(judgeModel, faults);
        if (!faults.isEmpty()) {
            throw new ConfigurationException(faults);
        }
        return JudgeSettings.of(given.model().beside(judgeModel), run.surroundings());
    }

    private @Nullable Baseline baseline() throws IOException {
        return baseline == null
                ? null
                : Baseline.read(run.surroundings().folder().resolve(baseline), baseline.toString());
    }

    private List<String> fields() {
        List<String> fields = new ArrayList<>(List.of("type"));
        if (cases.size() > 1) {
            fields.add("file");
        }
        fields.addAll(by);
        return fields.stream().distinct().toList();
    }

    private @Nullable Path at(@Nullable Path path) {
        return path == null ? null : run.surroundings().folder().resolve(path);
    }

    private String text(EvalRun.Done done, List<Floor> floors) {
        var surroundings = run.surroundings();
        Style style = surroundings.terminals().out() ? Console.style(surroundings.environment()) : Style.plain();
        return new TerminalReport(style.width(), style.colors()).print(done.report(), done.measured(), floors);
    }

    private int status(EvalRun.Done done, List<Floor> floors) {
        EvaluationReport report = done.report();
        List<String> faults = new ArrayList<>();
        report.broken().forEach(broken -> faults.add(broken.where() + ": " + broken.error()));
        int before = faults.size();
        if (report.cases().isEmpty()) {
            faults.add("No case was measured.");
        }
        floors.forEach(floor -> floor.missed(report).ifPresent(sentence -> faults.add(sentence + ".")));
        var comparison = report.comparison();
        if (comparison != null) {
            comparison.metrics().stream()
                    .filter(difference -> difference.significant() && !difference.better())
                    .forEach(difference -> faults.add(
                            difference.name() + " is significantly worse than in " + comparison.baseline() + "."));
        }
        var err = run.surroundings().err();
        run.surroundings().out().flush();
        faults.subList(0, before).stream().limit(10).forEach(fault -> err.println("footnote: " + fault));
        if (before > 10) {
            err.println("footnote: " + (before - 10) + " more cases could not be used; the report lists them all");
        }
        faults.subList(before, faults.size()).forEach(fault -> err.println("footnote: " + fault));
        if (report.footnote().stopped()) {
            return STOPPED;
        }
        return faults.isEmpty() ? Status.ANSWERED : Status.FAILURE;
    }
}
