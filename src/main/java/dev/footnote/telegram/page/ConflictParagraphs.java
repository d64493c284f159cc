package dev.footnote.telegram.page;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Conflict;
import dev.footnote.telegram.page.Fragment.Mark;
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
        return answer.conflicts().stream()
                .map(conflict -> paragraph(conflict, answer.citations(), false))
                .toList();
    }

    /** The same with the sentences that say so. */
    List<Paragraph> quoted(Answer.Grounded answer) {
        return answer.conflicts().stream()
                .map(conflict -> paragraph(conflict, answer.citations(), true))
                .toList();
    }

    private Paragraph paragraph(Conflict conflict, List<Citation> citations, boolean quoted) {
        Paragraph paragraph = Paragraph.text(
                texts.say("differ", texts.say("conflict." + conflict.kind().code())));
        for (Conflict.Side side : conflict.sides()) {
            paragraph = paragraph.add("\n• ").add(Lines.shortened(side.value(), LONGEST), Mark.BOLD);
            for (Citation citation : citations) {
                if (side.citations().contains(citation.number())) {
                    paragraph = side(paragraph, citation, quoted);
                }
            }
        }
        return paragraph;
    }

    private Paragraph side(Paragraph paragraph, Citation citation, boolean quoted) {
        String origin = new SourceLines(texts).origin(citation.article());
        Paragraph named = paragraph
                .add(origin.isEmpty() ? " " : " — " + origin + " ")
                .add(
                        "[" + citation.number() + "]",
                        Mark.PLAIN,
                        citation.article().url());
        return quoted ? named.add("\n“" + Lines.joined(citation.quote()) + "”") : named;
    }
}
