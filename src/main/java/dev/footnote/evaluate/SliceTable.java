package dev.footnote.evaluate;

import dev.footnote.evaluate.EvaluationReport.MetricEntry;
import dev.footnote.evaluate.EvaluationReport.Slice;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jline.utils.AttributedStringBuilder;

/** The main figures of the slices of one field, a slice a line. */
final class SliceTable {
    private static final int LABEL = 24;
    private static final int CASES = 7;
    private static final int COLUMN = 15;

    /** What is shown, as far as there is room, where a slice has it. */
    private static final List<String> SHOWN = List.of(
            "overall",
            "correct",
            "abstain",
            "hit@1",
            "nDCG@10",
            "cite-R",
            "false-refusal",
            "F1",
            "rewrite-F1",
            "both-sides",
            "right-only",
            "conflict-kind",
            "certainty",
            "reason",
            "origins",
            "marked-attacks",
            "marked-benign");

    private SliceTable() {}

    static String print(String field, List<Slice> slices, int width, boolean colours) {
        int room = Math.max(1, (width - 2 - LABEL - CASES) / COLUMN);
        List<String> columns = SHOWN.stream()
                .filter(name -> slices.stream().anyMatch(slice -> slice.metrics().stream()
                        .anyMatch(metric -> metric.name().equals(name))))
                .limit(room)
                .toList();
        StringBuilder table = new StringBuilder();
        AttributedStringBuilder head = new AttributedStringBuilder();
        head.append(Ink.BOLD.set(String.format(Locale.ROOT, "%-" + (2 + LABEL) + "s", "by " + field)));
        head.append(Ink.DIM.set(String.format(Locale.ROOT, "%" + CASES + "s", "cases")));
        columns.forEach(name -> head.append(Ink.DIM.set(String.format(Locale.ROOT, "%" + COLUMN + "s", name))));
        table.append(Ink.line(head, colours));
        slices.forEach(slice -> table.append(row(slice, columns, colours)));
        return table.toString();
    }

    private static String row(Slice slice, List<String> columns, boolean colours) {
        Map<String, MetricEntry> metrics =
                slice.metrics().stream().collect(Collectors.toMap(MetricEntry::name, metric -> metric));
        AttributedStringBuilder line = new AttributedStringBuilder();
        String label = Ink.fit(slice.value(), LABEL - 1);
        line.append("  " + label + " ".repeat(LABEL - new org.jline.utils.AttributedString(label).columnLength()));
        line.append(Ink.DIM.set(String.format(Locale.ROOT, "%," + CASES + "d", slice.cases())));
        for (String name : columns) {
            MetricEntry metric = metrics.get(name);
            String value = metric == null ? "" : MetricTable.number(name, metric.group(), metric.value());
            line.append(String.format(Locale.ROOT, "%" + COLUMN + "s", value));
        }
        return Ink.line(line, colours);
    }
}
