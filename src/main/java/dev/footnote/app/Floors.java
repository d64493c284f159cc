package dev.footnote.app;

import dev.footnote.evaluate.Floor;
import dev.footnote.evaluate.Metric;
import dev.footnote.evaluate.Metrics;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Reads what {@code --fail-under} asks for: {@code hit@5=.9}. */
final class Floors {

    private Floors() {}

    /** The floors; throws {@link ParameterException} where one names no metric or no number. */
    static List<Floor> parse(List<String> texts, CommandLine command) {
        List<Floor> floors = new ArrayList<>();
        for (String text : texts) {
            int equals = text.lastIndexOf('=');
            if (equals < 0) {
                throw new ParameterException(command, "'" + text + "' is not METRIC=VALUE, such as hit@5=.9");
            }
            floors.add(new Floor(
                    metric(text.substring(0, equals).strip(), command),
                    limit(text, text.substring(equals + 1).strip(), command)));
        }
        return floors;
    }

    private static Metric metric(String name, CommandLine command) {
        return Metrics.named(name).orElseThrow(() -> new ParameterException(command, unknown(name)));
    }

    private static String unknown(String name) {
        var known = Metrics.ALL.stream()
                .collect(Collectors.toMap(metric -> metric.name().toLowerCase(Locale.ROOT), Metric::name));
        return Nearest.to(name, known.keySet())
                .map(nearest -> "There is no metric '" + name + "': did you mean '" + known.get(nearest) + "'?")
                .orElse("There is no metric '" + name + "'; there are " + String.join(", ", known.values()));
    }

    private static double limit(String text, String value, CommandLine command) {
        try {
            double limit = Double.parseDouble(value);
            if (Double.isFinite(limit)) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // Told below, as infinite ones are.
        }
        throw new ParameterException(command, "'" + value + "' in '" + text + "' is not a number");
    }
}
