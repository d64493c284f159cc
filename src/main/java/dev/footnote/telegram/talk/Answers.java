package dev.footnote.telegram.talk;

import java.util.Optional;

/** Keeps answers for their buttons, also over a restart. Safe for use by several threads. */
public interface Answers extends AutoCloseable {

    /** Keeps an answer; one of the same id is replaced. */
    void keep(SavedAnswer answer);

    /** An answer given in that chat; empty where it is not kept any more, or was given elsewhere. */
    Optional<SavedAnswer> find(String id, String chat);

    /** The latest answer given in that chat. */
    Optional<SavedAnswer> latest(String chat);

    /** Deletes all answers of a chat. */
    void forget(String chat);

    @Override
    void close();
}
