package dev.footnote.console;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Citation;
import dev.footnote.ask.Question;
import dev.footnote.ask.Reply;
import dev.footnote.conversation.ThreadsException;
import dev.footnote.conversation.Turn;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a chat has come to so far: its memory and the last reply. Used by one thread. */
final class Talk {

    private static final Logger log = LoggerFactory.getLogger(Talk.class);

    static final String FAILED = "Something went wrong inside Footnote while answering that; the log says what.\n";
    private static final String RELOAD_FAILED =
            "Something went wrong inside Footnote while reading the articles again; the log says what.\n";

    static final String CANCELLED = "Cancelled.\n";

    /** Columns of the question that a verdict is confirmed with. */
    private static final int QUESTION_SHOWN = 60;

    private static final String NOTHING_YET = "There is no answer yet: ask a question first.";

    private static final String NO_SUBJECT_YET =
            "There is no subject yet: say /timeline with one, or ask a question first.\n";

    private static final String FORGOTTEN =
            "Forgotten: the questions and answers of this chat, and the lines typed at its"
                    + " prompt. Verdicts you gave with /right and /wrong stay in the feedback file.";

    private final Articles articles;
    private final Feedback feedback;
    private final ChatMemory memory;
    private @Nullable Reply last;

    /** A talk over articles, with what keeps the reader's verdicts and what remembers what was said in earlier runs. */
    Talk(Articles articles, Feedback feedback, ChatMemory memory) {
        this.articles = articles;
        this.feedback = feedback;
        this.memory = memory;
    }

    /** A reader's words as a question in this talk. */
    Question question(String text) {
        return memory.question(text);
    }

    /** Remembers a reply and prints it. */
    String answered(Reply reply, Style style) {
        // After "thanks" the sources of what was answered before are still the ones meant.
        if (!(reply.answer() instanceof Answer.Aside aside && aside.kind() == Answer.Aside.Kind.CHAT)) {
            last = reply;
        }
        return new AnswerPrinter(style).print(reply);
    }

    /** Whether the line is the command to leave. */
    boolean leaves(String line) {
        return Command.QUIT.names(line);
    }

    /**
     * The subject whose timeline a line asks for, as a question in this talk; null where the line asks for none, or for that
     * of the last question where there was none.
     */
    @Nullable
    Question timelineWanted(String line) {
        String[] words = words(line);
        if (!Command.TIMELINE.names(line)) {
            return null;
        }
        if (words.length > 1) {
            return Question.of(line.strip().substring(words[0].length()).strip());
        }
        if (last != null) {
            return Question.of(last.standalone());
        }
        Turn before = memory.last();
        return before == null ? null : Question.of(Objects.requireNonNullElse(before.standalone(), before.question()));
    }

    /** Carries out a line that is meant as a command and says what came of it. */
    String carryOut(String line, Style style) {
        String[] words = words(line);
        Command command = Command.named(words[0]).orElse(null);
        if (command == null) {
            return unknown(words[0]);
        }
        return switch (command) {
            case HELP, QUIT -> Help.set(style);
            case RELOAD -> reload(style);
            case NEW -> startAfresh();
            case FORGET -> forget(style);
            case SOURCES -> last == null ? nothingYet(style) : new AnswerPrinter(style).sources(last);
            case TIMELINE -> NO_SUBJECT_YET;
            case WHY -> last == null ? nothingYet(style) : new AnswerPrinter(style).why(last);
            case RIGHT -> last == null ? nothingYet(style) : judge(last, true, note(line), style);
            case WRONG -> last == null ? nothingYet(style) : judge(last, false, note(line), style);
            case SHOW -> last == null ? nothingYet(style) : show(last, words.length > 1 ? words[1] : "", style);
        };
    }

    /** What can be shown now. */
    List<Citation> citations() {
        return last == null ? List.of() : AnswerPrinter.citations(last);
    }

    private String reload(Style style) {
        try {
            return new Paragraph().add(Printable.line(articles.reload())).set(style, "", "");
        } catch (RuntimeException e) {
            log.error("The articles could not be read again", e);
            return RELOAD_FAILED;
        }
    }

    private String startAfresh() {
        memory.begin();
        last = null;
        return "A new conversation.\n";
    }

    private String forget(Style style) {
        last = null;
        try {
            memory.forget();
            return new Paragraph().add(FORGOTTEN).set(style, "", "");
        } catch (ThreadsException e) {
            return new Paragraph().add(Printable.line(e.sentence())).set(style, "", "");
        } catch (IOException e) {
            return new Paragraph()
                    .add("The lines typed at the prompt can't be deleted: "
                            + Printable.line(String.valueOf(e.getMessage())))
                    .set(style, "", "");
        }
    }

    /** Why there is nothing to show: nothing was asked, or it was asked in an earlier run. */
    private String nothingYet(Style style) {
        Turn before = memory.last();
        String said = before == null
                ? NOTHING_YET
                : "The last answer was given before this start and can't be shown again: ask “"
                        + ChatMemory.shown(before) + "” once more.";
        return new Paragraph().add(said).set(style, "", "");
    }

    private String judge(Reply reply, boolean right, String note, Style style) {
        String question = Columns.shorten(Printable.line(reply.question().text()), QUESTION_SHOWN);
        try {
            String where = feedback.keep(reply, right, note);
            String said = "The answer to “" + question + "” is noted as " + (right ? "right" : "wrong") + ", "
                    + Printable.line(where) + ".";
            String more = right || !note.isEmpty() ? "" : " “/wrong what it should have said” says more.";
            return new Paragraph().add(said + more).set(style, "", "");
        } catch (Feedback.NotKept e) {
            return new Paragraph()
                    .add(Printable.line(String.valueOf(e.getMessage())))
                    .set(style, "", "");
        }
    }

    /** What follows the command's word, as it was typed. */
    private static String note(String line) {
        String[] parts = line.strip().split("\\s+", 2);
        return parts.length > 1 ? parts[1] : "";
    }

    private static String show(Reply reply, String wanted, Style style) {
        List<Citation> citations = AnswerPrinter.citations(reply);
        // "[2]" is how the number stands in the answer.
        String number = wanted.replaceAll("[\\[\\]]", "");
        for (Citation citation : citations) {
            if (number.equals(Integer.toString(citation.number()))) {
                return new AnswerPrinter(style).show(reply, citation.number());
            }
        }
        if (citations.isEmpty()) {
            return "There is nothing to show: the last question found no passage.\n";
        }
        String possible = citations.stream()
                .map(citation -> Command.SHOW.word() + " " + citation.number())
                .collect(Collectors.joining(" or "));
        String problem = number.isEmpty() ? "Which source?" : "There is no source " + Printable.line(number) + ".";
        return new Paragraph()
                .add(problem + " You can ask for " + possible + ".")
                .set(style, "", "");
    }

    private static String unknown(String word) {
        String shown = Columns.shorten(Printable.line(word), 40);
        return "There is no command " + shown + "; the nearest is "
                + Command.nearest(Printable.line(word)).usage() + ".\n";
    }

    private static String[] words(String line) {
        return line.strip().split("\\s+");
    }
}
