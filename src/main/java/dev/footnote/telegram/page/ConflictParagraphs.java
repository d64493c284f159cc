package dev.footnote.telegram.page;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Conflict;
import dev.footnote.telegram.page.Fragment.Mark;
import java.util.ArrayList;
import java.util.List;

/** What the articles say differently: the values side by side, each with outlet and day. */
final class ConflictParagraphs {

    /** The longest value shown whole: a yes or no is a clause. */
    private static final int LONGEST = 120;

    private final Texts texts;

    ConflictParagraphs(Texts texts) {
        this.texts = texts;
    }

    /** A paragraph for each conflict. */
    List<Paragraph> of(Answer.Grounded answer) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (Conflict conflict : answer.conflicts()) {
            Paragraph paragraph = Paragraph.text(heading(conflict));
            for (Conflict.Side side : conflict.sides()) {
                paragraph = side(paragraph.add("\n• "), side, answer.citations());
            }
            paragraphs.add(paragraph);
        }
        return paragraphs;
    }

    /** The same with the sentences that say so, each value marked in its sentence. */
    List<Paragraph> quoted(Answer.Grounded answer) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (Conflict conflict : answer.conflicts()) {
            paragraphs.add(Paragraph.text(heading(conflict)));
            for (Conflict.Side side : conflict.sides()) {
                for (Citation citation : cited(side, answer.citations())) {
                    paragraphs.add(number(Paragraph.text(), citation)
                            .add(" " + new SourceLines(texts).origin(citation.article())));
                    paragraphs.add(Marked.bold(
                            Paragraph.of(Paragraph.Kind.QUOTATION), Lines.joined(citation.quote()), side.value()));
                }
            }
        }
        return paragraphs;
    }

    private String heading(Conflict conflict) {
        return texts.say("differ", texts.say("conflict." + conflict.kind().code()));
    }

    private Paragraph side(Paragraph paragraph, Conflict.Side side, List<Citation> citations) {
        Paragraph line = paragraph.add(Lines.shortened(side.value(), LONGEST), Mark.BOLD);
        String between = " — ";
        for (Citation citation : cited(side, citations)) {
            String origin = new SourceLines(texts).origin(citation.article());
            line = number(line.add((origin.isEmpty() ? "" : between + origin) + " "), citation);
            between = "; ";
        }
        return line;
    }

    private static List<Citation> cited(Conflict.Side side, List<Citation> citations) {
        return citations.stream()
                .filter(citation -> side.citations().contains(citation.number()))
                .toList();
    }

    private static Paragraph number(Paragraph paragraph, Citation citation) {
        return paragraph.add(
                "[" + citation.number() + "]", Mark.PLAIN, citation.article().url());
    }
}
