package dev.footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footnote.answer.Answer;
import dev.footnote.answer.Origins;
import dev.footnote.article.Article;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OriginsJsonTest {

    private static String written(Answer answer) throws IOException {
        var text = new StringWriter();
        try (var json = new JsonMapper().createGenerator(text)) {
            json.writeStartObject();
            OriginsJson.write(json, answer);
            json.writeEndObject();
        }
        return text.toString();
    }

    @Test
    void writes_the_counts_the_chains_and_the_copies() throws IOException {
        var day = LocalDate.of(2025, 11, 5);
        var origins = new Origins(
                3,
                1,
                List.of(new Origins.Chain(1, List.of("Reuters", "The Wall Street Journal"))),
                List.of(
                        new Origins.Copy(1, new Article("b.md", "", "Newswire", null, day, "", null)),
                        new Origins.Copy(2, new Article("c.md", "", null, null, null, "", null))));
        assertEquals(
                "{\"origins\":{\"articles\":3,\"independent\":1,"
                        + "\"chains\":[{\"citation\":1,\"outlets\":[\"Reuters\",\"The Wall Street Journal\"]}],"
                        + "\"copies\":[{\"citation\":1,\"article\":\"b.md\",\"source\":\"Newswire\",\"published\":\"2025-11-05\"},"
                        + "{\"citation\":2,\"article\":\"c.md\",\"source\":null,\"published\":null}]}}",
                written(new Answer.Grounded(List.of(), List.of(), null, 0.9, List.of(), origins, null)));
    }

    @Test
    void without_an_answer_there_are_no_articles() throws IOException {
        assertEquals(
                "{\"origins\":{\"articles\":0,\"independent\":0,\"chains\":[],\"copies\":[]}}",
                written(new Answer.NotFound(Answer.Reason.OFF_SUBJECT, null, 0)));
    }
}
