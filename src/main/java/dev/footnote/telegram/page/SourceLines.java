package dev.footnote.telegram.page;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Citation;
import dev.footnote.article.Article;
import dev.footnote.telegram.page.Fragment.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The sources of an answer: number, outlet, day, title, and the quote where the answer does not read so itself. */
final class SourceLines {

    private final Texts texts;

    SourceLines(Texts texts) {
        this.texts = texts;
    }

    /** All sources in one quotation, which opens. */
    Paragraph of(Answer.Grounded answer) {
        Set<String> said = answer.sentences().stream()
                .map(sentence -> Lines.joined(sentence.text()))
                .collect(Collectors.toSet());
        return list(Paragraph.of(Paragraph.Kind.EXPANDABLE), answer, said);
    }

    /** All sources with every quote. */
    Paragraph all(Answer.Grounded answer) {
        return list(Paragraph.text(), answer, Set.of());
    }

    private Paragraph list(Paragraph start, Answer.Grounded answer, Set<String> said) {
        Paragraph paragraph = start;
        for (Citation citation : answer.citations()) {
            paragraph = paragraph.add(paragraph.fragments().isEmpty() ? "" : "\n");
            paragraph = add(paragraph.add("[" + citation.number() + "] "), citation);
            String quote = Lines.joined(citation.quote());
            if (!said.contains(quote)) {
                paragraph = paragraph.add("\n“" + quote + "”");
            }
            if (citation.order()) {
                paragraph = paragraph.add("\n").add(texts.say("order"), Mark.ITALIC);
            }
            paragraph = copies(paragraph, citation, answer);
        }
        return paragraph;
    }

    /** One source, in a line. */
    Paragraph add(Paragraph paragraph, Citation citation) {
        Article article = citation.article();
        String origin = origin(article);
        String title = Lines.title(article.title());
        String name = title.isEmpty() && origin.isEmpty() ? article.id() : title;
        Paragraph named = paragraph.add(origin + (origin.isEmpty() || name.isEmpty() ? "" : " · "));
        return name.isEmpty() && article.url() != null
                ? named.add(" ↗", Mark.PLAIN, article.url())
                : named.add(name, Mark.PLAIN, article.url());
    }

    /** Outlet and day, as far as they are known. */
    String origin(Article article) {
        List<String> parts = new ArrayList<>();
        if (article.source() != null && !article.source().isBlank()) {
            parts.add(Lines.joined(article.source()));
        }
        if (article.published() != null) {
            parts.add(texts.day(article.published()));
        }
        return String.join(" · ", parts);
    }

    private Paragraph copies(Paragraph paragraph, Citation citation, Answer.Grounded answer) {
        String names = answer.origins().copies().stream()
                .filter(copy -> copy.citation() == citation.number())
                .map(copy -> {
                    String origin = origin(copy.article());
                    return origin.isEmpty() ? Lines.title(copy.article().title()) : origin;
                })
                .distinct()
                .collect(Collectors.joining("; "));
        return names.isEmpty() ? paragraph : paragraph.add("\n").add(texts.say("also-in", names), Mark.ITALIC);
    }
}
