package dev.footnote.console;

import dev.footnote.answer.Answer;
import dev.footnote.ask.Reply;
import dev.footnote.calendar.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The day an answer holds for, said only where a reader might take it for another: the question asks how things stand, and
 * the answer is older than what else was found on the subject, or the question asks for the newest or for an earlier day.
 */
final class HoldsFor {

    /** Days an answer may be older than the newest article found before that is said. */
    private static final int OLD = 60;

    private static final Pattern NEWEST = Pattern.compile(
            "(?i)\\b(?:now|latest|current|currently|still|newest|most recent|at present|so far|any ?more|no longer|today)\\b");
    private static final Pattern PRESENT = Pattern.compile("(?i)\\b(?:is|are|does|do|has|have|can|will)\\b");

    private HoldsFor() {}

    /** A dim line, or nothing. */
    static String set(Reply reply, Answer.Grounded answer, Style style) {
        String line = line(reply, answer) + undated(reply, answer);
        return line.isEmpty() ? "" : new Paragraph().add(line, Ink.DIM).set(style, "", "");
    }

    private static String line(Reply reply, Answer.Grounded answer) {
        LocalDate asOf = answer.asOf();
        if (asOf == null) {
            return "";
        }
        String question = reply.standalone();
        LocalDate newest = newest(reply);
        boolean old = newest != null && ChronoUnit.DAYS.between(asOf, newest) > OLD;
        boolean asked = NEWEST.matcher(question).find() || reply.question().asOf() != null;
        if (!asked && !(old && PRESENT.matcher(question).find())) {
            return "";
        }
        String day = "As of " + Period.of(asOf).words();
        return old && newest != null
                ? day + "; the newest article found is of " + Period.of(newest).words() + "."
                : day + ".";
    }

    /** An article without a date may be newer than the day asked for. */
    private static String undated(Reply reply, Answer.Grounded answer) {
        LocalDate asked = reply.question().asOf();
        boolean undated = answer.citations().stream()
                .anyMatch(citation -> citation.article().published() == null);
        return asked != null && undated
                ? "A source without a date may be newer than "
                        + Period.of(asked).words() + "."
                : "";
    }

    private static @Nullable LocalDate newest(Reply reply) {
        return reply.passages().stream()
                .map(passage -> passage.article().published())
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
    }
}
