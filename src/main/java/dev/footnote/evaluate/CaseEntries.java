package dev.footnote.evaluate;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Conflict;
import dev.footnote.ask.Reply;
import dev.footnote.evaluate.EvaluationReport.CaseEntry;
import dev.footnote.evaluate.EvaluationReport.CitationEntry;
import dev.footnote.evaluate.EvaluationReport.ConflictEntry;
import dev.footnote.evaluate.EvaluationReport.EvidenceEntry;
import dev.footnote.evaluate.EvaluationReport.Excerpt;
import dev.footnote.evaluate.EvaluationReport.Expected;
import dev.footnote.evaluate.EvaluationReport.JudgeEntry;
import dev.footnote.evaluate.EvaluationReport.Milliseconds;
import dev.footnote.evaluate.EvaluationReport.PassageEntry;
import dev.footnote.evaluate.EvaluationReport.SentenceEntry;
import dev.footnote.evaluate.EvaluationReport.SideEntry;
import dev.footnote.retrieve.RankedPassage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A case as the report shows it. */
final class CaseEntries {
    private static final int PASSAGES = 10;
    private static final int AROUND = 200;

    private CaseEntries() {}

    static CaseEntry of(Measured measured) {
        Case asked = measured.asked();
        Answer.Grounded answer = measured.answer();
        Reply reply = measured.reply();
        Verdict verdict = Verdict.of(measured);
        return new CaseEntry(
                asked.id(),
                asked.type(),
                asked.file(),
                asked.line(),
                Objects.requireNonNullElse(asked.text(), asked.question()),
                asked.history(),
                Objects.requireNonNullElse(measured.standalone(), asked.question()),
                status(measured),
                reason(measured),
                expected(measured),
                text(reply),
                answer == null ? null : answer.shortSpan(),
                reply == null ? null : reply.answer().confidence(),
                answer == null ? List.of() : sentences(answer),
                citations(measured),
                passages(measured),
                answer == null ? List.of() : conflicts(answer),
                milliseconds(reply),
                scores(measured),
                observations(measured),
                judge(measured),
                asked.fields(),
                verdict.passed(),
                verdict.fault());
    }

    private static String status(Measured measured) {
        return switch (measured.outcome()) {
            case Outcome.Asked asked -> measured.refused() ? "not_found" : "answered";
            case Outcome.Rewritten rewritten -> "rewritten";
            case Outcome.Judged judged -> "judged";
            case Outcome.Failed failed -> "failed";
        };
    }

    private static @Nullable String reason(Measured measured) {
        if (measured.outcome() instanceof Outcome.Failed failed) {
            return failed.error();
        }
        Reply reply = measured.reply();
        if (reply == null) {
            return null;
        }
        return switch (reply.answer()) {
            case Answer.Grounded grounded -> null;
            case Answer.NotFound notFound -> notFound.reason().code();
            case Answer.Aside aside -> aside.kind().code();
        };
    }

    private static Expected expected(Measured measured) {
        Case asked = measured.asked();
        List<EvidenceEntry> evidence = new ArrayList<>();
        for (Evidence item : asked.evidence()) {
            Gold gold = measured.gold().stream()
                    .filter(one -> one.evidence() == item)
                    .findFirst()
                    .orElse(null);
            var place = gold == null ? null : gold.units();
            evidence.add(new EvidenceEntry(
                    item.article(),
                    item.quote(),
                    place == null ? null : place.start(),
                    place == null ? null : place.end()));
        }
        return new Expected(
                asked.answers(), asked.matchAll() ? "all" : "any", asked.wrongAnswers(), evidence, asked.rewrite());
    }

    private static String text(@Nullable Reply reply) {
        if (reply == null) {
            return "";
        }
        return switch (reply.answer()) {
            case Answer.Grounded grounded -> grounded.text();
            case Answer.NotFound notFound -> notFound.reason().sentence();
            case Answer.Aside aside -> aside.text();
        };
    }

    private static List<SentenceEntry> sentences(Answer.Grounded answer) {
        return answer.sentences().stream()
                .map(s ->
                        new SentenceEntry(s.text(), s.citations(), s.certainty().code()))
                .toList();
    }

    private static List<CitationEntry> citations(Measured measured) {
        return measured.citations().stream().map(c -> citation(c, measured)).toList();
    }

    private static CitationEntry citation(Citation citation, Measured measured) {
        var article = citation.article();
        return new CitationEntry(
                citation.number(),
                article.id(),
                article.title(),
                article.source(),
                article.url(),
                article.published() == null ? null : article.published().toString(),
                citation.span().start(),
                citation.span().end(),
                citation.quote(),
                excerpt(citation, measured));
    }

    /** The ranked passage a citation stands in, or else its neighbourhood in the article. */
    private static Excerpt excerpt(Citation citation, Measured measured) {
        Reply reply = Objects.requireNonNull(measured.reply());
        String text = citation.article().text();
        return reply.passages().stream()
                .filter(p -> p.article().id().equals(citation.article().id())
                        && p.passage().span().contains(citation.span()))
                .findFirst()
                .map(p -> new Excerpt(p.passage().span().start(), p.text()))
                .orElseGet(() -> {
                    int start = Math.max(0, citation.span().start() - AROUND);
                    int end = Math.min(text.length(), citation.span().end() + AROUND);
                    return new Excerpt(start, text.substring(start, end));
                });
    }

    private static List<PassageEntry> passages(Measured measured) {
        return measured.passages().stream()
                .limit(PASSAGES)
                .map(passage -> new PassageEntry(
                        passage.article().id(),
                        passage.article().title(),
                        passage.passage().span().start(),
                        passage.passage().span().end(),
                        passage.score(),
                        passage.text(),
                        gold(passage, measured)))
                .toList();
    }

    private static boolean gold(RankedPassage passage, Measured measured) {
        String article = passage.article().id();
        return measured.asked().quoted()
                ? measured.gold().stream()
                        .anyMatch(gold ->
                                gold.coveredBy(article, passage.passage().span()))
                : measured.asked().evidence().stream()
                        .anyMatch(evidence -> evidence.article().equals(article));
    }

    private static List<ConflictEntry> conflicts(Answer.Grounded answer) {
        return answer.conflicts().stream()
                .map(conflict -> new ConflictEntry(conflict.kind().code(), sides(conflict)))
                .toList();
    }

    private static List<SideEntry> sides(Conflict conflict) {
        return conflict.sides().stream()
                .map(side -> new SideEntry(side.value(), side.citations()))
                .toList();
    }

    private static List<JudgeEntry> judge(Measured measured) {
        return measured.judged().stream()
                .map(claim -> new JudgeEntry(
                        claim.sentence(),
                        claim.judgement().support().code(),
                        claim.judgement().reason()))
                .toList();
    }

    private static Milliseconds milliseconds(@Nullable Reply reply) {
        return reply == null
                ? new Milliseconds(0, 0, 0)
                : new Milliseconds(
                        TimeMetrics.milliseconds(TimeMetrics.Phase.RETRIEVE, reply),
                        TimeMetrics.milliseconds(TimeMetrics.Phase.ANSWER, reply),
                        TimeMetrics.milliseconds(TimeMetrics.Phase.TOTAL, reply));
    }

    private static Map<String, Double> scores(Measured measured) {
        Map<String, Double> scores = new LinkedHashMap<>();
        for (Metric metric : Metrics.ALL) {
            Observation seen = metric.observe().apply(measured);
            if (seen != null && metric.scoresCases() && metric.group() != Metric.Group.TIME && seen.y() > 0) {
                scores.put(metric.name(), seen.x() / seen.y());
            }
        }
        return scores;
    }

    /** What a later comparison cannot tell from the scores. */
    private static Map<String, List<Double>> observations(Measured measured) {
        Map<String, List<Double>> observations = new LinkedHashMap<>();
        for (Metric metric : Metrics.ALL) {
            Observation seen = metric.observe().apply(measured);
            if (seen != null && (!metric.scoresCases() || seen.y() != 1)) {
                observations.put(metric.name(), List.of(seen.x(), seen.y()));
            }
        }
        return observations;
    }
}
