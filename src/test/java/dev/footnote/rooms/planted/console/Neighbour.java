package dev.footnote.rooms.planted.console;

import dev.footnote.rooms.planted.telegram.NextDoor;

/** Breaks a rule: imports from a room on its own floor. */
public record Neighbour(NextDoor nextDoor) {}
