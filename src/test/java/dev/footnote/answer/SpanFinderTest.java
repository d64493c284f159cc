package dev.footnote.answer;

import static dev.footnote.answer.Found.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.answer.span.SpanFinder;
import dev.footnote.article.Noise;
import dev.footnote.article.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanFinderTest {

    private static @Nullable String find(String question, String... sentences) {
        var found = Found.forQuestion(question);
        for (int i = 0; i < sentences.length; i++) {
            found.article("article-" + i, line(9 - i, sentences[i]));
        }
        return SpanFinder.find(found.query(), found.retrieval().sentences());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            How much did the bridge cost?        | The bridge cost €41 million and took six years.          | €41 million
            How many ships sank?                 | In 1931, seventeen ships sank.                           | seventeen
            When did the bridge reopen?          | The bridge reopened on 4 November 2025 with 90 guests.   | 4 November 2025
            Who designed the roof?               | The roof was designed by Ana Prada in 1931.              | Ana Prada
            Who wrote the song about the ferry?  | P. Q. Marlow wrote the song about the ferry in 1931.     | P. Q. Marlow
            Which company built the crane?       | The crane was built by Acme Lifting for $5.              | Acme Lifting
            """)
    void is_what_the_question_asks_for(String question, String sentence, String expected) {
        assertEquals(expected, find(question, sentence));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            How much does the bank lend to Ostra?  | $5 million
            How much does the bank lend to Velmar? | $7 million
            How large is the bank's loan to Quill? | $9 million
            """)
    void of_a_list_is_the_value_beside_the_name(String question, String expected) {
        assertEquals(
                expected,
                find(
                        question,
                        "As these bank loans grow larger—$5 million with Ostra, $7 million with Velmar, $9 million with Quill—lenders"
                                + " wonder how much they can bear."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            What fabric covers the roof?         | The roof is covered with waxed linen since the storm.    | linen
            Why did the roof fall?               | The roof fell because of the heavy snow.                 | snow
            What is the harbour board?           | The harbour board is a council of nine shipowners.       | council
            """)
    void is_found_where_it_is_neither_an_amount_nor_a_date_nor_a_name(String question, String sentence, String part) {
        var span = find(question, sentence);
        assertNotNull(span);
        assertTrue(span.contains(part), span);
        assertTrue(sentence.contains(span), span);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Is the bridge open?       | The bridge is open.
            How does the crane work?  | The crane works with 40 wheels.
            """)
    void is_missing_where_no_single_span_can_answer(String question, String sentence) {
        assertNull(find(question, sentence));
    }

    @Test
    void is_not_the_outlet_that_only_passes_it_on() {
        assertNotEquals(
                "Courier", find("Who bought the shipyard?", "The shipyard was bought by Ana Prada, Courier reported."));
    }

    @Test
    void is_not_what_a_report_relies_on() {
        assertEquals(
                "Courier",
                find(
                        "Who reported that the shipyard was sold?",
                        "The shipyard was sold, Courier said on Monday, citing the Harbour Gazette."));
    }

    @Test
    void is_not_something_the_question_says_itself() {
        assertEquals(
                "Ana Prada", find("Who built the bridge for John Reed?", "For John Reed, Ana Prada built the bridge."));
    }

    @Test
    void keeps_the_part_of_the_year_that_is_meant() {
        assertEquals(
                "the end of 2031",
                find("When will the quay open?", "The quay will open by the end of 2031, the mayor said."));
    }

    @Test
    void is_taken_byte_for_byte() {
        assertEquals("€41\nmillion", find("How much did it cost?", "It cost €41\nmillion."));
    }

    @Test
    void has_no_markup_inside() {
        var text = "The crane was built by Acme **Lifting** in 1931.";
        var found = Found.forQuestion("Who built the crane?")
                .noisy(
                        "a",
                        text,
                        new Span(0, text.length()),
                        new Noise(new Span(28, 30), Noise.Kind.MARKUP),
                        new Noise(new Span(37, 39), Noise.Kind.MARKUP));
        var span = SpanFinder.find(found.query(), found.retrieval().sentences());
        assertNotNull(span);
        assertTrue(!span.contains("*") && text.contains(span), span);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            How much does she earn in Storvik?          | She earns €9,000 a month in Storvik before tax, her club said; €5,600 is left.
            How much of that will insurers cover?       | Insurers will cover €55 million of that, the broker Valor Re said.
            How many subscribers are left?              | The number of subscribers fell by 1.3 million to 27.6 million.
            How much was the Allston complex to cost?   | They halted construction of the $1.2 billion Allston complex in 2011.
            What share of the harbour does Velmar own?  | Velmar owns 41% of the harbour, a notice says.
            """)
    void cuts_no_sum_share_or_large_number(String question, String sentence) {
        var span = find(question, sentence);
        assertNotNull(span);
        assertTrue(sentence.contains(span), span);
        for (String cut : List.of("€" + span, "$" + span, span + " million", span + "%")) {
            assertFalse(sentence.contains(cut), span);
        }
    }

    @Test
    void nothing_cited_gives_none() {
        assertNull(find("When did the roof fall?"));
    }
}
