package dev.footnote.telegram.page;

import dev.footnote.answer.Citation;
import dev.footnote.article.Article;
import dev.footnote.article.Noise;
import dev.footnote.article.Span;
import dev.footnote.ingest.Preparer;
import dev.footnote.ingest.RepeatedLines;
import dev.footnote.telegram.page.Fragment.Mark;
import java.util.List;
import java.util.regex.Pattern;

/** A source opened: what stands around the quote, with the quote marked, without what is not part of the article. */
final class SourcePage {

    /** How much of the article is shown before and after the quote: about a paragraph. */
    private static final int AROUND = 400;

    private static final int LETTERS_A_TOKEN = 4;
    private static final int PASSAGE_TOKENS = 400;
    private static final Pattern EMPTY_LINES = Pattern.compile("[^\\S\\n]*\\n\\s*\\n\\s*");

    private final Texts texts;

    SourcePage(Texts texts) {
        this.texts = texts;
    }

    /** The source's paragraphs. */
    List<Paragraph> of(Citation citation) {
        Article article = citation.article();
        String text = article.text();
        Span quote = citation.span();
        List<Noise> noise = noise(article);
        int start = Passage.start(text, quote.start(), AROUND);
        int end = Passage.end(text, quote.end(), AROUND);
        String before = shown(text, new Span(start, quote.start()), noise).stripLeading();
        String after = shown(text, new Span(quote.end(), end), noise).stripTrailing();
        Paragraph head = new SourceLines(texts).add(Paragraph.text("[" + citation.number() + "] "), citation);
        Paragraph passage = Paragraph.of(Paragraph.Kind.QUOTATION)
                .add((before.isEmpty() || !cutBefore(text, start) ? "" : "…") + before)
                .add(Lines.joined(citation.quote()), Mark.BOLD)
                .add(after + (after.isEmpty() || !cutAfter(text, end) ? "" : "…"));
        return citation.order()
                ? List.of(head, passage, Paragraph.text().add(texts.say("order"), Mark.ITALIC))
                : List.of(head, passage);
    }

    /** A stretch without what is no part of the article; paragraphs stay apart. */
    private static String shown(String text, Span span, List<Noise> noise) {
        StringBuilder shown = new StringBuilder();
        int at = span.start();
        for (Noise each : noise) {
            if (each.span().overlaps(span)) {
                shown.append(text, at, Math.max(at, each.span().start()));
                at = Math.min(span.end(), Math.max(at, each.span().end()));
            }
        }
        return EMPTY_LINES.matcher(shown.append(text, at, span.end())).replaceAll("\n\n");
    }

    private static List<Noise> noise(Article article) {
        return new Preparer(words -> words.length() / LETTERS_A_TOKEN, PASSAGE_TOKENS, new RepeatedLines())
                .prepare(article)
                .noise();
    }

    private static boolean cutBefore(String text, int at) {
        return at > 0 && text.charAt(at - 1) != '\n';
    }

    private static boolean cutAfter(String text, int at) {
        return at < text.length() && text.charAt(at) != '\n';
    }
}
