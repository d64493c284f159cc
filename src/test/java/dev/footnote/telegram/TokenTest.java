package dev.footnote.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest {

    @Test
    void it_names_its_bot_and_keeps_its_secret() {
        var token = Token.of(" 110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw\n").orElseThrow();
        assertEquals(110_201_543, token.bot());
        assertFalse(token.toString().contains("AAHdq"));
        assertEquals(
                "no route to /bot(token)/getMe",
                token.redacted("no route to /bot110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw/getMe"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw", "1102:", ":AAHdqTcv", "12 34:AAHdqTcv", "1:a/../b.c"})
    void what_has_another_form_is_none(String text) {
        assertTrue(Token.of(text).isEmpty());
    }
}
