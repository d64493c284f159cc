package dev.footnote.console;

import dev.footnote.ask.Assistant;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.util.function.IntSupplier;
import org.jline.terminal.Terminal;

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
     * @param articles what can be asked about
     * @param feedback keeps what the reader says of answers
     * @param memory what was said before, here or in an earlier run
     */
    public Chat(
            Assistant assistant,
            Terminal terminal,
            Style style,
            Articles articles,
            Feedback feedback,
            ChatMemory memory) {
        this.conversation = new TerminalChat(assistant, terminal, style, articles, feedback, memory)::run;
    }

    /**
     * A chat over a pipe: a question or command on each line, no prompt and no greeting.
     *
     * @param lines read to its end, not closed
     * @param answers flushed after each answer, not closed
     * @param articles what can be asked about
     * @param feedback keeps what the reader says of answers
     * @param memory what was said before, here or in an earlier run
     */
    public Chat(
            Assistant assistant,
            BufferedReader lines,
            PrintWriter answers,
            Style style,
            Articles articles,
            Feedback feedback,
            ChatMemory memory) {
        this.conversation = new PipedChat(assistant, lines, answers, style, articles, feedback, memory)::run;
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
