package dev.footnote.calendar;

import dev.footnote.article.Span;

/**
 * An expression of time in a text.
 *
 * @param span where it stands
 * @param moment what it says
 */
public record Mention(Span span, Moment moment) {}
