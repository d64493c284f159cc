package dev.footnote.answer.span;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {

    private static String cut(String sentence) {
        return Tokens.of(sentence).stream().map(Token::text).collect(Collectors.joining(" | "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            The mayor's well-kept boat sank. ~ The | mayor | 's | well-kept | boat | sank | .
            P. Q. Marlow paid $1,250.50.     ~ P. | Q. | Marlow | paid | $ | 1,250.50 | .
            It ran (twice) in 1914–1918.     ~ It | ran | ( | twice | ) | in | 1914 | – | 1918 | .
            The U.S. port cut 5% of jobs.    ~ The | U.S. | port | cut | 5 | % | of | jobs | .
            """)
    void parts_words_numbers_and_marks(String sentence, String tokens) {
        assertEquals(tokens, cut(sentence));
    }

    @Test
    void tells_parts_of_speech() {
        var tags = Tokens.of("The old crane lifted seven boats in Lisbon.").stream()
                .map(Token::tag)
                .toList();
        assertEquals(List.of("DET", "ADJ", "NOUN", "VERB", "NUM", "NOUN", "ADP", "PROPN", "PUNCT"), tags);
    }

    @Test
    void a_text_without_words_has_no_tokens() {
        assertEquals(List.of(), Tokens.of(" \n"));
    }

    @Property(tries = 60)
    void every_token_is_what_stands_at_its_span(@ForAll String text) {
        int at = 0;
        for (Token token : Tokens.of(text)) {
            assertEquals(token.text(), token.span().of(text));
            assertEquals(true, token.span().start() >= at, "in order, not overlapping");
            at = token.span().end();
        }
    }
}
