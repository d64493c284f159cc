package dev.footnote.ingest;

/**
 * What a file format yields.
 *
 * @param text the article's whole text
 * @param metadata what the format itself says about it
 */
record Extract(String text, Metadata metadata) {}
