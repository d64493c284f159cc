package dev.footnote.console;

import dev.footnote.answer.Citation;
import dev.footnote.article.Article;
import dev.footnote.article.Noise;
import dev.footnote.article.Span;
import dev.footnote.retrieve.RankedPassage;
import java.util.List;

/** A quote in its article: the paragraph around it and the neighbouring ones, the article's noise left out. */
final class Excerpt {

    /** Columns of context kept on each side of the quote in its own paragraph, and of each neighbour. */
    private static final int AROUND = 600;

    private static final int NEIGHBOUR = 300;

    private final Article article;
    private final Span quote;
    private final boolean givesOrders;
    private final List<Noise> noise;

    /** An excerpt around a citation; the noise is known where its article is among the passages found. */
    Excerpt(Citation citation, List<RankedPassage> passages) {
        this.article = citation.article();
        this.quote = citation.span();
        this.givesOrders = citation.order();
        this.noise = passages.stream()
                .filter(passage -> passage.article().id().equals(article.id()))
                .findFirst()
                .map(passage -> passage.source().noise())
                .orElse(List.of());
    }

    /** Title, outlet, day, address and id, a blank line, then the text; last, where the quote gives orders, a word on it. */
    String set(Style style) {
        String order =
                givesOrders ? "\n" + new Paragraph().add(Sources.ORDER, Ink.DIM).set(style, "", "") : "";
        return header(style) + "\n" + body(style) + order;
    }

    private String header(Style style) {
        String address = article.url() == null ? "" : Printable.line(article.url());
        String name = SourceLine.name(article);
        String id = Printable.line(article.id());
        return new Paragraph().add(name, Ink.BOLD, address).set(style, "", "")
                + new Paragraph().add(SourceLine.origin(article)).set(style, "", "")
                + SourceLine.address(address, style, "")
                + new Paragraph().add(name.equals(id) ? "" : id, Ink.DIM).set(style, "", "");
    }

    private String body(Style style) {
        List<Span> paragraphs = ParagraphBounds.of(article.text());
        int first = 0;
        while (paragraphs.get(first).end() < quote.start()) {
            first++;
        }
        int last = first;
        while (last + 1 < paragraphs.size() && paragraphs.get(last + 1).start() < quote.end()) {
            last++;
        }
        String previous = first == 0 ? "" : said(paragraphs.get(first - 1));
        String next = last + 1 == paragraphs.size() ? "" : said(paragraphs.get(last + 1));
        String end = new Paragraph().add(Columns.shorten(next, NEIGHBOUR)).set(style, "", "");
        String start =
                new Paragraph().add(Columns.shortenStart(previous, NEIGHBOUR)).set(style, "", "");
        return start
                + (start.isEmpty() ? "" : "\n")
                + marked(paragraphs.get(first).start(), paragraphs.get(last).end(), style)
                + (end.isEmpty() ? "" : "\n")
                + end;
    }

    private String marked(int start, int end, Style style) {
        String before = said(new Span(Math.min(start, quote.start()), quote.start()));
        String after = said(new Span(quote.end(), Math.max(end, quote.end())));
        String words = Printable.line(quote.of(article.text()));
        return new Paragraph()
                .add(Columns.shortenStart(before, AROUND))
                .add(before.isEmpty() || !spaceAt(quote.start() - 1) ? "" : " ")
                .add(style.colors() ? words : "»" + words + "«", Ink.BOLD)
                .add(after.isEmpty() || !spaceAt(quote.end()) ? "" : " ")
                .add(Columns.shorten(after, AROUND))
                .set(style, "", "");
    }

    private boolean spaceAt(int offset) {
        return Character.isWhitespace(article.text().charAt(offset));
    }

    /** What the article says in a stretch: its text without the noise. */
    private String said(Span stretch) {
        StringBuilder said = new StringBuilder();
        int from = stretch.start();
        for (Noise left : noise) {
            if (left.span().overlaps(stretch)) {
                said.append(article.text(), from, Math.max(from, left.span().start()));
                from = Math.min(stretch.end(), left.span().end());
            }
        }
        return Printable.line(said.append(article.text(), from, stretch.end()).toString());
    }
}
