package dev.footnote.evaluate;

import dev.footnote.evaluate.EvaluationReport.Difference;
import dev.footnote.evaluate.EvaluationReport.MetricEntry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jline.utils.AttributedStringBuilder;
import org.jspecify.annotations.Nullable;

/** The figures as a table: the ones that say most, in groups, with what became of them since the baseline. */
final class MetricTable {
    private static final int NAME = 20;

    /** What is shown; the report has all. */
    private static final Set<String> SHOWN = Set.of(
            "hit@1",
            "hit@5",
            "recall@5",
            "MRR",
            "nDCG@10",
            "correct",
            "correct|answered",
            "first",
            "EM",
            "F1",
            "chars",
            "cite-P",
            "cite-R",
            "valid",
            "overall",
            "abstain",
            "false-refusal",
            "AURC",
            "AUROC",
            "ECE",
            "rewrite-F1",
            "both-sides",
            "right-only",
            "conflict-kind",
            "certainty",
            "reason",
            "origins",
            "marked-attacks",
            "marked-benign",
            "retrieve-p50",
            "answer-p50",
            "total-p50",
            "total-p95",
            "total-p99",
            "claims-supported",
            "claims-partly",
            "claims-unsupported",
            "unjudged");

    /** What is shown in the place of passages where no quotes are known. */
    private static final Set<String> WITHOUT_QUOTES =
            Set.of("article-hit@1", "article-hit@5", "article-recall@5", "article-MRR");

    private final boolean colours;
    private final Set<String> shown = new HashSet<>(SHOWN);
    private final Map<String, Difference> differences = new HashMap<>();
    private final EvaluationReport report;

    MetricTable(EvaluationReport report, List<Floor> floors, boolean colours) {
        this.report = report;
        this.colours = colours;
        floors.forEach(floor -> shown.add(floor.metric().name()));
        if (report.metrics().stream().noneMatch(metric -> metric.name().equals("hit@1"))) {
            shown.addAll(WITHOUT_QUOTES);
        }
        var comparison = report.comparison();
        if (comparison != null) {
            comparison.metrics().forEach(difference -> {
                differences.put(difference.name(), difference);
                if (difference.significant()) {
                    shown.add(difference.name());
                }
            });
        }
    }

    String print() {
        StringBuilder table = new StringBuilder();
        String group = "";
        for (MetricEntry metric : report.metrics()) {
            if (!shown.contains(metric.name())) {
                continue;
            }
            if (!metric.group().equals(group)) {
                group = metric.group();
                table.append(head(group, table.isEmpty()));
            }
            table.append(row(metric));
        }
        return table.toString();
    }

    private String head(String group, boolean first) {
        AttributedStringBuilder line = new AttributedStringBuilder();
        line.append(Ink.BOLD.set(pad(group, NAME + 2)));
        if (first) {
            line.append(Ink.DIM.set(String.format(Locale.ROOT, "%9s  %-17s %6s", "", "95 % interval", "cases")));
            line.append(Ink.DIM.set(
                    differences.isEmpty()
                            ? ""
                            : String.format(Locale.ROOT, "  %9s %9s  %5s", "before", "change", "p")));
        }
        return Ink.line(line, colours);
    }

    private String row(MetricEntry metric) {
        AttributedStringBuilder line = new AttributedStringBuilder();
        Difference difference = differences.get(metric.name());
        line.append("  " + pad(metric.name() + (metric.higherIsBetter() ? "" : " ↓"), NAME));
        line.append(ink(difference).set(String.format(Locale.ROOT, "%9s", number(metric, metric.value()))));
        line.append(Ink.DIM.set(String.format(
                Locale.ROOT,
                "  %-17s %,6d",
                number(metric, metric.low()) + " – " + number(metric, metric.high()),
                metric.n())));
        if (difference != null) {
            line.append(Ink.DIM.set(String.format(Locale.ROOT, "  %9s ", number(metric, difference.before()))));
            line.append(ink(difference).set(change(metric, difference)));
        }
        return Ink.line(line, colours);
    }

    private static String change(MetricEntry metric, Difference difference) {
        String amount = number(metric, Math.abs(difference.difference()));
        boolean none = amount.matches("[0.]+");
        String signed = none ? "=" : (difference.difference() > 0 ? "+" : "-") + amount;
        // Where nothing changed there is nothing to be probable.
        String p = none ? "" : probability(difference.p());
        // The word carries what the colour says to those who see none.
        String word = !difference.significant() ? "" : difference.better() ? "  better" : "  WORSE";
        return String.format(Locale.ROOT, "%9s  %5s%s", signed, p, word).stripTrailing();
    }

    private static Ink ink(@Nullable Difference difference) {
        if (difference == null || !difference.significant()) {
            return Ink.PLAIN;
        }
        return difference.better() ? Ink.GOOD : Ink.BAD;
    }

    private static String probability(double p) {
        return p < 0.001 ? "<.001" : String.format(Locale.ROOT, "%.3f", p).replaceFirst("^0", "");
    }

    private static String number(MetricEntry metric, double value) {
        return number(metric.name(), metric.group(), value);
    }

    /** A share with three digits, a length without, a time with one. */
    static String number(String name, String group, double value) {
        if (name.equals("chars")) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return group.equals(Metric.Group.TIME.code())
                ? String.format(Locale.ROOT, value < 100 ? "%.1f ms" : "%,.0f ms", value)
                : String.format(Locale.ROOT, "%.3f", value);
    }

    private static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - text.length()));
    }
}
