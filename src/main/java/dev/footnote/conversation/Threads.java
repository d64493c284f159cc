package dev.footnote.conversation;

import java.util.List;

/**
 * The threads of all chats: what each has come to so far. Each chat sees its own only. Safe for use by several threads.
 */
public interface Threads extends AutoCloseable {

    /** Turns that a question may lean on, at most. */
    int LEANED_ON = 12;

    /** The turns of the chat's present thread that a question may lean on, oldest first; at most the last few. */
    List<Turn> turns(Chat chat);

    /**
     * Adds a turn to the chat's thread. A turn for the same message of the same chat takes the earlier one's place, so that a
     * question answered once more after a crash is not remembered twice; {@link #turns} leaves the turn of the chat's own
     * message out.
     */
    void remember(Chat chat, Turn turn);

    /** Begins a new thread: what was said before is no longer leaned on. */
    void begin(Chat chat);

    /** Deletes everything kept of the chat. */
    void forget(Chat chat);

    @Override
    void close();

    /**
     * Where a question came from.
     *
     * @param id the chat, such as {@code console} or {@code telegram:42:-1001:7}
     * @param message the message within the chat, unique there; empty where the front end numbers none
     */
    record Chat(String id, String message) {

        /** A chat whose messages are not numbered. */
        public static Chat of(String id) {
            return new Chat(id, "");
        }
    }
}
