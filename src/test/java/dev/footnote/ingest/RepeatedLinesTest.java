package dev.footnote.ingest;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.article.Article;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RepeatedLinesTest {

    private static final String LITTER = "Lund Post is owned by its readers";

    private final RepeatedLines lines = new RepeatedLines();

    @Test
    void a_line_in_three_of_a_sources_articles_is_litter() {
        add("Lund Post", LITTER, 3, 4);
        assertTrue(lines.repeated(any("Lund Post"), "  " + LITTER + " "));
        assertFalse(lines.repeated(any("Other Post"), LITTER));
    }

    @Test
    void a_line_in_few_of_many_articles_is_not() {
        add("Lund Post", LITTER, 3, 20);
        assertFalse(lines.repeated(any("Lund Post"), LITTER));
    }

    @Test
    void without_a_source_more_articles_must_hold_it() {
        add(null, LITTER, 4, 6);
        assertFalse(lines.repeated(any(null), LITTER));
        add(null, LITTER, 2, 2);
        assertTrue(lines.repeated(any(null), LITTER));
    }

    @Test
    void short_lines_stock_headings_and_paragraphs_are_never_litter() {
        for (String line : new String[] {
            "Background", "What happens next", "The port shut. ".repeat(20).strip()
        }) {
            add("Lund Post", line, 6, 6);
            assertFalse(lines.repeated(any("Lund Post"), line), line);
        }
    }

    @Test
    void copies_of_an_article_make_none_of_its_lines_litter() {
        String text = "The port shut on Friday.\nNobody was hurt, it said.\n" + unique(1);
        for (int i = 0; i < 5; i++) {
            lines.add(Texts.article("copy" + i, "Lund Post", text));
        }
        assertFalse(lines.repeated(any("Lund Post"), "Nobody was hurt, it said."));
    }

    private int added;

    private void add(@Nullable String source, String line, int with, int all) {
        for (int i = 0; i < all; i++) {
            added++;
            String text = unique(added) + (i < with ? "\n" + line : "");
            lines.add(Texts.article("a" + added, source, text));
        }
    }

    private static String unique(int number) {
        return ("In year " + number + " the harbour wall of Lund was mended once more by its divers. ").repeat(12);
    }

    private static Article any(@Nullable String source) {
        return Texts.article("any", source, "");
    }
}
