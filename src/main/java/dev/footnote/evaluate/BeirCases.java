package dev.footnote.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a BEIR folder (Thakur et al. 2021): the queries that have judgements in {@code qrels/test.tsv}, or in the only file
 * there is; articles judged above 0 are the evidence.
 */
final class BeirCases {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int COLUMNS = 3;

    /** Whether a text's first line is one of a {@code queries.jsonl}. */
    static boolean recognises(String text) {
        try {
            JsonNode first = MAPPER.readTree(text.lines().findFirst().orElse(""));
            return first.has("_id") && first.has("text") && !first.has("question");
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    CaseSet read(Path folder, String name) throws IOException {
        CaseSet.Builder set = new CaseSet.Builder();
        Map<String, List<Evidence>> evidence = judgements(folder, name, set);
        Path queries = folder.resolve("queries.jsonl");
        String file = Path.of(name, "queries.jsonl").toString();
        List<@Nullable String> lines = Utf8Lines.of(Files.readAllBytes(queries));
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line == null || !line.isBlank()) {
                read(line, new Place(file, i + 1), evidence, set);
            }
        }
        if (set.isEmpty()) {
            set.add(new Place(file, 0).broken("No query in it has a judgement."));
        }
        Path corpus = folder.resolve("corpus.jsonl");
        return set.build(name, CaseSet.Format.BEIR, Files.exists(corpus) ? corpus : null, List.of());
    }

    private static void read(
            @Nullable String line, Place place, Map<String, List<Evidence>> evidence, CaseSet.Builder set) {
        try {
            if (line == null) {
                throw new BrokenCase("The line is not valid UTF-8.");
            }
            JsonFields query = new JsonFields(MAPPER.readTree(line));
            String id = query.id("_id");
            String text = query.text("text");
            if (id == null || text == null) {
                throw new BrokenCase("It has no '_id' or no 'text'.");
            }
            // Folders hold the queries of all splits: those without a judgement belong to others.
            if (evidence.containsKey(id)) {
                set.add(query(id, text, evidence.get(id), place));
            }
        } catch (JsonProcessingException e) {
            set.add(place.broken("The line is not valid JSON."));
        } catch (BrokenCase e) {
            set.add(place.broken(e.sentence()));
        }
    }

    private static Case query(String id, String text, List<Evidence> evidence, Place place) {
        return new Case(
                id,
                "retrieval",
                text,
                List.of(),
                null,
                List.of(),
                false,
                List.of(),
                evidence,
                null,
                null,
                Case.Expectation.NONE,
                place.file(),
                place.line(),
                Map.of());
    }

    private static Map<String, List<Evidence>> judgements(Path folder, String name, CaseSet.Builder set)
            throws IOException {
        Path file = judgementFile(folder, name);
        String told = folder.relativize(file).toString();
        Map<String, List<Evidence>> evidence = new HashMap<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            String[] columns = lines.get(i).split("\t");
            boolean header = i == 0 && columns.length == COLUMNS && !columns[2].matches("-?\\d+");
            if (lines.get(i).isBlank() || header) {
                continue;
            }
            if (columns.length != COLUMNS || !columns[2].strip().matches("-?\\d{1,9}")) {
                set.add(new Place(Path.of(name, told).toString(), i + 1)
                        .broken("The line is not a query's id, an article's id and a judgement, parted by tabs."));
            } else if (Integer.parseInt(columns[2].strip()) > 0) {
                evidence.computeIfAbsent(columns[0], id -> new ArrayList<>()).add(new Evidence(columns[1], null));
            }
        }
        return evidence;
    }

    private static Path judgementFile(Path folder, String name) throws IOException {
        Path judgements = folder.resolve("qrels");
        Path test = judgements.resolve("test.tsv");
        if (Files.exists(test)) {
            return test;
        }
        if (Files.isDirectory(judgements)) {
            try (Stream<Path> files = Files.list(judgements)) {
                List<Path> tables =
                        files.filter(file -> file.toString().endsWith(".tsv")).toList();
                if (tables.size() == 1) {
                    return tables.get(0);
                }
            }
        }
        throw new FileSystemException(name, null, "there is no qrels/test.tsv in it");
    }
}
