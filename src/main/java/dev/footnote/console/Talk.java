package dev.footnote.console;

import dev.footnote.answer.Citation;
import dev.footnote.ask.Question;
import dev.footnote.ask.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a chat has come to so far: the questions answered and the last reply. Used by one thread. */
final class Talk {

    static final String FAILED = "Something went wrong inside Footnote while answering that; the log says what.\n";
    static final String CANCELLED = "Cancelled.\n";

    /** Columns of the question that a verdict is confirmed with. */
    private static final int QUESTION_SHOWN = 60;

    private static final String NOTHING_YET = "There is no answer yet: ask a question first.\n";

    private static final String NO_SUBJECT_YET =
            "There is no subject yet: say /timeline with one, or ask a question first.\n";

    private final Feedback feedback;
    private final List<String> asked = new ArrayList<>();
    private @Nullable Reply last;

    /** A talk that has not begun, with what keeps the reader's verdicts. */
    Talk(Feedback feedback) {
        this.feedback = feedback;
    }

    /** A reader's words as a question in this talk. */
    Question question(String text) {
        return new Question(text, asked, null);
    }

    /** Remembers a reply and prints it. */
    String answered(Reply reply, Style style) {
        asked.add(reply.question().text());
        last = reply;
        return new AnswerPrinter(style).print(reply);
    }

    /** Whether the line is the command to leave. */
    boolean leaves(String line) {
        return Command.named(words(line)[0]).filter(Command.QUIT::equals).isPresent();
    }

    /**
     * The subject whose timeline a line asks for, as a question in this talk; null where the line asks for none, or for that
     * of the last question where there was none.
     */
    @Nullable
    Question timelineWanted(String line) {
        String[] words = words(line);
        if (Command.named(words[0]).filter(Command.TIMELINE::equals).isEmpty()) {
            return null;
        }
        if (words.length > 1) {
            return new Question(line.strip().substring(words[0].length()).strip(), List.of(), null);
        }
        return last == null ? null : new Question(last.standalone(), List.of(), null);
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
            case NEW -> startAfresh();
            case SOURCES -> last == null ? NOTHING_YET : new AnswerPrinter(style).sources(last);
            case TIMELINE -> NO_SUBJECT_YET;
            case WHY -> last == null ? NOTHING_YET : new AnswerPrinter(style).why(last);
            case RIGHT -> last == null ? NOTHING_YET : judge(last, true, note(line), style);
            case WRONG -> last == null ? NOTHING_YET : judge(last, false, note(line), style);
            case SHOW -> last == null ? NOTHING_YET : show(last, words.length > 1 ? words[1] : "", style);
        };
    }

    /** What can be shown now. */
    List<Citation> citations() {
        return last == null ? List.of() : AnswerPrinter.citations(last);
    }

    private String startAfresh() {
        asked.clear();
        last = null;
        return "A new conversation.\n";
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
