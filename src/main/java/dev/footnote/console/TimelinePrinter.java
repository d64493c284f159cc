package dev.footnote.console;

import dev.footnote.answer.Citation;
import dev.footnote.answer.Timeline;
import dev.footnote.article.Article;
import dev.footnote.calendar.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Turns timelines into the text a reader sees: the day, the sentence, who reports it and its number. */
public final class TimelinePrinter {

    private static final String REPORTED = "reported ";
    private static final int NARROW = 60;

    private final Style style;

    /** Prints for a place that can show what {@code style} says. */
    public TimelinePrinter(Style style) {
        this.style = style;
    }

    /** The events in order of date with the sources under them; a sentence where there are none. */
    public String print(Timeline timeline) {
        if (timeline.entries().isEmpty()) {
            return new Paragraph()
                    .add("The articles report nothing dated on this.")
                    .set(style, "", "");
        }
        int widest = timeline.entries().stream()
                .mapToInt(entry -> Columns.of(label(entry)))
                .max()
                .orElse(0);
        StringBuilder text = new StringBuilder();
        for (Timeline.Entry entry : timeline.entries()) {
            text.append(set(entry, timeline.citations(), widest + 2));
        }
        return text + "\n" + sources(timeline.citations());
    }

    /** Each article once, with all its numbers. */
    private String sources(List<Citation> citations) {
        Map<Article, String> numbers = new LinkedHashMap<>();
        citations.forEach(citation -> numbers.merge(citation.article(), "[" + citation.number() + "]", String::concat));
        StringBuilder list = new StringBuilder();
        numbers.forEach((article, label) -> list.append(SourceLine.set(article, label + " ", style)));
        return list.toString();
    }

    private String set(Timeline.Entry entry, List<Citation> citations, int width) {
        Paragraph line = new Paragraph().add(Printable.line(entry.text()));
        String numbers = entry.citations().stream().map(n -> "[" + n + "]").collect(Collectors.joining());
        // A dash keeps the outlet apart from the sentence where there is no ink to do it.
        String outlets = outlets(entry, citations);
        line.add(outlets.isEmpty() ? "" : " — " + outlets, Ink.DIM).addWhole(" " + numbers, Ink.DIM);
        if (style.measure() < NARROW) {
            return Ink.BOLD.set(label(entry), style) + "\n" + line.set(style, "  ", "  ");
        }
        String label = label(entry);
        String padded = Ink.BOLD.set(label, style) + " ".repeat(width - Columns.of(label));
        return line.set(style, padded, " ".repeat(width));
    }

    private static String outlets(Timeline.Entry entry, List<Citation> citations) {
        return citations.stream()
                .filter(citation -> entry.citations().contains(citation.number()))
                .map(citation -> citation.article().source())
                .filter(source -> source != null && !source.isBlank())
                .map(String::valueOf)
                .map(Printable::line)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** The event's day; that of the report is said to be one. */
    private static String label(Timeline.Entry entry) {
        Period when = entry.when();
        return entry.stated() ? when.words() : REPORTED + when.words();
    }
}
