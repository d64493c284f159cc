package dev.footnote.console;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Conflict;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What the articles say differently: a paragraph for each conflict, its values side by side with outlet and day. */
final class ConflictText {

    /** The longest value shown whole: a yes or no is a clause. */
    private static final int LONGEST = 90;

    private ConflictText() {}

    /** The paragraphs, each with an empty line before it; empty where there is no conflict. */
    static String set(Answer.Grounded answer, Style style) {
        return answer.conflicts().stream()
                .map(conflict -> "\n" + paragraph(conflict, answer.citations(), style))
                .collect(Collectors.joining());
    }

    private static String paragraph(Conflict conflict, List<Citation> citations, Style style) {
        Paragraph paragraph = new Paragraph();
        paragraph.add("The articles differ (" + conflict.kind().words() + "):");
        String before = " ";
        for (Conflict.Side side : conflict.sides()) {
            paragraph.add(before).add(Columns.shorten(Printable.line(side.value()), LONGEST), Ink.BOLD);
            String origin = origin(side, citations);
            paragraph.add(origin.isEmpty() ? "" : " — " + origin);
            paragraph.addWhole(
                    " " + side.citations().stream().map(n -> "[" + n + "]").collect(Collectors.joining()), Ink.DIM);
            before = "; ";
        }
        return paragraph.set(style, "", "");
    }

    private static String origin(Conflict.Side side, List<Citation> citations) {
        return side.citations().stream()
                .map(number -> citations.stream()
                        .filter(citation -> citation.number() == number)
                        .findFirst()
                        .orElse(null))
                .filter(Objects::nonNull)
                .map(citation -> SourceLine.origin(citation.article()).replace(" · ", ", "))
                .findFirst()
                .orElse("");
    }
}
