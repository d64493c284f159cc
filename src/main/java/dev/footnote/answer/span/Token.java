package dev.footnote.answer.span;

import dev.footnote.article.Span;

/**
 * A word, number or punctuation mark of a text.
 *
 * @param text as written
 * @param lower in lower case
 * @param tag its part of speech, of the universal tags (Petrov et al. 2012): {@code NOUN}, {@code PROPN}, {@code VERB} …
 * @param span where it stands in the text
 */
public record Token(String text, String lower, String tag, Span span) {

    /** Whether its tag is one of {@code tags}. */
    public boolean is(String... tags) {
        for (String wanted : tags) {
            if (tag.equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it carries meaning by itself: a noun, a name, a verb, an adjective, an adverb or a number. */
    public boolean content() {
        return is("NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM");
    }

    /** Whether it is a noun or a name. */
    public boolean noun() {
        return is("NOUN", "PROPN");
    }
}
