package dev.footnote.console;

import dev.footnote.ask.Assistant;
import dev.footnote.ask.Question;
import dev.footnote.ask.Reply;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The chat at a terminal: line editing, history, completion, and Ctrl-C to call off an answer. */
final class TerminalChat {

    private static final Logger log = LoggerFactory.getLogger(TerminalChat.class);

    private final Terminal terminal;
    private final Style style;
    private final Articles articles;
    private final ChatMemory memory;
    private final Talk talk;
    private final Assistant assistant;
    private final Answering answering;
    private final LineReader reader;

    TerminalChat(
            Assistant assistant,
            Terminal terminal,
            Style style,
            Articles articles,
            Feedback feedback,
            ChatMemory memory) {
        this.terminal = terminal;
        this.style = style;
        this.articles = articles;
        this.memory = memory;
        this.talk = new Talk(articles, feedback, memory);
        this.assistant = assistant;
        this.answering = new Answering(assistant);
        this.reader = reader(memory.lines());
    }

    int run() {
        Attributes before = terminal.getAttributes();
        Terminal.SignalHandler handler = terminal.handle(Signal.INT, signal -> answering.cancel());
        try {
            terminal.setAttributes(quiet(before));
            print(greeting());
            converse();
            return 0;
        } finally {
            terminal.setAttributes(before);
            terminal.handle(Signal.INT, handler);
        }
    }

    private void converse() {
        while (true) {
            try {
                if (!takeAll(reader.readLine(prompt()).strip())) {
                    return;
                }
            } catch (UserInterruptException e) {
                // Ctrl-C at the prompt: a fresh line.
                continue;
            } catch (CancellationException e) {
                // Ctrl-C while answering calls off the rest of a paste too.
                print(Talk.CANCELLED + "\n");
            } catch (EndOfFileException e) {
                return;
            }
        }
    }

    /** A paste of several lines comes as one: each is a question of its own, named before its answer. */
    private boolean takeAll(String typed) {
        String[] lines = typed.split("\\R");
        for (String line : lines) {
            if (line.isBlank()) {
                continue;
            }
            if (lines.length > 1) {
                // In the form the prompt has, so that a paste reads like questions put one by one.
                print(new Paragraph().add(Printable.line(line)).set(now(), prompt(), "  "));
            }
            if (!take(line.strip())) {
                return false;
            }
        }
        return true;
    }

    /** Takes one line; false when the reader leaves. */
    private boolean take(String line) {
        if (talk.leaves(line)) {
            return false;
        }
        print("\n");
        Question subject = talk.timelineWanted(line);
        String said = subject != null
                ? timeline(subject)
                : Command.isMeantBy(line) ? talk.carryOut(line, now()) : answer(line);
        if (Command.FORGET.names(line)) {
            purge();
        }
        print(said + "\n");
        return true;
    }

    private String timeline(Question subject) {
        try {
            return new TimelinePrinter(now()).print(assistant.timeline(subject));
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            log.error("A timeline could not be made: {}", Printable.line(subject.text()), e);
            return Talk.FAILED;
        }
    }

    private String answer(String text) {
        try {
            Reply reply = searched(text);
            return talk.answered(reply, now());
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            log.error("A question could not be answered: {}", Printable.line(text), e);
            return Talk.FAILED;
        }
    }

    private Reply searched(String text) {
        DraftView view = new DraftView(terminal, now());
        try {
            return answering.ask(talk.question(text), view, view::searching);
        } finally {
            view.end();
        }
    }

    private String prompt() {
        return Ink.BOLD.set("?", style) + " ";
    }

    private String greeting() {
        return new Paragraph()
                        .add("Footnote", Ink.BOLD)
                        .add(" · " + Printable.line(articles.summary()))
                        .set(now(), "", "")
                + Ink.DIM.set("/help for commands", style)
                + "\n"
                + goingOn()
                + "\n";
    }

    private String goingOn() {
        String goingOn = memory.goingOn();
        return goingOn == null ? "" : new Paragraph().add(goingOn, Ink.DIM).set(now(), "", "");
    }

    /** The lines typed go from what the arrow keys bring back, too. */
    private void purge() {
        try {
            reader.getHistory().purge();
        } catch (IOException e) {
            log.warn("The history of the chat could not be deleted: {}", e.toString());
        }
    }

    private Style now() {
        return style.resizedTo(terminal);
    }

    private void print(String text) {
        terminal.writer().write(text);
        terminal.flush();
    }

    /**
     * While an answer is under way what is typed does not show in its text, and waits for the next prompt as it was
     * typed; Ctrl-C still is a signal.
     */
    private static Attributes quiet(Attributes before) {
        Attributes quiet = new Attributes(before);
        quiet.setLocalFlag(LocalFlag.ECHO, false);
        quiet.setLocalFlag(LocalFlag.ICANON, false);
        quiet.setLocalFlag(LocalFlag.ISIG, true);
        return quiet;
    }

    private LineReader reader(@Nullable Path history) {
        LineReaderBuilder builder = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("footnote")
                // Questions are prose: no quoting, no escapes, no history expansion at an exclamation mark.
                .parser(new DefaultParser().quoteChars(new char[0]).escapeChars(new char[0]))
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.INSERT_TAB, false)
                .option(LineReader.Option.DISABLE_HIGHLIGHTER, true)
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, "  ")
                .variable(LineReader.COMPLETION_STYLE_STARTING, style.colors() ? "bold" : "fg:default")
                .variable(LineReader.COMPLETION_STYLE_DESCRIPTION, style.colors() ? "faint" : "fg:default")
                .history(new LenientHistory())
                .completer(new CommandCompleter(talk::citations));
        if (history != null) {
            builder.variable(LineReader.HISTORY_FILE, history);
        }
        return builder.build();
    }
}
