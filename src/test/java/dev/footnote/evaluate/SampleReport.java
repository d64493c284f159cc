package dev.footnote.evaluate;

import dev.footnote.evaluate.EvaluationReport.Bin;
import dev.footnote.evaluate.EvaluationReport.CaseEntry;
import dev.footnote.evaluate.EvaluationReport.Change;
import dev.footnote.evaluate.EvaluationReport.CitationEntry;
import dev.footnote.evaluate.EvaluationReport.Comparison;
import dev.footnote.evaluate.EvaluationReport.CorpusEntry;
import dev.footnote.evaluate.EvaluationReport.CurvePoint;
import dev.footnote.evaluate.EvaluationReport.Difference;
import dev.footnote.evaluate.EvaluationReport.EvidenceEntry;
import dev.footnote.evaluate.EvaluationReport.Excerpt;
import dev.footnote.evaluate.EvaluationReport.Expected;
import dev.footnote.evaluate.EvaluationReport.Header;
import dev.footnote.evaluate.EvaluationReport.Latency;
import dev.footnote.evaluate.EvaluationReport.MetricEntry;
import dev.footnote.evaluate.EvaluationReport.Milliseconds;
import dev.footnote.evaluate.EvaluationReport.PassageEntry;
import dev.footnote.evaluate.EvaluationReport.Percentiles;
import dev.footnote.evaluate.EvaluationReport.RankCount;
import dev.footnote.evaluate.EvaluationReport.SentenceEntry;
import dev.footnote.evaluate.EvaluationReport.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An invented run: cases of three kinds in turn, the first of them about an article that means harm. */
final class SampleReport {

    /** What an article may hold that a careless page would run. */
    static final String HARM =
            "</script><script>document.title='harmed'</script><img src=x onerror=\"document.title='harmed'\"><!--";

    static final String QUOTE = "The lighthouse at Varn was lit again on 3 May 2024 after eleven years of darkness.";
    static final int PASSAGE_START = 100;
    static final String PASSAGE =
            "Fishermen had long asked for it. " + QUOTE + " " + HARM + " The keeper is Ilse Brandt.";

    private SampleReport() {}

    /** A run of so many cases. */
    static EvaluationReport of(int cases) {
        List<CaseEntry> entries = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            entries.add(entry(i));
        }
        return new EvaluationReport(
                new Header(
                        "0.0-test",
                        "2026-11-21T05:10:00Z",
                        "extractive",
                        null,
                        new CorpusEntry(List.of("news/"), 3, 9, "ab".repeat(32)),
                        cases,
                        2,
                        false),
                metrics(),
                List.of(
                        new Slice("type", "single", cases / 3, metrics()),
                        new Slice("type", "null", cases / 3, List.of(metrics().get(2)))),
                List.of(new CurvePoint(0.1, 0), new CurvePoint(0.5, 0.1), new CurvePoint(1, 0.3)),
                List.of(new RankCount("1", 30), new RankCount("2", 5), new RankCount("none", 4)),
                new Latency(
                        new Percentiles(4, 9, 12),
                        new Percentiles(1, 2, 3),
                        new Percentiles(5, 11, 15),
                        List.of(new Bin(1, 4, 12), new Bin(4, 16, 40), new Bin(16, 64, 2))),
                comparison(),
                entries,
                List.of(new Broken("cases.jsonl", 7, "'question' is missing.")),
                List.of("Two cases name an article that is not there."));
    }

    private static List<MetricEntry> metrics() {
        return List.of(
                new MetricEntry("hit@1", "retrieval", 0.8, 0.7, 0.9, 30, true),
                new MetricEntry("correct", "answer", 0.75, 0.6, 0.88, 30, true),
                new MetricEntry("abstain", "abstention", 0.5, 0.3, 0.7, 10, true),
                new MetricEntry("total-p50", "time", 5.25, 4.9, 5.6, 40, false));
    }

    private static Comparison comparison() {
        return new Comparison(
                "old.json",
                40,
                List.of(
                        new Difference("hit@1", 0.7, 0.8, 0.1, 0.02, 0.18, 0.01, true, true, 30),
                        new Difference("correct", 0.8, 0.75, -0.05, -0.12, 0.02, 0.2, false, false, 30)),
                List.of(new Change("case-3", "hit@1", 0, 1)),
                List.of(new Change("case-4", "correct", 1, 0)));
    }

    private static CaseEntry entry(int number) {
        return switch (number % 3) {
            case 0 -> answered(number, true);
            case 1 -> answered(number, false);
            default -> refused(number);
        };
    }

    private static CaseEntry answered(int number, boolean right) {
        int start = PASSAGE_START + PASSAGE.indexOf(QUOTE);
        int end = start + QUOTE.length();
        return new CaseEntry(
                "case-" + number,
                "single",
                "cases.jsonl",
                number + 1,
                "When was lighthouse " + number + " lit again?",
                List.of("Where is Varn?"),
                "When was lighthouse " + number + " of Varn lit again?",
                "answered",
                null,
                new Expected(
                        List.of("3 May 2024"),
                        "any",
                        List.of(),
                        List.of(new EvidenceEntry("varn" + HARM, QUOTE, start, end)),
                        null),
                QUOTE,
                "3 May 2024",
                0.9 - number / 1000.0,
                List.of(new SentenceEntry(QUOTE, List.of(1), "reported")),
                List.of(new CitationEntry(
                        1,
                        "varn" + HARM,
                        "Varn shines " + HARM,
                        "The Coast",
                        "javascript:document.title='harmed'",
                        "2024-05-04",
                        start,
                        end,
                        QUOTE,
                        new Excerpt(PASSAGE_START, PASSAGE))),
                List.of(
                        new PassageEntry(
                                "varn" + HARM, "Varn shines " + HARM, 100, 100 + PASSAGE.length(), 0.9, PASSAGE, true),
                        new PassageEntry("other.md", "Elsewhere", 0, 14, 0.4, "Another lamp.\n", false)),
                List.of(),
                new Milliseconds(4, 1, 5 + number),
                Map.of("hit@1", 1.0, "correct", right ? 1.0 : 0.0),
                Map.of(),
                List.of(),
                Map.of(),
                right,
                right ? null : "none of the accepted answers occurs in it");
    }

    private static CaseEntry refused(int number) {
        return new CaseEntry(
                "case-" + number,
                "null",
                "cases.jsonl",
                number + 1,
                "Who painted door " + number + "?",
                List.of(),
                "Who painted door " + number + "?",
                "not_found",
                "fact_missing",
                new Expected(List.of(), "any", List.of(), List.of(), null),
                "The articles deal with the subject, but don't say this.",
                null,
                0.2,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Milliseconds(3, 0.5, 3.5),
                Map.of("abstain", 1.0),
                Map.of(),
                List.of(),
                Map.of(),
                true,
                null);
    }
}
