package dev.footnote.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.footnote.ask.Assistant;
import dev.footnote.ask.Question;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** Answers a stream of questions, one JSON object a line, one answer a line, in order; holds one line at a time. */
final class Batch {

    // Numbers of ids are echoed digit for digit.
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    private final Assistant assistant;
    private final PrintStream out;

    Batch(Assistant assistant, PrintStream out) {
        this.assistant = assistant;
        this.out = out;
    }

    /**
     * Answers every line; a line that cannot be answered gets an object that says why, and the rest goes on. Stops early
     * when nobody reads the answers any more.
     *
     * @return the number of lines that could not be answered
     */
    int answer(InputStream lines) throws IOException {
        var in = new BufferedInputStream(lines, 1 << 16);
        int errors = 0;
        long number = 0;
        for (byte[] line = next(in); line != null && !out.checkError(); line = next(in)) {
            number++;
            if (isBlank(line)) {
                continue;
            }
            errors += answer(line, number);
            out.flush();
        }
        return errors;
    }

    private int answer(byte[] line, long number) {
        JsonNode id = null;
        try {
            var object = parse(line, number);
            id = id(object);
            out.print(AnswerJson.line(id, assistant.ask(question(object))));
            return 0;
        } catch (CancellationException e) {
            throw e;
        } catch (BadLine e) {
            out.print(AnswerJson.error(id, number, e.getMessage()));
        } catch (RuntimeException | StackOverflowError e) {
            out.print(AnswerJson.error(id, number, Faults.sentence(e)));
        }
        return 1;
    }

    private static JsonNode parse(byte[] line, long number) {
        try {
            int start = number == 1 && startsWithMark(line) ? 3 : 0;
            var node = MAPPER.readTree(line, start, line.length - start);
            if (!node.isObject()) {
                throw new BadLine("The line is not a JSON object.");
            }
            return node;
        } catch (JsonProcessingException e) {
            var at = e.getLocation() == null
                    ? ""
                    : " at column " + e.getLocation().getColumnNr();
            throw new BadLine("The line is not valid JSON" + at + ".");
        } catch (IOException e) {
            throw new BadLine("The line is not valid JSON: " + Faults.reason(e) + ".");
        }
    }

    private static @Nullable JsonNode id(JsonNode object) {
        var id = object.get("id");
        if (id == null || id.isNull()) {
            return null;
        }
        if (!id.isTextual() && !id.isNumber()) {
            throw new BadLine("'id' has to be a string or a number.");
        }
        return id;
    }

    private static Question question(JsonNode object) {
        var question = object.get("question");
        if (question == null || !question.isTextual()) {
            throw new BadLine(question == null ? "'question' is missing." : "'question' has to be a string.");
        }
        var group = object.get("group");
        if (group != null && !group.isNull() && !group.isTextual()) {
            throw new BadLine("'group' has to be a string.");
        }
        return new Question(
                question.asText(),
                history(object.get("history")),
                group == null || group.isNull() ? null : group.asText(),
                asOf(object.get("asOf")));
    }

    private static @Nullable LocalDate asOf(@Nullable JsonNode day) {
        if (day == null || day.isNull()) {
            return null;
        }
        try {
            return LocalDate.parse(day.asText());
        } catch (DateTimeParseException e) {
            throw new BadLine("'asOf' has to be a day such as \"2025-11-05\".");
        }
    }

    private static List<String> history(@Nullable JsonNode history) {
        var turns = new ArrayList<String>();
        if (history == null || history.isNull()) {
            return turns;
        }
        if (!history.isArray()) {
            throw new BadLine("'history' has to be an array of strings.");
        }
        for (JsonNode turn : history) {
            if (!turn.isTextual()) {
                throw new BadLine("'history' has to be an array of strings.");
            }
            turns.add(turn.asText());
        }
        return turns;
    }

    /** The next line without its end; null after the last. */
    private static byte @Nullable [] next(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream(512);
        int unit = in.read();
        if (unit < 0) {
            return null;
        }
        while (unit >= 0 && unit != '\n') {
            line.write(unit);
            unit = in.read();
        }
        return line.toByteArray();
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    // A byte order mark, as some editors put at the start of a file.
    private static boolean startsWithMark(byte[] line) {
        return line.length >= 3 && line[0] == (byte) 0xEF && line[1] == (byte) 0xBB && line[2] == (byte) 0xBF;
    }

    /** A line that holds no question. */
    private static final class BadLine extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String told;

        BadLine(String told) {
            super(told);
            this.told = told;
        }

        @Override
        public String getMessage() {
            return told;
        }
    }
}
