package dev.footnote.evaluate;

import dev.footnote.evaluate.EvaluationReport.CaseEntry;
import dev.footnote.evaluate.EvaluationReport.Header;
import dev.footnote.evaluate.EvaluationReport.Slice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A report as text: the main figures, what changed, the slices and the worst cases. */
public final class TerminalReport {
    private static final int WORST = 10;

    private final int width;
    private final boolean colours;

    /**
     * For a terminal or a file.
     *
     * @param width columns a line has room for
     * @param colours whether colours are shown
     */
    public TerminalReport(int width, boolean colours) {
        this.width = width;
        this.colours = colours;
    }

    /**
     * The text.
     *
     * @param measured the report's cases, which say how bad each is
     * @param floors what figures have to reach
     */
    public String print(EvaluationReport report, List<Measured> measured, List<Floor> floors) {
        List<String> parts = new ArrayList<>();
        parts.add(head(report.footnote()));
        parts.add(new MetricTable(report, floors, colours).print());
        var lines = new CaseLines(width, colours);
        var comparison = report.comparison();
        if (comparison != null) {
            parts.add(lines.changes(comparison));
        }
        parts.addAll(slices(report.slices()));
        List<CaseEntry> worst = worst(report, measured);
        if (!worst.isEmpty()) {
            long failed =
                    report.cases().stream().filter(entry -> !entry.passed()).count();
            parts.add(lines.worst(worst, failed));
        }
        parts.removeIf(String::isEmpty);
        return String.join("\n", parts);
    }

    private static String head(Header header) {
        return String.format(
                Locale.ROOT,
                "%,d %s%s%s, %d %s%s%n",
                header.cases(),
                header.cases() == 1 ? "case" : "cases",
                header.corpus().articles() == 0
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                " over %,d %s (%,d %s)",
                                header.corpus().articles(),
                                header.corpus().articles() == 1 ? "article" : "articles",
                                header.corpus().passages(),
                                header.corpus().passages() == 1 ? "passage" : "passages"),
                header.stopped() ? ", stopped before the end" : "",
                header.threads(),
                header.threads() == 1 ? "thread" : "threads",
                header.judge() == null ? "" : String.format("%nanswers by extraction, judged by %s", header.judge()));
    }

    private List<String> slices(List<Slice> slices) {
        Map<String, List<Slice>> fields = new LinkedHashMap<>();
        slices.forEach(slice ->
                fields.computeIfAbsent(slice.by(), by -> new ArrayList<>()).add(slice));
        List<String> tables = new ArrayList<>();
        fields.forEach((field, parts) -> {
            if (parts.size() > 1) {
                tables.add(SliceTable.print(field, parts, width, colours));
            }
        });
        return tables;
    }

    private static List<CaseEntry> worst(EvaluationReport report, List<Measured> measured) {
        record Bad(CaseEntry entry, double badness) {}
        List<Bad> bad = new ArrayList<>();
        for (int i = 0; i < measured.size(); i++) {
            Verdict verdict = Verdict.of(measured.get(i));
            if (!verdict.passed()) {
                bad.add(new Bad(report.cases().get(i), verdict.badness()));
            }
        }
        return bad.stream()
                .sorted(Comparator.comparingDouble(one -> -one.badness()))
                .limit(WORST)
                .map(Bad::entry)
                .toList();
    }
}
