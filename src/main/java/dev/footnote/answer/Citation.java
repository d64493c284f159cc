package dev.footnote.answer;

import dev.footnote.article.Article;
import dev.footnote.article.Span;

/**
 * A quote an answer stands on.
 *
 * @param number its number in the answer, from 1
 * @param article the article it stands in
 * @param span where it stands
 */
public record Citation(int number, Article article, Span span) {

    /** The quoted text: the article's own, byte for byte. */
    public String quote() {
        return span.of(article.text());
    }
}
