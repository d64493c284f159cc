package dev.footnote.app.model;

/** Estimates the length of texts in tokens. */
final class Tokens {

    /** Four characters of English are about one token (OpenAI's rule of thumb). */
    private static final int CHARACTERS = 4;

    private Tokens() {}

    /** About how many tokens a text has. */
    static int of(CharSequence text) {
        return (text.length() + CHARACTERS - 1) / CHARACTERS;
    }
}
