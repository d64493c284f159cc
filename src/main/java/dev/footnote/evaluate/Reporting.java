package dev.footnote.evaluate;

import dev.footnote.evaluate.EvaluationReport.CaseEntry;
import dev.footnote.evaluate.EvaluationReport.Header;
import dev.footnote.evaluate.EvaluationReport.Slice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes a report of what was measured.
 *
 * @param by the fields to slice by
 * @param baseline an older report to compare with
 */
public record Reporting(List<String> by, @Nullable Baseline baseline) {

    /** What a case without the field is counted under. */
    private static final String WITHOUT = "(none)";

    /** The report. */
    public EvaluationReport report(Header header, List<Measured> measured, List<Broken> broken, List<String> warnings) {
        List<CaseEntry> entries = measured.parallelStream().map(CaseEntries::of).toList();
        List<Slice> slices = new ArrayList<>();
        by.forEach(field -> slices.addAll(slices(field, measured)));
        return new EvaluationReport(
                header,
                Estimates.of(measured),
                slices,
                Drawings.curve(measured),
                Drawings.ranks(measured),
                Drawings.latency(measured),
                baseline == null ? null : Comparing.of(baseline, measured),
                entries,
                broken,
                warnings);
    }

    private static List<Slice> slices(String field, List<Measured> measured) {
        Map<String, List<Measured>> parts = new TreeMap<>();
        for (Measured one : measured) {
            parts.computeIfAbsent(value(field, one.asked()), value -> new ArrayList<>())
                    .add(one);
        }
        return parts.entrySet().stream()
                .map(part -> new Slice(field, part.getKey(), part.getValue().size(), Estimates.of(part.getValue())))
                .toList();
    }

    private static String value(String field, Case asked) {
        return switch (field) {
            case "type" -> asked.type();
            case "file" -> asked.file();
            default -> Objects.requireNonNullElse(asked.fields().get(field), WITHOUT);
        };
    }

    /** Sentences on what a reader of the figures should know: quotes that are not where they should be. */
    public static List<String> warnings(List<Measured> measured) {
        Map<String, String> lost = new LinkedHashMap<>();
        for (Measured one : measured) {
            if (one.asks()) {
                one.gold().stream()
                        .filter(gold -> gold.units() == null)
                        .forEach(gold -> lost.putIfAbsent(
                                one.asked().id(), gold.evidence().article()));
            }
        }
        if (lost.isEmpty()) {
            return List.of();
        }
        var first = lost.entrySet().iterator().next();
        return List.of("Quotes of " + lost.size() + (lost.size() == 1 ? " case" : " cases")
                + " do not stand in their article and can't be found; the first is " + first.getKey() + " with "
                + first.getValue() + ".");
    }
}
