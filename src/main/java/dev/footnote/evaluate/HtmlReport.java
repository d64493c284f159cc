package dev.footnote.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/**
 * A report as one web page that loads nothing: figures, drawings and every case with its quotes marked in their passages.
 *
 * <p>Articles come from anywhere, so the page trusts none of their text. It stands in a block of data in which no
 * {@code <} is left, the script turns it into text nodes only, and a content security policy lets nothing run or load but
 * the page's own style and script, which it names by their hashes.
 */
public final class HtmlReport {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final String page;

    /**
     * A page for a report.
     *
     * @param report the tree that {@code report.json} is ({@link EvaluationReport#toTree}); it is not changed
     */
    public HtmlReport(JsonNode report) {
        String style = PageParts.style();
        String script = PageParts.script();
        String policy = "default-src 'none'; style-src 'sha256-" + sha256(style) + "'; script-src 'sha256-"
                + sha256(script) + "'; img-src data:; base-uri 'none'; form-action 'none'";
        this.page = PageParts.template(
                Map.of("policy", policy, "style", style, "script", script, "report", embedded(report)));
    }

    /** The whole page, HTML. */
    public String text() {
        return page;
    }

    /** Writes the page to a file, in UTF-8, and its folder where missing. */
    public void write(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        // Half of a surrogate pair, which a broken article may hold, becomes a question mark rather than an error.
        Files.write(file, page.getBytes(StandardCharsets.UTF_8));
    }

    /** The data as it may stand in a script element: nothing in it can end the element or open a comment. */
    private static String embedded(JsonNode report) {
        ObjectNode compact = new SharedTexts().shared((ObjectNode) report);
        ObjectNode notes = compact.putObject("notes");
        Metrics.ALL.forEach(metric -> notes.put(metric.name(), metric.meaning()));
        // In JSON a "<" stands only inside strings, where it can be escaped.
        return compact.toString().replace("<", "\\u003c");
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Reads a report written earlier, for a page of its own. */
    public static HtmlReport of(Path reportJson) throws IOException {
        return new HtmlReport(MAPPER.readTree(Files.readAllBytes(reportJson)));
    }
}
