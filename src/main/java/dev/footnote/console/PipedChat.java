package dev.footnote.console;

import dev.footnote.ask.Assistant;
import dev.footnote.ask.Question;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The chat over a pipe: a question a line, the answers with a blank line between them, nothing else. */
final class PipedChat {

    private static final Logger log = LoggerFactory.getLogger(PipedChat.class);

    private final Assistant assistant;
    private final BufferedReader lines;
    private final PrintWriter answers;
    private final Style style;
    private final Talk talk;

    PipedChat(
            Assistant assistant,
            BufferedReader lines,
            PrintWriter answers,
            Style style,
            Articles articles,
            Feedback feedback,
            ChatMemory memory) {
        this.assistant = assistant;
        this.lines = lines;
        this.answers = answers;
        this.style = style;
        this.talk = new Talk(articles, feedback, memory);
    }

    int run() {
        String before = "";
        for (String line : (Iterable<String>) lines.lines()::iterator) {
            String said = line.replace("\ufeff", "").strip();
            if (said.isEmpty()) {
                continue;
            }
            if (talk.leaves(said)) {
                break;
            }
            answers.print(before + (reply(said)));
            // Whoever reads the other end may wait for this answer before writing the next question.
            answers.flush();
            before = "\n";
        }
        return 0;
    }

    private String reply(String said) {
        Question subject = talk.timelineWanted(said);
        if (subject != null) {
            return timeline(subject);
        }
        return Command.isMeantBy(said) ? talk.carryOut(said, style) : answer(said);
    }

    private String timeline(Question subject) {
        try {
            return new TimelinePrinter(style).print(assistant.timeline(subject));
        } catch (CancellationException e) {
            return Talk.CANCELLED;
        } catch (RuntimeException e) {
            log.error("A timeline could not be made: {}", Printable.line(subject.text()), e);
            return Talk.FAILED;
        }
    }

    private String answer(String text) {
        try {
            return talk.answered(assistant.ask(talk.question(text)), style);
        } catch (CancellationException e) {
            return Talk.CANCELLED;
        } catch (RuntimeException e) {
            log.error("A question could not be answered: {}", Printable.line(text), e);
            return Talk.FAILED;
        }
    }
}
