package dev.footnote.evaluate;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footnote.article.Article;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads SQuAD 1.1 and 2.0 (Rajpurkar et al. 2016 and 2018): each paragraph becomes an article, each question a case whose
 * evidence is the sentence around its answer.
 */
final class SquadCases {
    private static final JsonMapper MAPPER = new JsonMapper();

    /** Whether a text that begins with a brace is one object with "data", rather than an object a line. */
    static boolean recognises(String text) {
        try (JsonParser parser = MAPPER.createParser(text)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean data = parser.currentName().equals("data");
                if (parser.nextToken() == JsonToken.START_ARRAY && data) {
                    return true;
                }
                parser.skipChildren();
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    CaseSet read(String text, String name) throws IOException {
        CaseSet.Builder set = new CaseSet.Builder();
        List<Article> articles = new ArrayList<>();
        int about = 0;
        for (JsonNode entry : MAPPER.readTree(text).path("data")) {
            about++;
            String title = entry.path("title").asText("").replace('_', ' ');
            int number = 0;
            for (JsonNode paragraph : entry.path("paragraphs")) {
                number++;
                String id = String.format(java.util.Locale.ROOT, "%s-%03d", title.isEmpty() ? about : title, number);
                Article article = new Article(
                        id, title, null, null, null, paragraph.path("context").asText(""), null);
                articles.add(article);
                read(paragraph, article, name, set);
            }
        }
        if (set.isEmpty()) {
            set.add(new Place(name, 0).broken("There is no question in its \"data\"."));
        }
        return set.build(name, CaseSet.Format.SQUAD, null, articles);
    }

    private static void read(JsonNode paragraph, Article article, String name, CaseSet.Builder set) {
        for (JsonNode entry : paragraph.path("qas")) {
            // A JSON tree knows no lines: the case's id has to do.
            Place place = new Place(name, 0);
            String question = entry.path("question").asText("");
            String id = entry.path("id").asText("");
            if (question.isBlank() || id.isEmpty()) {
                set.add(place.broken("A question of the paragraph " + article.id() + " has no text or no id."));
            } else {
                set.add(read(entry, id, question.strip(), article, place));
            }
        }
    }

    private static Case read(JsonNode entry, String id, String question, Article article, Place place) {
        boolean impossible = entry.path("is_impossible").asBoolean(false);
        Set<String> answers = new LinkedHashSet<>();
        Set<Evidence> evidence = new LinkedHashSet<>();
        if (!impossible) {
            for (JsonNode answer : entry.path("answers")) {
                String text = answer.path("text").asText("");
                answers.add(text);
                evidence.add(new Evidence(article.id(), quote(article.text(), answer, text)));
            }
        }
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", article.title());
        return new Case(
                id,
                answers.isEmpty() ? "null" : "single",
                question,
                List.of(),
                null,
                List.copyOf(answers),
                false,
                List.of(),
                List.copyOf(evidence),
                null,
                null,
                Case.Expectation.NONE,
                place.file(),
                place.line(),
                fields);
    }

    /** The sentence around an answer, or the answer itself where its offset does not lead to it. */
    private static @Nullable String quote(String context, JsonNode answer, String text) {
        int points = answer.path("answer_start").asInt(-1);
        if (points < 0 || points > context.codePointCount(0, context.length())) {
            return text;
        }
        // Python wrote the offsets: they count code points.
        int start = context.offsetByCodePoints(0, points);
        if (!context.startsWith(text, start)) {
            return text;
        }
        int from = Math.max(
                Math.max(lastEnd(context, start, ". "), lastEnd(context, start, "? ")), lastEnd(context, start, "! "));
        int to = context.indexOf(". ", start + text.length());
        return context.substring(from, to < 0 ? context.length() : to + 1).strip();
    }

    private static int lastEnd(String context, int before, String mark) {
        int at = context.lastIndexOf(mark, Math.max(0, before - 1));
        return at < 0 || before == 0 ? 0 : at + mark.length();
    }
}
