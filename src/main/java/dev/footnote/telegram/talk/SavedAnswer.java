package dev.footnote.telegram.talk;

import java.util.List;

/**
 * An answer as far as its buttons need it; plain values, so that it can be kept on disk.
 *
 * @param id short, of letters, digits and hyphens
 * @param chat the chat and topic it was given in
 * @param subject the question, standing alone
 * @param pages its pages as Telegram's HTML
 * @param sources what it cites
 * @param sourcePages the pages that list its sources with every quote; empty where there is none
 * @param sides the pages that show where articles differ; empty where they don't
 * @param choices what the reader may choose from, where the answer asks back
 * @param why the pages that tell how it came about
 * @param verdict what a verdict on it needs
 */
public record SavedAnswer(
        String id,
        String chat,
        String subject,
        List<String> pages,
        List<Source> sources,
        List<String> sourcePages,
        List<String> sides,
        List<String> choices,
        List<String> why,
        String verdict) {

    /** Copies the lists. */
    public SavedAnswer {
        pages = List.copyOf(pages);
        sources = List.copyOf(sources);
        sourcePages = List.copyOf(sourcePages);
        sides = List.copyOf(sides);
        choices = List.copyOf(choices);
        why = List.copyOf(why);
    }

    /**
     * A place in an article.
     *
     * @param number its number in the answer
     * @param article the article's id
     * @param start offset of its first UTF-16 unit
     * @param end offset after its last
     * @param quote the text there when it was cited
     * @param order whether it gives orders to assistants
     */
    public record Source(int number, String article, int start, int end, String quote, boolean order) {}
}
