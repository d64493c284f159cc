package dev.footnote.telegram.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.telegram.page.Fragment.Mark;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PagesTest {

    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private static String visible(String html) {
        return TAG.matcher(html)
                .replaceAll("")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    private static void assertTaken(String page) {
        String visible = visible(page);
        assertTrue(visible.length() <= Pages.UNITS, visible.length() + " units");
        assertTrue(page.getBytes(StandardCharsets.UTF_8).length <= Pages.BYTES);
        assertFalse(page.isBlank());
        // A lone half of a surrogate pair would come back as a question mark.
        assertEquals(page, new String(page.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        var open = new ArrayList<String>();
        TAG.matcher(page).results().map(tag -> tag.group()).forEach(tag -> {
            if (tag.startsWith("</")) {
                assertEquals(open.removeLast(), tag.substring(2, tag.length() - 1));
            } else {
                open.add(tag.substring(1, tag.length() - 1).split(" ")[0]);
            }
        });
        assertEquals(List.of(), open);
    }

    @Provide
    static Arbitrary<List<Paragraph>> paragraphs() {
        Arbitrary<String> words = Arbitraries.oneOf(Arbitraries.of(
                "word ", "a line\n", "“quoted” ", "👩‍👩‍👧‍👦", "𝔘𝔫𝔦", "<b>&amp;\"", "é", "नमस्ते ", "0123456789"));
        Arbitrary<String> texts = words.list().ofMinSize(0).ofMaxSize(900).map(list -> String.join("", list));
        Arbitrary<Paragraph> paragraph = Combinators.combine(
                        Arbitraries.of(Paragraph.Kind.class), texts, texts, Arbitraries.of(Mark.class))
                .as((kind, first, second, mark) -> Paragraph.of(kind)
                        .add(first, mark, "https://example.org/?a=1&b=\"2\"".replace("\"", ""))
                        .add(second));
        return paragraph.list().ofMaxSize(6);
    }

    @Property(tries = 200)
    void every_page_is_one_that_telegram_takes_and_nothing_is_lost(@ForAll("paragraphs") List<Paragraph> paragraphs) {
        List<String> pages = Pages.of(paragraphs);
        pages.forEach(PagesTest::assertTaken);
        String before = paragraphs.stream().map(Paragraph::words).collect(Collectors.joining());
        String after = pages.stream().map(PagesTest::visible).collect(Collectors.joining());
        assertEquals(before.replaceAll("\\s+", ""), after.replaceAll("\\s+", ""));
    }

    @Test
    void what_fits_is_one_page() {
        assertEquals(
                List.of("One &lt;\n\n<blockquote expandable>[1] <a href=\"https://a.example/?x=1&amp;y=2\">A"
                        + " title</a></blockquote>"),
                Pages.of(List.of(
                        Paragraph.text("One <"),
                        Paragraph.of(Paragraph.Kind.EXPANDABLE)
                                .add("[1] ")
                                .add("A title", Mark.PLAIN, "https://a.example/?x=1&y=2"))));
    }

    @Test
    void a_paragraph_that_fits_on_the_next_page_is_not_torn() {
        List<String> pages = Pages.of(List.of(Paragraph.text("a".repeat(3000)), Paragraph.text("b".repeat(3000))));
        assertEquals(List.of("a".repeat(3000), "b".repeat(3000)), pages);
    }

    @Test
    void a_long_paragraph_is_torn_between_words() {
        List<String> pages = Pages.of(List.of(Paragraph.text("seven letters ".repeat(500))));
        assertTrue(pages.size() > 1);
        assertTrue(pages.getFirst().endsWith("letters ") || pages.getFirst().endsWith("seven "), pages.getFirst());
    }

    @Test
    void a_family_of_several_code_points_is_not_torn_apart() {
        String family = "👩‍👩‍👧‍👦";
        for (String page : Pages.of(List.of(Paragraph.text(family.repeat(1000))))) {
            assertEquals("", page.replace(family, ""));
        }
    }

    @Test
    void control_characters_half_pairs_and_marks_that_turn_the_text_around_do_not_get_through() {
        String page =
                Pages.of(List.of(Paragraph.text("a\u0007b\uD83Dc\u202Ed"))).getFirst();
        assertEquals("a b\uFFFDc d", page);
    }

    @Test
    void what_leads_nowhere_on_the_web_is_not_linked() {
        Paragraph paragraph = Paragraph.text()
                .add("x", Mark.PLAIN, "javascript:alert(1)")
                .add("y", Mark.PLAIN, "https://a b")
                .add("z", Mark.PLAIN, "https://" + "a".repeat(40_000));
        assertEquals("xyz", Pages.of(List.of(paragraph)).getFirst());
    }
}
