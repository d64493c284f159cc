package dev.footnote.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.footnote.article.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {

    @Test
    void finds_the_lines_between_dashes_with_their_line_ends() {
        assertEquals(new Span(0, 17), FrontMatter.find("---\ntitle: A\n---\nBody"));
        assertEquals(new Span(1, 18), FrontMatter.find("\ufeff---\ntitle: A\n---\nBody"));
        assertEquals(new Span(0, 20), FrontMatter.find("---\r\ntitle: A\r\n---\r\nBody"));
        assertEquals(new Span(0, 16), FrontMatter.find("---\ntitle: A\n---"));
        assertEquals(new Span(0, 8), FrontMatter.find("---\n---\nBody"));
        assertEquals(new Span(0, 17), FrontMatter.find("---\ntitle: A\n...\nBody"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "---",
                "---\n",
                "Body\n---\ntitle: A\n---\n",
                "---\ntitle: A\nand no end",
                "---\n\nThe text opens with a rule.\n\n---\n\nMore.",
                "----\ntitle: A\n----\n",
                " ---\ntitle: A\n---\n"
            })
    void finds_none_where_there_is_none(String text) {
        assertNull(FrontMatter.find(text));
        assertEquals(Metadata.NONE, FrontMatter.metadata(text));
    }

    @Test
    void reads_other_names_of_the_keys() {
        Metadata metadata = FrontMatter.metadata(
                "---\n# a comment\nTitle: >\n  A long\n  title\noutlet: [CNBC, Other]\nlink: https://e.com/\ndate: Nov. 4, 2025\n---\n");
        assertEquals("A long title", metadata.title());
        assertEquals("CNBC", metadata.source());
        assertEquals("https://e.com/", metadata.url());
        assertEquals("2025-11-04", String.valueOf(metadata.published()));
    }

    @Test
    void takes_an_address_given_as_the_source_for_the_url() {
        Metadata metadata = FrontMatter.metadata("---\nsource: https://e.com/a\n---\n");
        assertNull(metadata.source());
        assertEquals("https://e.com/a", metadata.url());
    }

    @Test
    void reads_broken_yaml_line_by_line() {
        Metadata metadata = FrontMatter.metadata(
                "---\ntitle: Amazon: a record\nsource: 'CNBC'\n\tbroken: [\npublished: 2025-11-04 10:00\n---\n");
        assertEquals("Amazon: a record", metadata.title());
        assertEquals("CNBC", metadata.source());
        assertEquals("2025-11-04", String.valueOf(metadata.published()));
    }

    @Test
    void builds_no_java_types() {
        Metadata metadata =
                FrontMatter.metadata("---\ntitle: !!java.net.URL [\"https://e.com\"]\nsource: !!binary aGk=\n---\n");
        assertEquals("https://e.com", metadata.title());
    }

    @Test
    void leaves_unusable_values_out() {
        Metadata metadata = FrontMatter.metadata("---\ntitle: {a: b}\nsource:\npublished: 04/11/2025\nurl: ~\n---\n");
        assertEquals(Metadata.NONE, metadata);
    }

    @Test
    @Timeout(5)
    void survives_a_hostile_block() {
        FrontMatter.metadata("---\na: " + "[".repeat(60_000) + "\n---\n");
        FrontMatter.metadata("---\n" + "a:\n".repeat(20_000) + "---\n");
        StringBuilder bomb = new StringBuilder("---\na0: &a0 [x,x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a%d: &a%d [*a%d,*a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        FrontMatter.metadata(bomb + "---\n");
        assertNull(FrontMatter.find("---\n" + "a: b\n".repeat(1_000_000)));
    }
}
