package dev.footnote.app;

import dev.footnote.answer.Timeline;
import dev.footnote.ask.Reply;
import dev.footnote.console.ChatMemory;
import dev.footnote.console.Feedback;

/** How answers reach a reader; {@link ConsoleFront} does it, tests use a fake. */
interface Front {

    /** Prints one answer. */
    void print(Reply reply, Surroundings surroundings);

    /** Prints one timeline. */
    void print(Timeline timeline, Surroundings surroundings);

    /** Talks until the reader leaves; {@code feedback} keeps what the reader says of answers, {@code memory} what was said. */
    void chat(Opened opened, Feedback feedback, ChatMemory memory, Surroundings surroundings);
}
