package dev.footnote.app;

import dev.footnote.answer.Timeline;
import dev.footnote.ask.Reply;

/** How answers reach a reader; {@link ConsoleFront} does it, tests use a fake. */
interface Front {

    /** Prints one answer. */
    void print(Reply reply, Surroundings surroundings);

    /** Prints one timeline. */
    void print(Timeline timeline, Surroundings surroundings);

    /** Talks until the reader leaves. */
    void chat(Opened opened, Surroundings surroundings);
}
