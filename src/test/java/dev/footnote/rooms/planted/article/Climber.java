package dev.footnote.rooms.planted.article;

import dev.footnote.rooms.planted.ingest.Upstairs;

/** Breaks a rule: imports from a higher floor. */
public record Climber(Upstairs upstairs) {}
