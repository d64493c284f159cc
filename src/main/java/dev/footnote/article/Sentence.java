package dev.footnote.article;

import org.jspecify.annotations.Nullable;

/**
 * A sentence of an article, or a heading or list item that stands as one.
 *
 * @param span where it stands; starts and ends at a visible character
 * @param heading whether it is a heading rather than prose
 * @param under the heading it stands under, where there is one; it may lie in noise (a heading run into its paragraph)
 */
public record Sentence(Span span, boolean heading, @Nullable Span under) {}
