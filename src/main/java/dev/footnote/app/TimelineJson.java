package dev.footnote.app;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.footnote.answer.Timeline;
import java.io.IOException;

/** A timeline as the JSON object that scripts rely on: one line, ending in a line feed. */
final class TimelineJson {

    private TimelineJson() {}

    /** The timeline's line. */
    static String line(Timeline timeline) {
        return AnswerJson.write(json -> {
            json.writeStringField("subject", timeline.subject());
            json.writeStringField("status", timeline.entries().isEmpty() ? "not_found" : "answered");
            json.writeArrayFieldStart("timeline");
            for (Timeline.Entry entry : timeline.entries()) {
                entry(json, entry);
            }
            json.writeEndArray();
            AnswerJson.citations(json, timeline.citations());
        });
    }

    private static void entry(JsonGenerator json, Timeline.Entry entry) throws IOException {
        json.writeStartObject();
        json.writeStringField("first", entry.when().first().toString());
        json.writeStringField("last", entry.when().last().toString());
        json.writeStringField("dated_by", entry.stated() ? "sentence" : "published");
        json.writeStringField("text", entry.text());
        json.writeArrayFieldStart("citations");
        for (int number : entry.citations()) {
            json.writeNumber(number);
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
