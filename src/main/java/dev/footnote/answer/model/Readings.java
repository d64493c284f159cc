package dev.footnote.answer.model;

import dev.footnote.index.Encoder;

final class Readings {
    Readings(Encoder encoder) {}
}
