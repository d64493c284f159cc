package dev.footnote.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadMetadataTest {

    private static final String BODY = "\n\nOpenAI signed a deal with Amazon. It is worth $38 billion.\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Amazon wins a deal" + BODY,
                "\n\n  Amazon wins a deal\nOpenAI signed a deal with Amazon.",
                "# Amazon wins a deal #" + BODY,
                "\ufeff# **Amazon wins a deal**\n" + BODY,
                "Title: Amazon wins a deal\nSource: CNBC" + BODY,
                "Amazon wins a deal\n=====" + BODY,
                "https://e.com/a\nAmazon wins a deal" + BODY,
                "By Jane Doe\n\nAmazon wins a deal" + BODY,
                "![logo](a.png)\n\n# Amazon wins a deal" + BODY,
                "Share this: Facebook Twitter\n\n## [Amazon wins a deal](https://e.com)" + BODY
            })
    void takes_the_first_line_for_the_title(String text) {
        assertEquals("Amazon wins a deal", HeadMetadata.of(text, 0).title());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hello",
                "Hello\n\n",
                "OpenAI signed a deal with Amazon.\n\nIt is worth $38 billion.",
                "OpenAI signed a deal with Amazon worth billions of dollars\nthat runs for seven years.",
                "- a list item\n- another",
                "LONDON, Nov 4 (Reuters) - OpenAI signed a deal\n\nMore.",
                "----\n\nText"
            })
    void takes_no_sentence_for_a_title(String text) {
        assertNull(HeadMetadata.of(text, 0).title());
    }

    @Test
    void takes_no_paragraph_for_a_title() {
        assertNull(HeadMetadata.of("word ".repeat(40) + BODY, 0).title());
        assertNull(HeadMetadata.of("word ".repeat(1_000_000) + BODY, 0).title());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Published: November 4, 2025",
                "Published on Nov. 4, 2025 at 10:00 AM EST",
                "*Published 4 November 2025*",
                "**Date:** 2025-11-04",
                "November 4, 2025",
                "Tue, Nov 4, 2025 10:00 AM",
                "By Jane Doe | Nov 4, 2025",
                "By Jane Doe, November 4, 2025",
                "Nov 4, 2025 | 5 min read",
                "LONDON, Nov 4, 2025 (Reuters) - Shares rose on Tuesday.",
                "SEATTLE, Nov. 4, 2025 /PRNewswire/ -- Amazon said."
            })
    void reads_the_day_from_a_dateline_or_byline(String line) {
        assertEquals(
                "2025-11-04",
                String.valueOf(HeadMetadata.of("A headline\n" + line + BODY, 0).published()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The deal: November 4, 2025",
                "By November 4, 2025, the company had signed.",
                "OpenAI signed the deal on November 4, 2025.",
                "LONDON, Nov 4 (Reuters) - Shares rose.",
                "Published: 04/11/2025",
                "Updated November 5, 2025",
                "Date: soon"
            })
    void reads_no_day_where_it_is_not_said(String line) {
        assertNull(HeadMetadata.of("A headline\n" + line + BODY, 0).published());
    }

    @Test
    void reads_the_source() {
        assertEquals("CNBC", source("Source: CNBC"));
        assertEquals("Ars Technica", source("**Source:** Ars Technica"));
        assertEquals("CNBC", source("Source: CNBC, November 4, 2025"));
        assertEquals("Reuters", source("By Jane Doe | Reuters | Nov 4, 2025"));
        assertEquals("Reuters", source("LONDON, Nov 4 (Reuters) - Shares rose."));
        assertEquals("AP", source("WASHINGTON (AP) — The deal was signed."));
        assertEquals("CNBC", source("Published: Nov 4, 2025 | CNBC"));
        assertNull(source("By Jane Doe | Technology | Nov 4, 2025"));
        assertNull(source("Seattle | Nov 4, 2025"));
        assertNull(source("AMAZON (AMZN) - Shares rose."));
        assertNull(source("Source: people who know the matter and asked not to be named said so"));
    }

    @Test
    void reads_the_address() {
        assertEquals(
                "https://e.com/a?b=c",
                HeadMetadata.of("A headline\nhttps://e.com/a?b=c" + BODY, 0).url());
        assertEquals(
                "https://e.com/a",
                HeadMetadata.of("A headline\nURL: <https://e.com/a>" + BODY, 0).url());
        assertNull(HeadMetadata.of("A headline\nSee https://e.com/a for more" + BODY, 0)
                .url());
    }

    @Test
    void looks_at_the_first_lines_only() {
        assertNull(HeadMetadata.of("a\n\nb\n\nc\n\nd\n\ne\n\nPublished: November 4, 2025", 0)
                .published());
    }

    private static @Nullable String source(String line) {
        return HeadMetadata.of("A headline\n" + line + BODY, 0).source();
    }
}
