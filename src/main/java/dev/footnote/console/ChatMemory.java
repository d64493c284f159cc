package dev.footnote.console;

import dev.footnote.ask.Question;
import dev.footnote.conversation.Threads;
import dev.footnote.conversation.ThreadsInMemory;
import dev.footnote.conversation.Turn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a chat remembers: its thread, and the lines typed at its prompt.
 *
 * @param threads where threads are kept; not closed with the chat
 * @param chat which of them is this chat's
 * @param lines the file that keeps the lines typed at a terminal, made with its folder where missing; null to keep none
 */
public record ChatMemory(
        Threads threads, Threads.Chat chat, @Nullable Path lines) {

    /** Columns of a question that is named in a sentence. */
    private static final int QUESTION_SHOWN = 60;

    /** A memory that ends with the process. */
    public static ChatMemory ofThisRun() {
        return new ChatMemory(new ThreadsInMemory(), Threads.Chat.of("console"), null);
    }

    /** A reader's words as a question in this chat. */
    Question question(String text) {
        return Question.in(chat, text);
    }

    /** The last turn of the thread; null where it has none. */
    @Nullable
    Turn last() {
        List<Turn> turns = threads.turns(chat);
        return turns.isEmpty() ? null : turns.getLast();
    }

    /** Says that the thread of an earlier run goes on; null where there is none. */
    public @Nullable String goingOn() {
        Turn last = last();
        return last == null ? null : "Going on from “" + shown(last) + "”; /new starts afresh.";
    }

    /** The question of a turn, as it is named in a sentence. */
    static String shown(Turn turn) {
        return Columns.shorten(Printable.line(turn.question()), QUESTION_SHOWN);
    }

    /** Begins a new thread. */
    void begin() {
        threads.begin(chat);
    }

    /**
     * Deletes all that is kept of the chat.
     *
     * @throws dev.footnote.conversation.ThreadsException where the turns can't be deleted
     * @throws IOException where the file of the lines typed can't be
     */
    void forget() throws IOException {
        threads.forget(chat);
        if (lines != null) {
            Files.deleteIfExists(lines);
        }
    }
}
