package dev.footnote.ingest;

/**
 * Something that could not be read and was left out, so that the rest could go on.
 *
 * @param where the file, with its line where it is one line of many
 * @param reason one clause in plain words: what is wrong with it
 */
public record Skipped(String where, String reason) {}
