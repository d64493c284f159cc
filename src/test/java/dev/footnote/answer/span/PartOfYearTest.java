package dev.footnote.answer.span;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.footnote.article.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartOfYearTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The quay opens by the end of 2031, they say.  | 2031       | the end of 2031
            The quay opened in late 1998.                 | 1998       | late 1998
            The quay opens at the start of next year.     | next year  | the start of next year
            The quay opened in mid-June 1998.             | June 1998  | mid-June 1998
            The quay opened in 1998.                      | 1998       | 1998
            At the end of the pier 1998 people stood.     | 1998       | 1998
            At the end of the pier stood a crane.         | pier       | pier
            """)
    void keeps_a_date_together_with_the_part_of_it_that_is_meant(String sentence, String span, String wider) {
        int at = sentence.indexOf(span);
        assertEquals(
                wider,
                PartOfYear.with(sentence, new Span(at, at + span.length())).of(sentence));
    }
}
