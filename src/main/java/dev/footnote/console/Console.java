package dev.footnote.console;

import dev.footnote.ask.Assistant;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.TerminalBuilder.SystemOutput;
import org.jline.terminal.impl.DumbTerminal;
import org.jline.utils.OSUtils;
import org.jline.utils.Signals;

/**
 * The terminal this process runs in, or the pipes it was given instead.
 *
 * <p>Text is UTF-8 outside Windows whatever the locale says: containers have none set, and their terminals and pipes
 * are UTF-8.
 */
public final class Console {

    private Console() {}

    /** What standard output can show; plain where input or output is not a terminal. */
    public static Style style(Map<String, String> environment) {
        try (Terminal terminal = open()) {
            return isTerminal(terminal) ? Style.of(terminal, environment) : Style.plain();
        } catch (IOException e) {
            return Style.plain();
        }
    }

    /**
     * Runs a chat where this process runs: at the terminal, or over standard input and output where either is piped.
     *
     * @param environment the process's environment variables
     * @param articles what can be asked about
     * @param feedback keeps what the reader says of answers
     * @param memory what was said before, here or in an earlier run
     * @return the exit status, 0
     */
    public static int chat(
            Assistant assistant,
            Map<String, String> environment,
            Articles articles,
            Feedback feedback,
            ChatMemory memory) {
        // JLine exchanges its handler of Ctrl-C at each prompt by removing it first: in between, what was there before
        // the terminal is in force, and the JVM's own would end the chat.
        Object interrupt = Signals.register("INT", () -> {});
        try (Terminal terminal = open()) {
            if (!isTerminal(terminal)) {
                Signals.unregister("INT", interrupt);
            }
            return isTerminal(terminal)
                    ? new Chat(assistant, terminal, Style.of(terminal, environment), articles, feedback, memory).run()
                    : piped(assistant, articles, feedback, memory).run();
        } catch (IOException e) {
            throw new UncheckedIOException("the terminal could not be opened or closed", e);
        } finally {
            Signals.unregister("INT", interrupt);
        }
    }

    private static Chat piped(Assistant assistant, Articles articles, Feedback feedback, ChatMemory memory) {
        return new Chat(
                assistant,
                new BufferedReader(
                        new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8)),
                new PrintWriter(
                        new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8)),
                Style.plain(),
                articles,
                feedback,
                memory);
    }

    private static Terminal open() throws IOException {
        return builder().system(true).systemOutput(SystemOutput.SysOut).build();
    }

    /** How a terminal is opened, wherever it is. */
    static TerminalBuilder builder() {
        // Asking a terminal how it joins emoji would throw away what was typed while Footnote started.
        TerminalBuilder builder = TerminalBuilder.builder().dumb(true).graphemeCluster(false);
        if (!OSUtils.IS_WINDOWS) {
            builder.encoding(StandardCharsets.UTF_8);
        }
        return builder;
    }

    /** JLine stands a dumb terminal in for pipes, and for terminals that call themselves dumb. */
    private static boolean isTerminal(Terminal terminal) {
        return !(terminal instanceof DumbTerminal);
    }
}
