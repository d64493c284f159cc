package dev.footnote.telegram.page;

import dev.footnote.answer.Citation;
import dev.footnote.answer.Timeline;
import dev.footnote.telegram.page.Fragment.Mark;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
        paragraphs.add(Paragraph.text().add("🗓 ").add(Lines.joined(timeline.subject()), Mark.BOLD));
        String before = "";
        for (Timeline.Entry entry : timeline.entries()) {
            String when = texts.period(entry.when());
            String heading = entry.stated() ? when : texts.say("timeline.reported", when);
            // What falls on the same day stands under one heading.
            Paragraph event = heading.equals(before)
                    ? Paragraph.text("• ")
                    : Paragraph.text().add(heading, Mark.BOLD).add("\n• ");
            paragraphs.add(event(event, entry, timeline.citations()));
            before = heading;
        }
        return paragraphs;
    }

    private static Paragraph event(Paragraph paragraph, Timeline.Entry entry, List<Citation> citations) {
        Paragraph event = paragraph.add(Lines.joined(entry.text()));
        Set<String> named = new HashSet<>();
        for (Citation citation : citations) {
            String outlet = citation.article().source();
            String name = outlet == null || outlet.isBlank() ? "[" + citation.number() + "]" : Lines.joined(outlet);
            if (entry.citations().contains(citation.number()) && named.add(name)) {
                event = event.add(named.size() == 1 ? " (" : ", ")
                        .add(name, Mark.PLAIN, citation.article().url());
            }
        }
        return named.isEmpty() ? event : event.add(")");
    }
}
