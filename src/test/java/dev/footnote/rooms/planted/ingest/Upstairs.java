package dev.footnote.rooms.planted.ingest;

/** Breaks no rule. */
public record Upstairs() {}
