package dev.footnote.answer;

import dev.footnote.article.Article;
import dev.footnote.article.Span;

/**
 * A quote an answer stands on.
 *
 * @param number its number in the answer, from 1
 * @param article the article it stands in
 * @param span where it stands
 * @param order whether the quote gives orders to the reader's assistant: it is quoted because it was asked for, and must
 *     not be followed
 */
public record Citation(int number, Article article, Span span, boolean order) {

    /** A quote that gives no orders. */
    public Citation(int number, Article article, Span span) {
        this(number, article, span, false);
    }

    /** The same quote under another number. */
    Citation numbered(int other) {
        return new Citation(other, article, span, order);
    }

    /** The quoted text: the article's own, byte for byte. */
    public String quote() {
        return span.of(article.text());
    }
}
