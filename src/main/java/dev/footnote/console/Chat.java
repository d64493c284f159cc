package dev.footnote.console;

import dev.footnote.ask.Assistant;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.IntSupplier;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with a reader: questions are answered, later ones may lean on earlier ones, and commands that begin
 * with a slash show sources, passages and how an answer came about. For one question use {@link AnswerPrinter}.
 */
public final class Chat {

    private final IntSupplier conversation;

    /**
     * A chat at a terminal, with line editing, completion, and Ctrl-C to call off an answer.
     *
     * @param terminal stays open; its width is asked for again at every answer
     * @param history file that keeps the lines typed; created with its folder where missing; null to keep none
     * @param summary what can be asked about, such as "20 articles, 112 passages", for the greeting
     * @param feedback keeps what the reader says of answers
     */
    public Chat(
            Assistant assistant,
            Terminal terminal,
            Style style,
            @Nullable Path history,
            String summary,
            Feedback feedback) {
        this.conversation = new TerminalChat(assistant, terminal, style, history, summary, feedback)::run;
    }

    /**
     * A chat over a pipe: a question or command on each line, no prompt and no greeting.
     *
     * @param lines read to its end, not closed
     * @param answers flushed after each answer, not closed
     * @param feedback keeps what the reader says of answers
     */
    public Chat(Assistant assistant, BufferedReader lines, PrintWriter answers, Style style, Feedback feedback) {
        this.conversation = new PipedChat(assistant, lines, answers, style, feedback)::run;
    }

    /**
     * Converses until the reader leaves or the input ends.
     *
     * @return the exit status, 0
     */
    public int run() {
        return conversation.getAsInt();
    }
}
