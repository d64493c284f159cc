package dev.footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.IntNode;
import dev.footnote.answer.Answer;
import dev.footnote.answer.Conflict;
import dev.footnote.ask.Question;
import dev.footnote.ask.Reply;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerJsonTest {

    private static final List<String> CITATION =
            List.of("n", "article", "title", "source", "url", "published", "start", "end", "quote");

    private final JsonMapper mapper = new JsonMapper();

    @Test
    void an_answer_has_the_fields_of_the_design_in_their_order() throws Exception {
        var json = mapper.readTree(AnswerJson.line(IntNode.valueOf(7), Bench.grounded(Question.of("How much"))));
        assertEquals(
                List.of(
                        "id",
                        "question",
                        "standalone",
                        "status",
                        "answer",
                        "short",
                        "sentences",
                        "citations",
                        "as_of",
                        "passages",
                        "conflicts",
                        "origins",
                        "confidence",
                        "milliseconds"),
                names(json));
        assertEquals("7", json.get("id").toString());
        assertEquals("How much", json.get("question").asText());
        assertEquals("How much?", json.get("standalone").asText());
        assertEquals("answered", json.get("status").asText());
        assertEquals(
                "The deal is worth $38 billion. It runs for seven years 😀.",
                json.get("answer").asText());
        assertEquals("$38 billion", json.get("short").asText());
        assertEquals(
                "[{\"text\":\"The deal is worth $38 billion.\",\"citations\":[1],\"certainty\":\"confirmed\"},"
                        + "{\"text\":\"It runs for seven years 😀.\",\"citations\":[2,1],\"certainty\":\"confirmed\"}]",
                json.get("sentences").toString());
        assertEquals("[]", json.get("conflicts").toString());
        assertEquals("0.8765", json.get("confidence").toString());
        assertEquals(
                "{\"retrieve\":1.235,\"answer\":0.0,\"total\":0.0}",
                json.get("milliseconds").toString());
    }

    @Test
    void a_citation_quotes_its_article_at_its_offsets() throws Exception {
        var json = mapper.readTree(AnswerJson.line(null, Bench.grounded(Question.of("How much"))));
        assertEquals(2, json.get("citations").size());
        for (JsonNode citation : json.get("citations")) {
            assertEquals(CITATION, names(citation));
            assertEquals(
                    Bench.TEXT.substring(
                            citation.get("start").asInt(), citation.get("end").asInt()),
                    citation.get("quote").asText());
            assertEquals("deals/aws.md", citation.get("article").asText());
            assertEquals("2025-11-03", citation.get("published").asText());
        }
        assertTrue(json.get("id").isNull());
    }

    @Test
    void at_most_twenty_passages_are_told() throws Exception {
        var passages = mapper.readTree(AnswerJson.line(null, Bench.grounded(Question.of("How much"))))
                .get("passages");
        assertEquals(20, passages.size());
        assertEquals(
                "{\"article\":\"deals/aws.md\",\"start\":1,\"end\":30,\"score\":0.99}",
                passages.get(1).toString());
    }

    @Test
    void a_question_without_answer_has_a_reason_and_the_nearest_passage_but_no_citation() throws Exception {
        var json = mapper.readTree(AnswerJson.line(null, Bench.notFound(Question.of("How much"))));
        assertEquals(
                List.of(
                        "id",
                        "question",
                        "standalone",
                        "status",
                        "reason",
                        "answer",
                        "short",
                        "sentences",
                        "citations",
                        "nearest",
                        "passages",
                        "conflicts",
                        "origins",
                        "confidence",
                        "milliseconds"),
                names(json));
        assertEquals("not_found", json.get("status").asText());
        assertEquals("fact_missing", json.get("reason").asText());
        assertEquals(
                "The articles deal with the subject, but don't say this.",
                json.get("answer").asText());
        assertTrue(json.get("short").isNull());
        assertEquals("[]", json.get("citations").toString());
        assertEquals("[]", json.get("sentences").toString());
        assertEquals(CITATION.subList(1, CITATION.size()), names(json.get("nearest")));
    }

    @Test
    void what_breaks_readers_of_lines_is_escaped_and_reads_back_the_same() throws Exception {
        var question = "a\u2028b\u2029c\u0085d\n\t\"\\ 😀 \ud83d alone \udc00 العربية";
        var line = AnswerJson.line(null, Bench.grounded(Question.of(question)));
        assertEquals(line.length() - 1, line.indexOf('\n'));
        assertFalse(line.contains("\u2028") || line.contains("\u2029") || line.contains("\u0085"));
        var sent = new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertEquals(question, mapper.readTree(sent).get("question").asText());
        assertTrue(line.contains("😀"));
    }

    private static List<String> names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void a_conflict_has_its_kind_and_the_values_with_their_citations() throws Exception {
        var reply = Bench.grounded(Question.of("How long?"));
        var plain = (Answer.Grounded) reply.answer();
        var conflict = new Conflict(
                Conflict.Kind.DISPUTED,
                List.of(new Conflict.Side("seven years", List.of(2)), new Conflict.Side("$38 billion", List.of(1, 2))));
        var answer = new Answer.Grounded(
                plain.sentences(),
                plain.citations(),
                plain.shortSpan(),
                plain.confidence(),
                List.of(conflict),
                plain.origins(),
                plain.asOf());
        var json = mapper.readTree(AnswerJson.line(
                IntNode.valueOf(7),
                new Reply(reply.question(), reply.standalone(), answer, reply.passages(), reply.timing())));
        assertEquals(
                "[{\"kind\":\"disputed\",\"sides\":[{\"value\":\"seven years\",\"citations\":[2]},"
                        + "{\"value\":\"$38 billion\",\"citations\":[1,2]}]}]",
                json.get("conflicts").toString());
    }
}
