package dev.footnote.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.footnote.article.Span;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** YAML front matter: the lines between two {@code ---} lines at the very start of a text. */
final class FrontMatter {

    private static final Pattern ENTRY = Pattern.compile("[\"']?([\\w.-]{1,40})[\"']?[ \\t]*:(?:[ \\t]+(.*))?");

    /** Far more than any front matter; beyond it the dashes are taken for a rule between paragraphs. */
    private static final int LONGEST = 1 << 16;

    /** Builds no Java types from YAML tags: it reads tokens only, and starts in a fraction of a mapper's time. */
    private static final YAMLFactory YAML = new YAMLFactory();

    private FrontMatter() {}

    /**
     * Where the front matter stands, from its first dash to after the line end of the line that closes it; null where
     * the text has none. A text that opens with a rule and prose has none: the first line inside must be a
     * {@code key:}.
     */
    static @Nullable Span find(String text) {
        Block block = block(text);
        return block == null ? null : block.span();
    }

    /** What the front matter says about the article. Broken YAML is read line by line, as far as it goes. */
    static Metadata metadata(String text) {
        Block block = block(text);
        if (block == null) {
            return Metadata.NONE;
        }
        Map<String, String> entries = entries(block.yaml());
        String url = first(entries, "url", "link", "canonical_url", "canonical");
        String source = first(entries, "source", "outlet", "publisher", "site", "publication");
        // Some write the address of the page where its outlet is asked for.
        boolean sourceIsAddress = source != null && HeadLine.isAddress(source);
        return new Metadata(
                first(entries, "title", "headline"),
                sourceIsAddress ? null : source,
                url == null && sourceIsAddress ? source : url,
                Dates.parse(first(entries, "published", "date", "published_at", "publish_date", "pubdate")));
    }

    private record Block(Span span, String yaml) {}

    private static @Nullable Block block(String text) {
        int start = text.startsWith("\ufeff") ? 1 : 0;
        int yaml = endOfLine(text, start);
        if (!text.substring(start, yaml).stripTrailing().equals("---")) {
            return null;
        }
        boolean keyed = false;
        int at = yaml;
        while (at < text.length() && at < LONGEST) {
            int end = endOfLine(text, at);
            String line = text.substring(at, end).stripTrailing();
            if (line.equals("---") || line.equals("...")) {
                return new Block(new Span(start, end), text.substring(yaml, at));
            }
            if (!keyed && !line.isBlank() && !line.startsWith("#")) {
                if (!ENTRY.matcher(line).matches()) {
                    return null;
                }
                keyed = true;
            }
            at = end;
        }
        return null;
    }

    /** The offset after the line end of the line at an offset. */
    private static int endOfLine(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end + 1;
    }

    private static Map<String, String> entries(String yaml) {
        Map<String, String> entries = new HashMap<>();
        try (JsonParser tokens = YAML.createParser(yaml)) {
            entries.putAll(entries(tokens));
        } catch (Exception | StackOverflowError broken) {
            // Most often an unquoted colon in a title.
            for (String line : yaml.lines().toList()) {
                Matcher entry = ENTRY.matcher(line.stripTrailing());
                if (entry.matches()) {
                    put(entries, entry.group(1), unquoted(entry.group(2)));
                }
            }
        }
        return entries;
    }

    private static void put(Map<String, String> entries, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            entries.putIfAbsent(key.toLowerCase(Locale.ROOT), value);
        }
    }

    private static Map<String, String> entries(JsonParser tokens) throws IOException {
        Map<String, String> entries = new HashMap<>();
        if (tokens.nextToken() == JsonToken.START_OBJECT) {
            for (String key = tokens.nextFieldName(); key != null; key = tokens.nextFieldName()) {
                put(entries, key, value(tokens));
            }
        }
        return entries;
    }

    /** A scalar, or the first of a list; what is nested deeper says nothing that is asked for. */
    private static @Nullable String value(JsonParser tokens) throws IOException {
        JsonToken token = tokens.nextToken();
        if (token != JsonToken.START_ARRAY) {
            return scalar(tokens, token);
        }
        String first = null;
        boolean any = false;
        for (JsonToken item = tokens.nextToken(); item != JsonToken.END_ARRAY; item = tokens.nextToken()) {
            String scalar = scalar(tokens, item);
            first = any ? first : scalar;
            any = true;
        }
        return first;
    }

    private static @Nullable String scalar(JsonParser tokens, JsonToken token) throws IOException {
        tokens.skipChildren();
        return token.isScalarValue() && token != JsonToken.VALUE_NULL ? tokens.getText() : null;
    }

    private static @Nullable String unquoted(@Nullable String value) {
        if (value == null) {
            return null;
        }
        Matcher quoted = Pattern.compile("([\"'])(.*)\\1").matcher(value.strip());
        return quoted.matches() ? quoted.group(2) : value.strip();
    }

    private static @Nullable String first(Map<String, String> entries, String... keys) {
        for (String key : keys) {
            String value = entries.get(key);
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}
