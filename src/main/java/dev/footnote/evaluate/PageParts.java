package dev.footnote.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The page's parts, which lie beside this class in {@code page/} and can be edited there. */
final class PageParts {

    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    /** In the order they have to run. */
    private static final List<String> SCRIPTS = List.of(
            "dom.js", "summary.js", "charts.js", "comparison.js", "passages.js", "detail.js", "cases.js", "main.js");

    private PageParts() {}

    static String style() {
        return read("page.css");
    }

    /** All scripts as one, with nothing of it reaching beyond. */
    static String script() {
        return SCRIPTS.stream()
                .map(PageParts::read)
                .collect(Collectors.joining("\n", "(() => {\n'use strict';\n", "})();"));
    }

    /** The page with each {@code {{name}}} replaced; what is put in is not searched again. */
    static String template(Map<String, String> parts) {
        return PLACE.matcher(read("page.html"))
                .replaceAll((MatchResult place) -> Matcher.quoteReplacement(
                        Objects.requireNonNull(parts.get(place.group(1)), "the page asks for " + place.group())));
    }

    private static String read(String name) {
        try (InputStream in = Objects.requireNonNull(PageParts.class.getResourceAsStream("page/" + name), name)) {
            // Browsers read CR LF as LF before they hash what stands in an element.
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
