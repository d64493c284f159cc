package dev.footnote.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {

    private static final JsonMapper MAPPER = new JsonMapper();

    @TempDir
    Path folder;

    private final ObjectNode report = SampleReport.of(6).toTree();
    private final Document page = Jsoup.parse(new HtmlReport(report).text());

    @Test
    void an_article_cannot_break_out_of_the_data() {
        assertTrue(report.toString().contains("</script><script>"), "the sample means no harm");
        assertEquals(2, page.select("script").size());
        assertTrue(page.select("img, iframe, object, embed, [onerror]").isEmpty());
        assertFalse(data().contains("<"));
    }

    @Test
    void the_data_is_the_report_with_each_passage_text_kept_once() throws Exception {
        JsonNode embedded = MAPPER.readTree(data());
        assertEquals(2, embedded.path("texts").size());
        JsonNode texts = embedded.path("texts");
        for (JsonNode item : embedded.path("cases")) {
            item.path("passages").forEach(passage -> restore(passage, texts));
            item.path("citations").forEach(citation -> restore(citation.path("passage"), texts));
        }
        ((ObjectNode) embedded).remove("texts");
        ((ObjectNode) embedded).remove("notes");
        assertTrue(MAPPER.readTree(report.toString()).equals(embedded), "something was changed or lost");
    }

    @Test
    void the_policy_lets_only_the_pages_own_style_and_script_run() throws Exception {
        Element policy = page.selectFirst("meta[http-equiv=Content-Security-Policy]");
        assertNotNull(policy);
        String allowed = policy.attr("content");
        assertTrue(allowed.startsWith("default-src 'none'; "), allowed);
        assertTrue(allowed.contains("style-src 'sha256-" + hash(one("style")) + "'"), allowed);
        assertTrue(allowed.contains("script-src 'sha256-" + hash(one("script:not([type])")) + "'"), allowed);
        assertFalse(allowed.contains("unsafe"), allowed);
        assertFalse(allowed.contains("http"), allowed);
    }

    @Test
    void nothing_is_loaded_from_elsewhere() {
        assertTrue(page.select("[src], base, form").isEmpty());
        assertEquals("data:,", page.select("link").attr("href"));
        assertEquals(1, page.select("link").size());
        assertFalse(one("style").contains("url("), "the style loads something");
        assertFalse(one("style").contains("@import"), "the style loads something");
        String script = one("script:not([type])");
        for (String risk :
                new String[] {"innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "fetch("}) {
            assertFalse(script.contains(risk), risk);
        }
    }

    @Test
    void half_a_character_stops_nothing() throws Exception {
        ((ObjectNode) report.path("cases").path(0)).put("question", "Half \ud83d of it");
        Path file = folder.resolve("new/report.html");
        new HtmlReport(report).write(file);
        assertTrue(Files.readString(file).contains("Half ? of it"));
    }

    @Test
    void a_page_comes_from_a_report_on_disk_too() throws Exception {
        Path json = Files.writeString(folder.resolve("report.json"), report.toString());
        assertEquals(new HtmlReport(report).text(), HtmlReport.of(json).text());
    }

    private String data() {
        return one("#report");
    }

    private String one(String selector) {
        assertEquals(1, page.select(selector).size(), selector);
        return page.select(selector).get(0).data();
    }

    private static void restore(JsonNode passage, JsonNode texts) {
        ObjectNode object = (ObjectNode) passage;
        object.put("text", texts.path(object.path("text").asInt()).asText());
    }

    private static String hash(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(digest);
    }
}
