package dev.footnote.telegram.page;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Citation;
import dev.footnote.article.Article;
import dev.footnote.telegram.page.Fragment.Mark;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The sources of an answer: number, outlet, day, title, and the quote where the answer does not read so itself. */
final class SourceLines {

    private final Texts texts;

    SourceLines(Texts texts) {
        this.texts = texts;
    }

    /**
     * All sources in one quotation, which opens: a line for each article, so that the lines that show before it is opened
     * hold as many as possible, then the quotes.
     *
     * @param said the sentences that the answer shows; they are not quoted again
     */
    Paragraph of(Answer.Grounded answer, List<String> said) {
        Map<String, List<Citation>> articles = answer.citations().stream()
                .collect(Collectors.groupingBy(
                        citation -> citation.article().id(), LinkedHashMap::new, Collectors.toList()));
        Paragraph paragraph = Paragraph.of(Paragraph.Kind.EXPANDABLE);
        for (List<Citation> citations : articles.values()) {
            paragraph = paragraph.add(paragraph.fragments().isEmpty() ? "" : "\n");
            paragraph = line(paragraph.add(numbers(citations) + " "), citations.getFirst());
        }
        for (Citation citation : answer.citations()) {
            if (!citation.readIn(said)) {
                paragraph = paragraph.add("\n[" + citation.number() + "] “" + Lines.joined(citation.quote()) + "”");
            }
            if (citation.order()) {
                paragraph = paragraph.add("\n").add(texts.say("order"), Mark.ITALIC);
            }
        }
        String copies = copies(answer);
        return copies.isEmpty() ? paragraph : paragraph.add("\n").add(texts.say("also-in", copies), Mark.ITALIC);
    }

    /** All sources with every quote, each quote set off. */
    List<Paragraph> all(Answer.Grounded answer) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (Citation citation : answer.citations()) {
            paragraphs.add(add(Paragraph.text("[" + citation.number() + "] "), citation));
            Paragraph quote = Paragraph.of(Paragraph.Kind.QUOTATION).add(Lines.joined(citation.quote()));
            paragraphs.add(citation.order() ? quote.add("\n").add(texts.say("order"), Mark.ITALIC) : quote);
        }
        String copies = copies(answer);
        if (!copies.isEmpty()) {
            paragraphs.add(Paragraph.text().add(texts.say("also-in", copies), Mark.ITALIC));
        }
        return paragraphs;
    }

    private static String numbers(List<Citation> citations) {
        return citations.stream().map(citation -> "[" + citation.number() + "]").collect(Collectors.joining(" "));
    }

    /** Outlet and day, or the title where there is no outlet; it opens the article. */
    Paragraph line(Paragraph paragraph, Citation citation) {
        Article article = citation.article();
        String outlet = article.source();
        if (outlet != null && !outlet.isBlank()) {
            return paragraph.add(origin(article), Mark.PLAIN, article.url());
        }
        String title = Lines.title(article.title());
        String day = origin(article);
        return paragraph
                .add(title.isEmpty() ? article.id() : title, Mark.PLAIN, article.url())
                .add(day.isEmpty() ? "" : " · " + day);
    }

    /** One source with its title. */
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
            parts.add(texts.date(article.published()));
        }
        return String.join(" · ", parts);
    }

    private String copies(Answer.Grounded answer) {
        return answer.origins().copies().stream()
                .map(copy -> {
                    String origin = origin(copy.article());
                    return origin.isEmpty() ? Lines.title(copy.article().title()) : origin;
                })
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
