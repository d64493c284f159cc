package dev.footnote.app;

import dev.footnote.conversation.FollowUps;
import dev.footnote.evaluate.Articles;
import dev.footnote.evaluate.Broken;
import dev.footnote.evaluate.Case;
import dev.footnote.evaluate.CaseReader;
import dev.footnote.evaluate.CaseSet;
import dev.footnote.evaluate.Evaluation;
import dev.footnote.evaluate.EvaluationReport;
import dev.footnote.evaluate.EvaluationReport.CorpusEntry;
import dev.footnote.evaluate.EvaluationReport.Header;
import dev.footnote.evaluate.Judging;
import dev.footnote.evaluate.Measured;
import dev.footnote.evaluate.Reporting;
import dev.footnote.ingest.Orders;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The walk of an evaluation: cases are read, asked of their articles, and reported. */
final class EvalRun {

    private final Run run;
    private final Settings settings;
    private final @Nullable JudgeSettings judge;
    private final int threads;
    private final AtomicBoolean stopped = new AtomicBoolean();

    private final List<Measured> measured = new ArrayList<>();
    private final List<Broken> broken = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final List<Articles> corpora = new ArrayList<>();
    private final List<String> paths = new ArrayList<>();
    private int passages;

    EvalRun(Run run, Settings settings, @Nullable JudgeSettings judge, int threads) {
        this.run = run;
        this.settings = settings;
        this.judge = judge;
        this.threads = threads;
    }

    /** What was measured, and the report on it. */
    record Done(List<Measured> measured, EvaluationReport report) {}

    /** Evaluates the cases; each file's are asked of the articles that belong to it. */
    Done run(List<Path> files, Reporting reporting) throws IOException {
        EvalCorpora places = new EvalCorpora(run, settings);
        Map<List<Path>, List<Case>> byCorpus = new LinkedHashMap<>();
        for (CaseSet set : read(files)) {
            broken.addAll(set.broken());
            byCorpus.computeIfAbsent(places.of(set), paths -> new ArrayList<>()).addAll(set.cases());
        }
        refuseSecondIds(byCorpus);
        try (var interrupts = Interrupts.setting(stopped)) {
            for (var corpus : byCorpus.entrySet()) {
                if (!stopped.get()) {
                    evaluate(corpus.getKey(), corpus.getValue());
                }
            }
            if (judge != null) {
                judge(judge);
            }
        } finally {
            places.close();
        }
        warnings.addAll(Reporting.warnings(measured));
        warnings.forEach(sentence -> run.surroundings().err().println("footnote: " + sentence));
        return new Done(measured, reporting.report(header(), measured, broken, warnings));
    }

    private List<CaseSet> read(List<Path> files) throws IOException {
        List<CaseSet> sets = new ArrayList<>();
        for (Path file : files) {
            sets.add(new CaseReader().read(run.surroundings().folder().resolve(file), file.toString()));
        }
        return sets;
    }

    /** A report, and a comparison with it, tell cases apart by their ids. */
    private void refuseSecondIds(Map<List<Path>, List<Case>> byCorpus) {
        Map<String, Case> seen = new HashMap<>();
        byCorpus.values()
                .forEach(cases -> cases.removeIf(asked -> {
                    Case first = seen.putIfAbsent(asked.id(), asked);
                    if (first != null) {
                        broken.add(new Broken(
                                asked.file(),
                                asked.line(),
                                "Its id '" + asked.id() + "' is already taken in " + first.file()
                                        + (first.line() > 0 ? ":" + first.line() : "") + "."));
                    }
                    return first != null;
                }));
    }

    private void evaluate(List<Path> corpus, List<Case> cases) {
        boolean asks = cases.stream().anyMatch(asked -> asked.kind() == Case.Kind.ASKED);
        if (!asks) {
            measure(
                    cases,
                    new Evaluation.Subject(
                            null, new FollowUps()::ofQuestions, new Orders()::in, new Articles(List.of())));
            return;
        }
        try (var opened = run.openAndTell(settings.withCorpus(corpus))) {
            Articles articles = EvalCorpora.read(corpus);
            corpora.add(articles);
            corpus.forEach(path -> paths.add(path.toString()));
            passages += opened.summary().passages();
            measure(
                    cases,
                    new Evaluation.Subject(
                            opened.assistant(), new FollowUps()::ofQuestions, new Orders()::in, articles));
        }
    }

    private void measure(List<Case> cases, Evaluation.Subject subject) {
        List<Case> possible = cases.stream()
                .filter(asked -> Evaluation.canPut(asked, subject))
                .toList();
        if (possible.size() < cases.size()) {
            warnings.add((cases.size() - possible.size())
                    + " texts to be judged as attacks or harmless were left out: nothing here judges them.");
        }
        var progress = new ConsoleProgress(
                run.surroundings().err(), run.surroundings().terminals().err());
        try {
            List<Measured> done = new Evaluation(subject, threads, progress, stopped).run(possible);
            done.stream().map(EvalRun::failure).flatMap(List::stream).forEach(broken::add);
            measured.addAll(done);
        } finally {
            progress.finish();
        }
    }

    private void judge(JudgeSettings judging) {
        var progress = new ConsoleProgress(
                run.surroundings().err(), run.surroundings().terminals().err());
        try {
            var all = new Judging(run.providers().judge(judging, settings), judging.title(), progress, stopped);
            List<Measured> judged = all.judge(measured);
            measured.clear();
            measured.addAll(judged);
            all.warning().ifPresent(warnings::add);
        } finally {
            progress.finish();
        }
    }

    private static List<Broken> failure(Measured one) {
        return one.outcome() instanceof dev.footnote.evaluate.Outcome.Failed failed
                ? List.of(new Broken(one.asked().file(), one.asked().line(), "Asking failed: " + failed.error()))
                : List.of();
    }

    private Header header() {
        int articles = corpora.stream().mapToInt(Articles::size).sum();
        return new Header(
                RootCommand.Version.number(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                settings.model().name(),
                judge == null ? null : judge.title(),
                new CorpusEntry(paths, articles, passages, Articles.fingerprint(corpora)),
                measured.size(),
                threads,
                stopped.get());
    }
}
