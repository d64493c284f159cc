package dev.footnote.rooms.planted.telegram;

import org.telegram.planted.Update;

/** Breaks no rule: this room may know Telegram. */
public record NextDoor(Update update) {}
