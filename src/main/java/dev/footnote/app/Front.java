package dev.footnote.app;

import dev.footnote.answer.Timeline;
import dev.footnote.ask.Assistant;
import dev.footnote.ask.Reply;
import dev.footnote.console.Articles;
import dev.footnote.console.ChatMemory;
import dev.footnote.console.Feedback;

/** How answers reach a reader; {@link ConsoleFront} does it, tests use a fake. */
interface Front {

    /** Prints one answer. */
    void print(Reply reply, Surroundings surroundings);

    /** Prints one timeline. */
    void print(Timeline timeline, Surroundings surroundings);

    /**
     * Talks until the reader leaves.
     *
     * @param articles what the assistant answers from
     * @param feedback keeps what the reader says of answers
     * @param memory keeps what was said
     */
    void chat(Assistant assistant, Articles articles, Feedback feedback, ChatMemory memory, Surroundings surroundings);
}
