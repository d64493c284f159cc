package dev.footnote.answer.model;

import dev.footnote.answer.Citation;
import dev.footnote.answer.Wording;
import dev.footnote.article.Article;
import dev.footnote.article.Span;
import dev.footnote.retrieve.RankedPassage;
import java.util.ArrayList;
import java.util.List;

/**
 * A passage as the model is given it.
 *
 * @param number its number in the prompt, from 1
 * @param passage the passage
 * @param sentences what it is shown of it, in order: no headings' signs, no sentence that gives orders
 */
record Given(int number, RankedPassage passage, List<Line> sentences) {

    /** Copies the list. */
    Given {
        sentences = List.copyOf(sentences);
    }

    /**
     * A sentence of a passage.
     *
     * @param span where it stands in its article
     * @param text its words without markup
     * @param position its place among the passage's sentences, so that neighbours are known where some are left out
     */
    record Line(Span span, String text, int position) {}

    /** A passage with all its sentences but those that give orders. */
    static Given of(int number, RankedPassage passage) {
        List<Line> lines = new ArrayList<>();
        var sentences = passage.source().sentencesOf(passage.passage());
        for (int i = 0; i < sentences.size(); i++) {
            String text = Wording.of(passage.source(), sentences.get(i));
            if (!sentences.get(i).order() && !text.isBlank()) {
                lines.add(new Line(sentences.get(i).span(), text, i));
            }
        }
        return new Given(number, passage, lines);
    }

    Article article() {
        return passage.article();
    }

    /** The same under another number. */
    Given numbered(int other) {
        return new Given(other, passage, sentences);
    }

    /** Only the sentences around {@code spans}, where not all fit. */
    Given around(List<Span> spans, int neighbours) {
        List<Line> near = sentences.stream()
                .filter(line -> sentences.stream()
                        .filter(other -> spans.stream().anyMatch(span -> span.overlaps(other.span())))
                        .anyMatch(other -> Math.abs(other.position() - line.position()) <= neighbours))
                .toList();
        return new Given(number, passage, near.isEmpty() ? sentences : near);
    }

    /** A quote of it; its number in the answer is given later. */
    Citation quote(Span span) {
        return new Citation(number, article(), span);
    }

    /** As it stands in the prompt. */
    String text() {
        StringBuilder text = new StringBuilder();
        line(text, "Outlet", article().source());
        line(text, "Date", article().published());
        line(text, "Title", article().title().isBlank() ? null : article().title());
        text.append("Text:");
        // A number in square brackets would look like one of ours.
        sentences.forEach(line -> text.append(' ').append(line.text().replaceAll("\\[\\d+]", "")));
        return text.toString();
    }

    private static void line(StringBuilder text, String name, @org.jspecify.annotations.Nullable Object value) {
        if (value != null) {
            text.append(name)
                    .append(": ")
                    .append(value.toString().strip().replaceAll("\\s+", " "))
                    .append('\n');
        }
    }
}
