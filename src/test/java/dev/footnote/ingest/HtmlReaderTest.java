package dev.footnote.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class HtmlReaderTest {

    private static final String PARAGRAPH =
            "<p>OpenAI signed a seven-year deal with Amazon Web Services, worth $38 billion.</p>";

    @Test
    void leaves_out_the_page_around_the_article() {
        String text = text("<header><a href=/>Home</a></header><nav><a href=/a>News</a></nav>"
                + "<div id='cookie-banner'>We use cookies.</div><div class='onetrust-x'>Accept all</div>"
                + "<article><h1>Deal</h1>" + PARAGRAPH
                + "<script>var a = 'script';</script><style>p{}</style><noscript>Enable JavaScript</noscript>"
                + "<form><input value=x>Subscribe now</form><aside>Related story</aside>"
                + "<p hidden>secret</p><p style='display: none'>secret</p><svg><text>secret</text></svg>"
                + "<iframe src=x>frame</iframe><ul class='share-links'><li>Share</li></ul></article>"
                + "<footer>Copyright</footer>");
        assertEquals("Deal\n\nOpenAI signed a seven-year deal with Amazon Web Services, worth $38 billion.", text);
    }

    @Test
    void reads_text_in_divs_without_an_article() {
        String text = text("<div id=menu><ul><li><a href=1>One</a><li><a href=2>Two</a><li><a href=3>Three</a>"
                + "<li><a href=4>Four</a></ul></div><table><tr><td>"
                + "<div>First&nbsp;paragraph <b>bold</b>text.<br>A line.<br><br>Second &amp; last.</div>"
                + "<div>Third.</div></td></tr></table>");
        assertEquals("First paragraph boldtext.\nA line.\n\nSecond & last.\n\nThird.", text);
    }

    @Test
    void writes_lists_headings_and_tables_as_lines() {
        String text = text(
                "<h2>Terms</h2><p>It  says:</p><ul><li>seven <i>years</i></li><li><p>38 billion</p></li>"
                        + "<li>more<ul><li>inner</li></ul></li></ul><table><tr><th>Year</th><th>Sum</th></tr>"
                        + "<tr><td>2025</td><td> $38 </td></tr><tr><td></td><td>x</td></tr><tr><td></td><td> </td></tr></table><p>End.</p>");
        assertEquals(
                "Terms\n\nIt says:\n\n- seven years\n- 38 billion\n- more\n- inner\n\nYear | Sum\n2025 | $38\n| x\n\nEnd.",
                text);
    }

    @Test
    void keeps_a_page_that_is_wrapped_in_a_form_or_a_badly_named_block() {
        String body = PARAGRAPH.repeat(4);
        assertTrue(text("<form action=x><div>" + body + "</div></form>").contains("seven-year"));
        assertTrue(text("<div class='layout has-sidebar sidebar-right'>" + body + "</div>")
                .contains("seven-year"));
        assertTrue(text("<body class='cookie-consent-open'>" + body).contains("seven-year"));
    }

    @Test
    void takes_no_teaser_for_the_article() {
        String text = text("<div>" + PARAGRAPH.repeat(30) + "</div><article><p>A teaser.</p></article>");
        assertTrue(text.contains("seven-year"));
    }

    @Test
    void drops_soft_hyphens_and_zero_width_spaces() {
        assertEquals("infrastructure and more", text("<p>infra&shy;struc\u200bture\nand\tmore</p>"));
    }

    @Test
    void reads_open_graph() {
        Metadata metadata = metadata("<title>Other</title><meta property=og:title content='Deal | CNBC'>"
                + "<meta property=og:site_name content=CNBC><meta property=og:url content='https://e.com/a'>"
                + "<meta property='article:published_time' content='2025-11-04T10:00:00Z'>");
        assertEquals("Deal", metadata.title());
        assertEquals("CNBC", metadata.source());
        assertEquals("https://e.com/a", metadata.url());
        assertEquals("2025-11-04", String.valueOf(metadata.published()));
    }

    @Test
    void reads_json_ld_in_graphs_and_arrays() {
        Metadata metadata = metadata("<script type='application/ld+json'>{broken</script>"
                + "<script type='application/ld+json'>[{\"@type\":\"WebSite\",\"name\":\"No\"},{\"@graph\":["
                + "{\"@id\":\"#org\",\"@type\":\"Organization\",\"name\":\"The Ledger\"},"
                + "{\"@type\":[\"NewsArticle\"],\"headline\":\"Deal &amp; more\",\"publisher\":{\"@id\":\"#org\"},"
                + "\"datePublished\":\"2025-11-04\",\"url\":\"https://e.com/a\"}]}]</script>");
        assertEquals("Deal & more", metadata.title());
        assertEquals("The Ledger", metadata.source());
        assertEquals("https://e.com/a", metadata.url());
        assertEquals("2025-11-04", String.valueOf(metadata.published()));
    }

    @Test
    void reads_the_older_ways() {
        Metadata metadata = metadata(
                "<title>Deal - The Ledger</title><meta name=publisher content='The Ledger'>"
                        + "<link rel=canonical href='https://e.com/a'>"
                        + "<aside><time datetime='2024-01-01'>x</time></aside><time datetime='2025-11-04T10:00'>Tuesday</time>");
        assertEquals("Deal", metadata.title());
        assertEquals("The Ledger", metadata.source());
        assertEquals("https://e.com/a", metadata.url());
        assertEquals("2025-11-04", String.valueOf(metadata.published()));
        assertEquals(
                "2025-11-04",
                String.valueOf(
                        metadata("<meta name=date content='Nov 4, 2025'>").published()));
    }

    @Test
    void falls_back_to_the_heading_and_makes_nothing_up() {
        Metadata metadata = metadata("<h1>A <i>heading</i></h1><link rel=canonical href='/a'><time>soon</time>");
        assertEquals("A heading", metadata.title());
        assertNull(metadata.source());
        assertNull(metadata.url());
        assertNull(metadata.published());
        assertEquals("A - B", metadata("<title>A - B</title>").title());
    }

    @Test
    @Timeout(20)
    void survives_deep_nesting_and_unclosed_tags() {
        assertFalse(text("<div>".repeat(100_000) + "deep").isEmpty());
        assertFalse(text("<b><table><tr><td><li><p>".repeat(2_000) + "deep").isEmpty());
        assertEquals("a < b", text("<p>a < b"));
    }

    private static String text(String html) {
        return HtmlReader.read(html).text();
    }

    private static Metadata metadata(String html) {
        return HtmlReader.read(html).metadata();
    }
}
