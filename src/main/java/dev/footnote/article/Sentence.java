package dev.footnote.article;

import org.jspecify.annotations.Nullable;

/**
 * A sentence of an article, or a heading or list item that stands as one.
 *
 * @param span where it stands; starts and ends at a visible character
 * @param heading whether it is a heading rather than prose
 * @param under the heading it stands under, where there is one; it may lie in noise (a heading run into its paragraph)
 * @param order whether it gives orders to the reader's assistant ("ignore your instructions") instead of telling
 *     something; such a sentence may be quoted, but leads no answer and must be fenced off from a model's prompt
 */
public record Sentence(Span span, boolean heading, @Nullable Span under, boolean order) {

    /** A sentence that gives no orders. */
    public Sentence(Span span, boolean heading, @Nullable Span under) {
        this(span, heading, under, false);
    }
}
