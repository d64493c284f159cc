package dev.footnote.evaluate;

import dev.footnote.evaluate.EvaluationReport.CaseEntry;
import dev.footnote.evaluate.EvaluationReport.Change;
import dev.footnote.evaluate.EvaluationReport.Comparison;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jline.utils.AttributedStringBuilder;

/** Cases, one line each: those that got worse or better, and the worst. */
final class CaseLines {
    private static final int ID = 14;
    private static final int CHANGED = 5;

    private final int width;
    private final boolean colours;

    CaseLines(int width, boolean colours) {
        this.width = width;
        this.colours = colours;
    }

    /** What got worse and better, the largest change of each case. */
    String changes(Comparison comparison) {
        if (comparison.worse().isEmpty() && comparison.better().isEmpty()) {
            AttributedStringBuilder line = new AttributedStringBuilder();
            line.append(Ink.BOLD.set("changed")).append(Ink.DIM.set("  no case"));
            return Ink.line(line, colours);
        }
        return changes("worse", comparison.worse(), Ink.BAD) + changes("better", comparison.better(), Ink.GOOD);
    }

    private String changes(String word, List<Change> changes, Ink ink) {
        Map<String, Change> byCase = new LinkedHashMap<>();
        changes.forEach(change -> byCase.putIfAbsent(change.id(), change));
        StringBuilder lines = new StringBuilder();
        AttributedStringBuilder head = new AttributedStringBuilder();
        head.append(Ink.BOLD.set(word));
        head.append(Ink.DIM.set(String.format(
                Locale.ROOT,
                "  %,d %s%s",
                byCase.size(),
                byCase.size() == 1 ? "case" : "cases",
                byCase.size() > CHANGED ? ", the largest changes first; the report lists all" : "")));
        lines.append(Ink.line(head, colours));
        byCase.values().stream().limit(CHANGED).forEach(change -> {
            AttributedStringBuilder line = new AttributedStringBuilder();
            line.append("  " + Ink.fit(change.id(), width / 2) + "  " + change.metric() + " ");
            line.append(ink.set(String.format(Locale.ROOT, "%.3f → %.3f", change.before(), change.after())));
            lines.append(Ink.line(line, colours));
        });
        return lines.toString();
    }

    /** The worst cases. */
    String worst(List<CaseEntry> worst, long failed) {
        StringBuilder lines = new StringBuilder();
        AttributedStringBuilder head = new AttributedStringBuilder();
        head.append(Ink.BOLD.set("worst"));
        head.append(Ink.DIM.set(String.format(
                Locale.ROOT, "  %d of the %,d cases that did not come out as they should", worst.size(), failed)));
        lines.append(Ink.line(head, colours));
        int longest =
                worst.stream().mapToInt(entry -> entry.id().length()).max().orElse(0);
        worst.forEach(entry -> lines.append(line(entry, Math.min(ID, longest))));
        return lines.toString();
    }

    private String line(CaseEntry entry, int idColumns) {
        String confidence = entry.confidence() == null ? "" : String.format(Locale.ROOT, " (%.2f)", entry.confidence());
        String id = Ink.fit(entry.id(), idColumns);
        String fault =
                Ink.fit(entry.fault() == null ? "" : entry.fault(), width / 2 - confidence.length()) + confidence;
        AttributedStringBuilder line = new AttributedStringBuilder();
        line.append("  " + id + " ".repeat(Math.max(0, idColumns - id.length())) + "  ");
        line.append(Ink.BAD.set(fault));
        int left = width - line.columnLength() - 2;
        line.append("  " + Ink.fit(entry.question() + told(entry), Math.max(1, left)));
        return Ink.line(line, colours);
    }

    private static String told(CaseEntry entry) {
        String expected = entry.expected().rewrite() != null && entry.status().equals("rewritten")
                ? entry.standalone() + " (by hand: " + entry.expected().rewrite() + ")"
                : entry.shortSpan() != null ? entry.shortSpan() : "";
        return expected.isEmpty() ? "" : " → " + expected;
    }
}
