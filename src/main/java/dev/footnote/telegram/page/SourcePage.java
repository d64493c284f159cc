package dev.footnote.telegram.page;

import dev.footnote.answer.Citation;
import dev.footnote.article.Article;
import dev.footnote.article.Span;
import dev.footnote.telegram.page.Fragment.Mark;
import java.util.List;

/** A source opened: the paragraph or two around the quote, with the quote marked. */
final class SourcePage {

    /** How much of the article is shown before and after the quote. */
    private static final int AROUND = 700;

    private final Texts texts;

    SourcePage(Texts texts) {
        this.texts = texts;
    }

    /** The source's paragraphs. */
    List<Paragraph> of(Citation citation) {
        Article article = citation.article();
        String text = article.text();
        Span quote = citation.span();
        int start = wordStart(text, Math.max(0, quote.start() - AROUND), quote.start());
        int end = wordEnd(text, Math.min(text.length(), quote.end() + AROUND), quote.end());
        Paragraph head = new SourceLines(texts).add(Paragraph.text("[" + citation.number() + "] "), citation);
        Paragraph passage = Paragraph.of(Paragraph.Kind.QUOTATION)
                .add((start > 0 ? "…" : "")
                        + text.substring(start, quote.start()).stripLeading())
                .add(quote.of(text), Mark.BOLD)
                .add(text.substring(quote.end(), end).stripTrailing() + (end < text.length() ? "…" : ""));
        return citation.order()
                ? List.of(head, passage, Paragraph.text().add(texts.say("order"), Mark.ITALIC))
                : List.of(head, passage);
    }

    private static int wordStart(String text, int at, int least) {
        int start = at;
        while (start > 0 && start < least && !Character.isWhitespace(text.charAt(start - 1))) {
            start++;
        }
        return start;
    }

    private static int wordEnd(String text, int at, int least) {
        int end = at;
        while (end < text.length() && end > least && !Character.isWhitespace(text.charAt(end))) {
            end--;
        }
        return end;
    }
}
