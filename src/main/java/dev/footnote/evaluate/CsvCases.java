package dev.footnote.evaluate;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table with the columns {@code question} and {@code answer}, parted by commas, semicolons or tabs; {@code id},
 * {@code type}, {@code article}, {@code quote} and {@code group} are understood, all others can be sliced by. A question
 * without an answer is one the articles don't answer.
 */
final class CsvCases {
    private static final CsvMapper MAPPER =
            CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();

    /** Whether a text's first line names the two columns. */
    static boolean recognises(String text) {
        List<String> columns = columns(text);
        return columns.contains("question") && columns.contains("answer");
    }

    CaseSet read(String text, String name, @Nullable Path corpus) throws IOException {
        CaseSet.Builder set = new CaseSet.Builder();
        List<String> columns = columns(text);
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator(text));
        try (MappingIterator<String[]> rows =
                MAPPER.readerFor(String[].class).with(schema).readValues(text)) {
            rows.nextValue();
            long line = next(rows);
            while (rows.hasNextValue()) {
                row(rows.nextValue(), columns, new Place(name, line), set);
                line = next(rows);
            }
        } catch (JacksonException e) {
            long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            set.add(new Place(name, line).broken("The table cannot be read on from here: " + e.getOriginalMessage()));
        }
        if (set.isEmpty()) {
            set.add(new Place(name, 0).broken("There is no row below its head."));
        }
        return set.build(name, CaseSet.Format.CSV, corpus, List.of());
    }

    private static long next(MappingIterator<String[]> rows) {
        return rows.getCurrentLocation().getLineNr();
    }

    private static void row(String[] values, List<String> columns, Place place, CaseSet.Builder set) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(values.length, columns.size()); i++) {
            if (values[i] != null && !values[i].isBlank()) {
                fields.put(columns.get(i), values[i].strip());
            }
        }
        if (fields.isEmpty()) {
            return;
        }
        if (values.length > columns.size()) {
            set.add(place.broken("The row has " + values.length + " values for " + columns.size()
                    + " columns: put a value that holds the separator in quotes."));
        } else if (!fields.containsKey("question")) {
            set.add(place.broken("'question' is empty."));
        } else {
            set.add(row(fields, place));
        }
    }

    private static Case row(Map<String, String> fields, Place place) {
        String answer = fields.get("answer");
        String article = fields.get("article");
        return new Case(
                Objects.requireNonNullElse(fields.get("id"), place.asId()),
                Objects.requireNonNullElse(fields.get("type"), answer == null && article == null ? "null" : "single"),
                Objects.requireNonNull(fields.get("question")),
                List.of(),
                fields.get("group"),
                answer == null ? List.of() : List.of(answer),
                false,
                List.of(),
                article == null ? List.of() : List.of(new Evidence(article, fields.get("quote"))),
                null,
                null,
                Case.Expectation.NONE,
                place.file(),
                place.line(),
                fields);
    }

    private static List<String> columns(String text) {
        String head = text.lines().findFirst().orElse("");
        return Arrays.stream(head.split(String.valueOf(separator(text)), -1))
                .map(column -> column.strip().replaceAll("^\"|\"$", "").strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static char separator(String text) {
        String head = text.lines().findFirst().orElse("");
        for (char separator : new char[] {'\t', ';'}) {
            if (head.indexOf(separator) >= 0) {
                return separator;
            }
        }
        return ',';
    }
}
