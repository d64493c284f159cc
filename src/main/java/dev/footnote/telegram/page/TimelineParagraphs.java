package dev.footnote.telegram.page;

import dev.footnote.answer.Citation;
import dev.footnote.answer.Timeline;
import dev.footnote.telegram.page.Fragment.Mark;
import java.util.ArrayList;
import java.util.List;

/** What the articles report on a subject, by date. */
final class TimelineParagraphs {

    private final Texts texts;

    TimelineParagraphs(Texts texts) {
        this.texts = texts;
    }

    /** A paragraph for each event, the subject above. */
    List<Paragraph> of(Timeline timeline) {
        if (timeline.entries().isEmpty()) {
            return List.of(Paragraph.text(texts.say("timeline.none")));
        }
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(Paragraph.text().add(Lines.joined(timeline.subject()), Mark.BOLD));
        timeline.entries().forEach(entry -> paragraphs.add(event(entry, timeline.citations())));
        return paragraphs;
    }

    private Paragraph event(Timeline.Entry entry, List<Citation> citations) {
        String first = texts.day(entry.when().first());
        String last = texts.day(entry.when().last());
        String when = first.equals(last) ? first : first + " – " + last;
        Paragraph paragraph = Paragraph.text()
                .add(entry.stated() ? when : texts.say("timeline.reported", when), Mark.BOLD)
                .add("\n" + Lines.joined(entry.text()) + " ");
        for (Citation citation : citations) {
            if (entry.citations().contains(citation.number())) {
                String outlet = citation.article().source();
                paragraph = paragraph.add(
                        "[" + (outlet == null || outlet.isBlank() ? citation.number() + "" : Lines.joined(outlet))
                                + "]",
                        Mark.PLAIN,
                        citation.article().url());
            }
        }
        return paragraph;
    }
}
