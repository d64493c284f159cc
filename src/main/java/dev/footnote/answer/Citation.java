package dev.footnote.answer;

import dev.footnote.article.Article;
import dev.footnote.article.Span;
import java.util.Collection;
import java.util.Comparator;
import java.util.regex.Pattern;

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

    private static final Pattern SPACE = Pattern.compile("\\s+");

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

    /** Whether sentences already say the whole quote, word for word: then a reader needs not be shown it again. */
    public boolean readIn(Collection<String> sentences) {
        String rest = SPACE.matcher(quote()).replaceAll(" ");
        // The longest first, for a short sentence may be a part of another.
        for (String said : sentences.stream()
                .map(sentence -> SPACE.matcher(sentence).replaceAll(" ").strip())
                .filter(sentence -> !sentence.isEmpty())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList()) {
            rest = rest.replace(said, "");
        }
        return rest.isBlank();
    }
}
