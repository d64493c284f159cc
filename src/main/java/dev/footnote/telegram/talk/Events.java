package dev.footnote.telegram.talk;

import dev.footnote.ask.Reply;
import dev.footnote.telegram.UpdateKey;
import java.time.Duration;

/** Hears what happens, for figures and logs; never what was asked or said. Safe for use by several threads. */
public interface Events {

    /** Hears nothing. */
    Events NONE = new Events() {
        @Override
        public void answered(UpdateKey key, long chat, Reply reply, Duration took) {}

        @Override
        public void turnedAway(UpdateKey key, long chat, String why) {}

        @Override
        public String figures() {
            return "";
        }
    };

    /** A question was answered, or was found not to be answered by the articles. */
    void answered(UpdateKey key, long chat, Reply reply, Duration took);

    /**
     * A question was not taken.
     *
     * @param why {@code access}, {@code user-limit} or {@code chat-limit}
     */
    void turnedAway(UpdateKey key, long chat, String why);

    /** The figures for an administrator, a line each. */
    String figures();
}
