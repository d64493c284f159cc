package dev.footnote.retrieve;

/**
 * A word of a question that stands in no article, and the word of the articles that it was read as.
 *
 * @param asked the word as the reader wrote it
 * @param read the word as the articles write it
 */
public record Misspelling(String asked, String read) {}
