package dev.footnote.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads the JSON-LD of a page for the schema.org article it describes; see https://schema.org/NewsArticle. */
final class JsonLd {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private final List<JsonNode> objects = new ArrayList<>();

    private JsonLd() {}

    /** What the first article described says; {@link Metadata#NONE} where none is described. */
    static Metadata of(Document page) {
        JsonLd data = new JsonLd();
        for (Element script : page.select("script[type~=(?i)ld\\+json]")) {
            data.collect(script.data());
        }
        return data.objects.stream()
                .filter(JsonLd::isArticle)
                .findFirst()
                .map(data::metadata)
                .orElse(Metadata.NONE);
    }

    private void collect(String json) {
        Deque<JsonNode> open = new ArrayDeque<>();
        try {
            open.add(JSON.readTree(json));
        } catch (JsonProcessingException broken) {
            // Templates print broken JSON often enough; the page has other ways to say the same.
            return;
        }
        while (!open.isEmpty()) {
            JsonNode node = open.remove();
            if (node.isObject()) {
                objects.add(node);
            }
            node.forEach(open::add);
        }
    }

    private static boolean isArticle(JsonNode object) {
        JsonNode type = object.path("@type");
        for (JsonNode one : type.isArray() ? type : List.of(type)) {
            String name = one.asText();
            if (name.endsWith("Article") || name.endsWith("BlogPosting")) {
                return true;
            }
        }
        return false;
    }

    private Metadata metadata(JsonNode article) {
        JsonNode page = article.path("mainEntityOfPage");
        String url = HtmlMetadata.address(string(article.path("url")));
        String pageUrl = HtmlMetadata.address(string(page.isObject() ? page.path("@id") : page));
        String headline = string(article.path("headline"));
        return new Metadata(
                headline != null ? headline : string(article.path("name")),
                name(article.path("publisher")),
                url != null ? url : pageUrl,
                Dates.parse(string(article.path("datePublished"))));
    }

    /** A publisher's name: given as a string, in an object, in an array, or in an object elsewhere that has its id. */
    private @Nullable String name(JsonNode publisher) {
        JsonNode one = publisher.isArray() ? publisher.path(0) : publisher;
        if (one.isTextual()) {
            String name = string(one);
            return name == null || HeadLine.isAddress(name) ? null : name;
        }
        String name = string(one.path("name"));
        String id = string(one.path("@id"));
        if (name != null || id == null) {
            return name;
        }
        return objects.stream()
                .filter(object -> id.equals(string(object.path("@id"))))
                .map(object -> string(object.path("name")))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String string(JsonNode value) {
        JsonNode one = value.isArray() ? value.path(0) : value;
        return one.isTextual() && !one.textValue().isBlank()
                ? Parser.unescapeEntities(one.textValue(), false).strip()
                : null;
    }
}
