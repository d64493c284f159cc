package dev.footnote.evaluate;

import org.jspecify.annotations.Nullable;

/**
 * Where the articles answer a case's question.
 *
 * @param article the article's id
 * @param quote the words that answer; null where only the article is known
 */
public record Evidence(String article, @Nullable String quote) {}
