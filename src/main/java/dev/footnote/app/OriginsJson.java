package dev.footnote.app;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.footnote.answer.Answer;
import dev.footnote.answer.Origins;
import java.io.IOException;
import java.util.Objects;

/** On how many articles and origins an answer stands, as scripts read it. */
final class OriginsJson {

    private OriginsJson() {}

    /** The field {@code origins}; without articles where there is no answer. */
    static void write(JsonGenerator json, Answer answer) throws IOException {
        Origins origins =
                switch (answer) {
                    case Answer.Grounded grounded -> grounded.origins();
                    case Answer.NotFound notFound -> Origins.NONE;
                    case Answer.Aside aside -> Origins.NONE;
                };
        json.writeObjectFieldStart("origins");
        json.writeNumberField("articles", origins.articles());
        json.writeNumberField("independent", origins.independent());
        json.writeArrayFieldStart("chains");
        for (Origins.Chain chain : origins.chains()) {
            json.writeStartObject();
            json.writeNumberField("citation", chain.citation());
            json.writeArrayFieldStart("outlets");
            for (String outlet : chain.outlets()) {
                json.writeString(outlet);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("copies");
        for (Origins.Copy copy : origins.copies()) {
            copy(json, copy);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void copy(JsonGenerator json, Origins.Copy copy) throws IOException {
        json.writeStartObject();
        json.writeNumberField("citation", copy.citation());
        json.writeStringField("article", copy.article().id());
        json.writeStringField("source", copy.article().source());
        var published = copy.article().published();
        json.writeStringField("published", published == null ? null : Objects.toString(published));
        json.writeEndObject();
    }
}
