package dev.footnote.console;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Citation;
import dev.footnote.ask.Reply;
import java.util.List;

/**
 * Turns replies into the text a reader sees. Every method returns whole lines, the last ended with a line feed, and
 * lets no control character of an article or a question through. Safe for use by several threads.
 */
public final class AnswerPrinter {

    private final Style style;

    /** Prints for a place that can show what {@code style} says. */
    public AnswerPrinter(Style style) {
        this.style = style;
    }

    /**
     * The answer with its numbered sources: a quote stands under its source unless the answer already reads so word
     * for word. Where the articles do not answer: why not, and the passage that came nearest.
     */
    public String print(Reply reply) {
        return ReadAs.set(reply, style) + answer(reply);
    }

    private String answer(Reply reply) {
        return switch (reply.answer()) {
            case Answer.Grounded answer ->
                AnswerText.set(answer, style)
                        + ModelNotice.set(reply, style)
                        + HoldsFor.set(reply, answer, style)
                        + ConflictText.set(answer, style)
                        + "\n"
                        + origins(answer)
                        + new Sources(style).under(answer);
            case Answer.Aside aside ->
                new Paragraph().add(Printable.line(aside.text())).set(style, "", "");
            case Answer.NotFound notFound -> {
                Citation nearest = notFound.nearest();
                String reason = new Paragraph().add(notFound.sentence()).set(style, "", "");
                yield nearest == null ? reason : reason + "\n" + new Sources(style).nearest(nearest);
            }
        };
    }

    private String origins(Answer.Grounded answer) {
        String line = OriginLine.set(answer, style);
        return line.isEmpty() ? "" : line + "\n";
    }

    /** The sources of the answer, each with the whole of what is quoted. */
    public String sources(Reply reply) {
        return switch (reply.answer()) {
            case Answer.Grounded answer -> new Sources(style).all(answer);
            case Answer.Aside aside ->
                new Paragraph()
                        .add("There are no sources, because nothing was searched.")
                        .set(style, "", "");
            case Answer.NotFound notFound -> {
                Citation nearest = notFound.nearest();
                String none = new Paragraph()
                        .add("There are no sources, because there was no answer.")
                        .set(style, "", "");
                yield nearest == null ? none : none + "\n" + new Sources(style).nearest(nearest);
            }
        };
    }

    /**
     * A quote in its article: the paragraph it stands in and its neighbours, the quote in bold, or between » and «
     * where there is no bold.
     *
     * @param number the citation's number; for a reply without an answer 1 is the passage that came nearest
     * @throws IllegalArgumentException when the reply has no such citation
     */
    public String show(Reply reply, int number) {
        Citation shown = citations(reply).stream()
                .filter(citation -> citation.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no citation [" + number + "] in the answer"));
        return new Excerpt(shown, reply.passages()).set(style);
    }

    /** How the answer came about: what was searched for, the ten passages ranked best, confidence and time. */
    public String why(Reply reply) {
        return new Explanation(reply, style).set();
    }

    /** What {@link #show} can show: the citations of an answer, or the passage that came nearest as number 1. */
    static List<Citation> citations(Reply reply) {
        return switch (reply.answer()) {
            case Answer.Grounded answer -> answer.citations();
            case Answer.Aside aside -> List.of();
            case Answer.NotFound notFound -> {
                Citation nearest = notFound.nearest();
                yield nearest == null
                        ? List.of()
                        : List.of(new Citation(1, nearest.article(), nearest.span(), nearest.order()));
            }
        };
    }
}
