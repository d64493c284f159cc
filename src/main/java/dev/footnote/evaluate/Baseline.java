package dev.footnote.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An older report to compare with.
 *
 * @param name its file as the user named it
 * @param fingerprint of the articles that were asked
 * @param cases its cases by their ids
 */
public record Baseline(String name, String fingerprint, Map<String, JsonNode> cases) {
    private static final JsonMapper MAPPER = new JsonMapper();

    /** Reads a {@code report.json}; throws {@link IOException} where it is none. */
    public static Baseline read(Path path, String name) throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(name);
        }
        JsonNode report = parse(path, name);
        if (!report.path("footnote").isObject() || !report.path("cases").isArray()) {
            throw new FileSystemException(name, null, "it is not a report that 'footnote eval --out' wrote");
        }
        Map<String, JsonNode> cases = new LinkedHashMap<>();
        report.path("cases").forEach(one -> cases.put(one.path("id").asText(), one));
        return new Baseline(
                name, report.path("footnote").path("corpus").path("fingerprint").asText(), cases);
    }

    private static JsonNode parse(Path path, String name) throws IOException {
        try {
            return MAPPER.readTree(path.toFile());
        } catch (JsonProcessingException e) {
            throw new FileSystemException(name, null, "it is not valid JSON");
        }
    }

    /** What a case added to a metric then; null where the case was not there or is none of the metric's. */
    @Nullable
    Observation observation(Metric metric, String id) {
        JsonNode then = cases.get(id);
        if (then == null) {
            return null;
        }
        JsonNode both = then.path("observations").path(metric.name());
        if (both.isArray()) {
            return new Observation(both.path(0).asDouble(), both.path(1).asDouble());
        }
        JsonNode score = metric.group() == Metric.Group.TIME
                ? time(metric, then)
                : then.path("scores").path(metric.name());
        return score.isNumber() ? Observation.of(score.asDouble()) : null;
    }

    private static JsonNode time(Metric metric, JsonNode then) {
        boolean asked = then.path("confidence").isNumber();
        String phase = metric.name().substring(0, metric.name().indexOf("-p"));
        return asked ? then.path("milliseconds").path(phase) : then.path("none");
    }
}
