package dev.footnote.app;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footnote.answer.Answer;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Conflict;
import dev.footnote.answer.Phrasing;
import dev.footnote.ask.Reply;
import dev.footnote.retrieve.Misspelling;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A reply as the JSON object that scripts rely on: one line, ending in a line feed. */
final class AnswerJson {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int MOST_PASSAGES = 20;

    private AnswerJson() {}

    /** The reply to the question with this id; a null id where it has none. */
    static String line(@Nullable JsonNode id, Reply reply) {
        return write(json -> reply(json, id, reply));
    }

    /** What stands in the place of an answer to a line that could not be answered. */
    static String error(@Nullable JsonNode id, long line, String sentence) {
        return write(json -> {
            id(json, id);
            json.writeNumberField("line", line);
            json.writeStringField("status", "error");
            json.writeStringField("error", sentence);
        });
    }

    private static void reply(JsonGenerator json, @Nullable JsonNode id, Reply reply) throws IOException {
        id(json, id);
        json.writeStringField("question", reply.question().text());
        json.writeStringField("standalone", reply.standalone());
        switch (reply.answer()) {
            case Answer.Grounded grounded -> grounded(json, grounded);
            case Answer.NotFound notFound -> notFound(json, notFound);
            case Answer.Aside aside -> aside(json, aside);
        }
        readAs(json, reply);
        passages(json, reply);
        json.writeArrayFieldStart("conflicts");
        if (reply.answer() instanceof Answer.Grounded grounded) {
            for (Conflict conflict : grounded.conflicts()) {
                conflict(json, conflict);
            }
        }
        json.writeEndArray();
        OriginsJson.write(json, reply.answer());
        phrasing(json, reply.phrasing());
        number(json, "confidence", reply.answer().confidence(), 1e4);
        json.writeObjectFieldStart("milliseconds");
        number(json, "retrieve", reply.timing().retrieve(), 1e3);
        number(json, "answer", reply.timing().answer(), 1e3);
        number(json, "total", reply.timing().total(), 1e3);
        json.writeEndObject();
    }

    private static void phrasing(JsonGenerator json, @Nullable Phrasing phrasing) throws IOException {
        if (phrasing == null) {
            return;
        }
        json.writeObjectFieldStart("model");
        json.writeStringField("name", phrasing.model());
        json.writeBooleanField("phrased", phrasing.phrased());
        text(json, "notice", phrasing.notice());
        json.writeNumberField("removed", phrasing.removed());
        json.writeNumberField("quoted", phrasing.quoted());
        json.writeNumberField("tokens", phrasing.tokens());
        json.writeEndObject();
    }

    private static void grounded(JsonGenerator json, Answer.Grounded answer) throws IOException {
        json.writeStringField("status", "answered");
        json.writeStringField("answer", answer.text());
        text(json, "short", answer.shortSpan());
        json.writeArrayFieldStart("sentences");
        for (Answer.Sentence sentence : answer.sentences()) {
            json.writeStartObject();
            json.writeStringField("text", sentence.text());
            json.writeArrayFieldStart("citations");
            for (int number : sentence.citations()) {
                json.writeNumber(number);
            }
            json.writeEndArray();
            json.writeStringField("certainty", sentence.certainty().code());
            if (sentence.earlier() != null) {
                json.writeStringField("earlier", Objects.toString(sentence.earlier()));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        citations(json, answer.citations());
        text(json, "as_of", answer.asOf() == null ? null : Objects.toString(answer.asOf()));
    }

    private static void readAs(JsonGenerator json, Reply reply) throws IOException {
        if (reply.misspellings().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("read_as");
        for (Misspelling each : reply.misspellings()) {
            json.writeStartObject();
            json.writeStringField("asked", each.asked());
            json.writeStringField("read", each.read());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void aside(JsonGenerator json, Answer.Aside answer) throws IOException {
        json.writeStringField("status", "not_found");
        json.writeStringField("reason", answer.kind().code());
        json.writeStringField("answer", answer.text());
        json.writeNullField("short");
        json.writeArrayFieldStart("choices");
        for (String choice : answer.choices()) {
            json.writeString(choice);
        }
        json.writeEndArray();
    }

    private static void notFound(JsonGenerator json, Answer.NotFound answer) throws IOException {
        json.writeStringField("status", "not_found");
        json.writeStringField("reason", answer.reason().code());
        json.writeStringField("answer", answer.sentence());
        missing(json, answer.missing());
        json.writeNullField("short");
        json.writeArrayFieldStart("sentences");
        json.writeEndArray();
        citations(json, List.of());
        json.writeFieldName("nearest");
        var nearest = answer.nearest();
        if (nearest == null) {
            json.writeNull();
        } else {
            json.writeStartObject();
            quote(json, nearest);
            json.writeEndObject();
        }
    }

    private static void missing(JsonGenerator json, Answer.Missing missing) throws IOException {
        if (!missing.outlets().isEmpty()) {
            json.writeArrayFieldStart("outlets");
            for (String outlet : missing.outlets()) {
                json.writeString(outlet);
            }
            json.writeEndArray();
        }
        var dates = missing.dates();
        if (dates != null) {
            json.writeObjectFieldStart("dates");
            json.writeStringField("first", Objects.toString(dates.first()));
            json.writeStringField("last", Objects.toString(dates.last()));
            json.writeEndObject();
        }
    }

    static void citations(JsonGenerator json, List<Citation> citations) throws IOException {
        json.writeArrayFieldStart("citations");
        for (Citation citation : citations) {
            json.writeStartObject();
            json.writeNumberField("n", citation.number());
            quote(json, citation);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void quote(JsonGenerator json, Citation citation) throws IOException {
        var article = citation.article();
        json.writeStringField("article", article.id());
        json.writeStringField("title", article.title());
        text(json, "source", article.source());
        text(json, "url", article.url());
        text(json, "published", article.published() == null ? null : Objects.toString(article.published()));
        json.writeNumberField("start", citation.span().start());
        json.writeNumberField("end", citation.span().end());
        json.writeStringField("quote", citation.quote());
        if (citation.order()) {
            json.writeBooleanField("gives_orders", true);
        }
    }

    private static void conflict(JsonGenerator json, Conflict conflict) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", conflict.kind().code());
        json.writeArrayFieldStart("sides");
        for (Conflict.Side side : conflict.sides()) {
            json.writeStartObject();
            json.writeStringField("value", side.value());
            json.writeArrayFieldStart("citations");
            for (int number : side.citations()) {
                json.writeNumber(number);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void passages(JsonGenerator json, Reply reply) throws IOException {
        json.writeArrayFieldStart("passages");
        for (var ranked : reply.passages().stream().limit(MOST_PASSAGES).toList()) {
            json.writeStartObject();
            json.writeStringField("article", ranked.article().id());
            json.writeNumberField("start", ranked.passage().span().start());
            json.writeNumberField("end", ranked.passage().span().end());
            number(json, "score", ranked.score(), 1e4);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void id(JsonGenerator json, @Nullable JsonNode id) throws IOException {
        json.writeFieldName("id");
        if (id == null) {
            json.writeNull();
        } else {
            json.writeTree(id);
        }
    }

    private static void text(JsonGenerator json, String field, @Nullable String value) throws IOException {
        if (value == null) {
            json.writeNullField(field);
        } else {
            json.writeStringField(field, value);
        }
    }

    // JSON has no infinity and no not-a-number.
    private static void number(JsonGenerator json, String field, double value, double scale) throws IOException {
        json.writeNumberField(field, Double.isFinite(value) ? Math.round(value * scale) / scale : 0);
    }

    static String write(Fields fields) {
        var text = new StringWriter(2048);
        try (var json = MAPPER.createGenerator(text)) {
            json.writeStartObject();
            fields.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return escapeRare(text.toString()) + "\n";
    }

    /**
     * Escapes what JSON allows but breaks readers: line separators that some take for the end of a line, and halves of
     * surrogate pairs, which UTF-8 cannot say. Both occur inside strings only.
     */
    private static String escapeRare(String json) {
        StringBuilder escaped = null;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < json.length()
                    && Character.isLowSurrogate(json.charAt(i + 1));
            boolean rare = c == '\u0085' || c == '\u2028' || c == '\u2029' || (Character.isSurrogate(c) && !pair);
            if (rare && escaped == null) {
                escaped = new StringBuilder(json.length() + 16).append(json, 0, i);
            }
            if (escaped != null) {
                if (rare) {
                    escaped.append("\\u").append(String.format("%04x", (int) c));
                } else {
                    escaped.append(c);
                }
            }
            if (pair) {
                i++;
                if (escaped != null) {
                    escaped.append(json.charAt(i));
                }
            }
        }
        return escaped == null ? json : escaped.toString();
    }

    /** What writes the fields of an object. */
    interface Fields {
        void write(JsonGenerator json) throws IOException;
    }
}
