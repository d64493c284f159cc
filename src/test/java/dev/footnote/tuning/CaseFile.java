package dev.footnote.tuning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the cases of a set: one JSON object on each line. */
final class CaseFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private CaseFile() {}

    static List<Case> read(Path file) throws IOException {
        List<Case> cases = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                cases.add(read(cases.size(), JSON.readTree(line)));
            }
        }
        return cases;
    }

    private static Case read(int number, JsonNode line) {
        List<String> turns = texts(line.path("history"));
        turns.add(line.path("question").asText());
        List<Case.Evidence> evidence = new ArrayList<>();
        line.path("evidence")
                .forEach(e -> evidence.add(new Case.Evidence(e.path("article").asText(), text(e, "quote"))));
        return new Case(number, String.join(" ", turns), texts(line.path("answers")), evidence, text(line, "group"));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }

    private static @Nullable String text(JsonNode object, String field) {
        return object.hasNonNull(field) ? object.get(field).asText() : null;
    }
}
