package dev.footnote.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.footnote.article.Noise;
import dev.footnote.article.Span;
import dev.footnote.index.Papers;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static Noise markup(int start, int end) {
        return new Noise(new Span(start, end), Noise.Kind.MARKUP);
    }

    private static String worded(String text, Span sentence, Noise... noise) {
        return Wording.of(Found.forQuestion("")
                .noisy("a", text, sentence, noise)
                .retrieval()
                .sentences()
                .getFirst());
    }

    @Test
    void markup_inside_a_sentence_is_left_out() {
        var text = "The *old* [ferry](https://example.com/ferry) sank.";
        assertEquals(
                "The old ferry sank.",
                worded(text, new Span(0, text.length()), markup(4, 5), markup(8, 9), markup(10, 11), markup(16, 44)));
    }

    @Test
    void white_space_is_folded() {
        var text = "  The old\n   ferry\t sank. ";
        assertEquals("The old ferry sank.", worded(text, new Span(2, text.length() - 1)));
    }

    @Test
    void noise_outside_the_sentence_does_not_matter() {
        var text = "# The ferry sank. **Next** one.";
        assertEquals("The ferry sank.", worded(text, new Span(2, 17), markup(0, 2), markup(18, 20), markup(24, 26)));
    }

    @Test
    void noise_that_reaches_over_an_edge_is_left_out_up_to_the_edge() {
        var text = "ab The ferry sank. cd";
        assertEquals("ferry", worded(text, new Span(3, 18), markup(0, 7), markup(12, 21)));
        assertEquals("", worded(text, new Span(3, 18), markup(0, 21)));
    }

    @Test
    void prepared_markdown_reads_as_a_reader_sees_it() {
        var source = Papers.paper(
                "a.md", "The **old ferry** sank\nnear the [lighthouse](https://example.com/l) on *Tuesday* night.\n");
        var text = source.article().text();
        var sentence = source.sentences().getFirst().span();
        assertEquals(
                "The old ferry sank near the lighthouse on Tuesday night.",
                worded(text, sentence, source.noise().toArray(Noise[]::new)));
    }
}
