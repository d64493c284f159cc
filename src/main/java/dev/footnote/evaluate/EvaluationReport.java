package dev.footnote.evaluate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that a run of the evaluation has to say. Its record components are the fields of {@code report.json}, which scripts
 * and the page are built on: docs/EVALUATION.md explains them.
 *
 * @param footnote what was measured with what
 * @param metrics the figures over all cases, in a fixed order
 * @param slices the figures over parts of the cases
 * @param curve risk against coverage, from the most confident answer on; empty where it cannot be drawn
 * @param ranks at which place the first gold passage came, how often
 * @param latency times of the answers
 * @param comparison against an older report, where one was given
 * @param cases each case with what was expected and what came, in the order they were read
 * @param broken cases that could not be read or asked
 * @param warnings what else the reader of the figures should know, one sentence each
 */
public record EvaluationReport(
        Header footnote,
        List<MetricEntry> metrics,
        List<Slice> slices,
        List<CurvePoint> curve,
        List<RankCount> ranks,
        Latency latency,
        @Nullable Comparison comparison,
        List<CaseEntry> cases,
        List<Broken> broken,
        List<String> warnings) {

    private static final JsonMapper MAPPER = new JsonMapper();

    /**
     * What was measured with what.
     *
     * @param version Footnote's
     * @param generated when, as an ISO instant
     * @param model what answered
     * @param judge the language model that judged the answers; null where none did
     * @param corpus the articles that were asked
     * @param cases number of cases measured
     * @param threads number of threads that asked
     * @param stopped whether the run was stopped before all cases were asked
     */
    public record Header(
            String version,
            String generated,
            String model,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String judge,

            CorpusEntry corpus,
            int cases,
            int threads,
            boolean stopped) {}

    /**
     * The articles that were asked.
     *
     * @param paths where they lie
     * @param articles number of articles
     * @param passages number of passages
     * @param fingerprint SHA-256 over the articles' ids and texts, as hexadecimal digits; the same for the same articles
     */
    public record CorpusEntry(List<String> paths, int articles, int passages, String fingerprint) {}

    /**
     * One figure.
     *
     * @param name the metric's
     * @param group retrieval, answer, citation, abstention, conversation, conflict, injection, time or judge
     * @param value the figure: a share, a length in characters or a time in milliseconds
     * @param low lower end of the 95 % bootstrap interval
     * @param high upper end of it
     * @param n number of cases it stands on
     * @param higherIsBetter false for what should be small
     */
    public record MetricEntry(
            String name, String group, double value, double low, double high, int n, boolean higherIsBetter) {}

    /**
     * The figures of the cases that share a field's value.
     *
     * @param by the field
     * @param value its value
     * @param cases number of cases
     * @param metrics their figures
     */
    public record Slice(String by, String value, int cases, List<MetricEntry> metrics) {}

    /** Risk (share of wrong answers) when only the most confident {@code coverage} of the cases are answered. */
    public record CurvePoint(double coverage, double risk) {}

    /** How often the first gold passage came at this rank; the rank is a number or {@code none}. */
    public record RankCount(String rank, int count) {}

    /**
     * Times in milliseconds.
     *
     * @param retrieve from the question to ranked passages
     * @param answer from passages to the verified answer
     * @param total the whole walk
     * @param histogram of the total
     */
    public record Latency(Percentiles retrieve, Percentiles answer, Percentiles total, List<Bin> histogram) {}

    /** Percentiles in milliseconds. */
    public record Percentiles(double p50, double p95, double p99) {}

    /** Number of answers that took from {@code from} (inclusive) to {@code to} (exclusive) milliseconds. */
    public record Bin(double from, double to, int count) {}

    /**
     * What changed against an older report.
     *
     * @param baseline the older report's file
     * @param cases number of cases in both
     * @param metrics figures over the cases in both
     * @param better cases that got better, the largest change first
     * @param worse cases that got worse, the largest change first
     */
    public record Comparison(
            String baseline, int cases, List<Difference> metrics, List<Change> better, List<Change> worse) {}

    /**
     * One figure before and after, over the cases that have it in both.
     *
     * @param name the metric's
     * @param before the older figure
     * @param after the newer one
     * @param difference after less before
     * @param low lower end of the difference's 95 % bootstrap interval
     * @param high upper end of it
     * @param p two-sided paired bootstrap
     * @param significant p below .05
     * @param better whether the difference is an improvement; false where there is none
     * @param n number of cases it stands on
     */
    public record Difference(
            String name,
            double before,
            double after,
            double difference,
            double low,
            double high,
            double p,
            boolean significant,
            boolean better,
            int n) {}

    /** One case's score in one metric before and after. */
    public record Change(String id, String metric, double before, double after) {}

    /**
     * One case with what was expected and what came.
     *
     * @param status answered, not_found, failed, or, where no question is asked, rewritten or judged
     * @param reason why not found, or how it failed
     * @param confidence null where nothing was asked
     * @param passages the first ten
     * @param scores the case's own score in each metric that has one
     * @param observations for metrics that are no plain mean: the two numbers they are computed from
     * @param judge what a judge said of each sentence; absent where none was asked
     * @param fields what the case file says besides, as text
     * @param passed whether it did what the case asks
     * @param fault in a few words what it did not, where it did not
     */
    public record CaseEntry(
            String id,
            String type,
            String file,
            long line,
            String question,
            List<String> history,
            String standalone,
            String status,
            @Nullable String reason,
            Expected expected,
            String answer,
            @JsonProperty("short") @Nullable String shortSpan,
            @Nullable Double confidence,
            List<SentenceEntry> sentences,
            List<CitationEntry> citations,
            List<PassageEntry> passages,
            List<ConflictEntry> conflicts,
            Milliseconds milliseconds,
            Map<String, Double> scores,
            Map<String, List<Double>> observations,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<JudgeEntry> judge,
            Map<String, String> fields,
            boolean passed,
            @Nullable String fault) {}

    /**
     * What the case asks for.
     *
     * @param answers accepted answers
     * @param match any or all of them
     * @param wrongAnswers answers known to be wrong
     * @param evidence where the articles answer
     * @param rewrite the question made to stand alone by hand
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Expected(
            List<String> answers,
            String match,
            List<String> wrongAnswers,
            List<EvidenceEntry> evidence,
            @Nullable String rewrite) {}

    /** A gold quote; its offsets are UTF-16 units into the article's text, null where it does not stand there. */
    public record EvidenceEntry(
            String article,
            @Nullable String quote,
            @Nullable Integer start,
            @Nullable Integer end) {}

    /** A sentence of the answer with the numbers of its citations. */
    public record SentenceEntry(String text, List<Integer> citations, String certainty) {}

    /** A citation with the passage it stands in. */
    public record CitationEntry(
            int n,
            String article,
            String title,
            @Nullable String source,
            @Nullable String url,
            @Nullable String published,
            int start,
            int end,
            String quote,
            Excerpt passage) {}

    /** A stretch of an article that begins at {@code start}. */
    public record Excerpt(int start, String text) {}

    /** A ranked passage; gold where it covers at least half of a gold quote, or its article is gold as a whole. */
    public record PassageEntry(
            String article, String title, int start, int end, double score, String text, boolean gold) {}

    /** A disagreement that the answer shows. */
    public record ConflictEntry(String kind, List<SideEntry> sides) {}

    /** One value of a disagreement. */
    public record SideEntry(String value, List<Integer> citations) {}

    /** What the judge said of a sentence: supported, partly, unsupported or unjudged. */
    public record JudgeEntry(String sentence, String verdict, String reason) {}

    /** How long the case took, in milliseconds. */
    public record Milliseconds(double retrieve, double answer, double total) {}

    /** The report as the tree that {@code report.json} is. */
    public ObjectNode toTree() {
        return MAPPER.valueToTree(this);
    }
}
