package dev.footnote.console;

import dev.footnote.answer.Answer;
import dev.footnote.article.Article;
import dev.footnote.ask.Reply;
import dev.footnote.retrieve.RankedPassage;
import java.util.Locale;

/** How an answer came about: what was searched for, the passages ranked best, confidence and time. */
final class Explanation {

    private static final int PASSAGES = 10;

    /** Columns of rank and scores, before the article's name. */
    private static final String NUMBERS = "%2d  %6.4f  %6.3f  %6.2f  ";

    private static final String HEADER = " #   score  vector    BM25  article";
    private static final int NUMBERS_WIDTH = 28;

    /** From this width on the matched words have a column of their own. */
    private static final int WIDE = 90;

    private static final int WORDS_WIDTH = 24;

    private final Reply reply;
    private final Style style;

    Explanation(Reply reply, Style style) {
        this.reply = reply;
        this.style = style;
    }

    String set() {
        return standalone() + ranking() + outcome() + time();
    }

    private String standalone() {
        String searched = Printable.line(reply.standalone());
        return searched.equals(Printable.line(reply.question().text()))
                ? ""
                : new Paragraph().add("Searched for “" + searched + "”").set(style, "", "") + "\n";
    }

    private String ranking() {
        if (reply.passages().isEmpty()) {
            return "No passages were found.\n\n";
        }
        String header = wide() ? Columns.pad(HEADER, NUMBERS_WIDTH + nameWidth()) + "  matched words" : HEADER;
        StringBuilder table = new StringBuilder(Ink.DIM.set(header, style)).append('\n');
        int rank = 0;
        for (RankedPassage passage : reply.passages().subList(0, Math.min(PASSAGES, reply.passages().size()))) {
            table.append(row(++rank, passage));
        }
        return table.append('\n').toString();
    }

    private String row(int rank, RankedPassage passage) {
        String indent = " ".repeat(NUMBERS_WIDTH);
        String words = Printable.line(String.join(", ", passage.matchedWords()));
        String name = Columns.shorten(name(passage.article()), nameWidth());
        StringBuilder row = new StringBuilder(String.format(
                Locale.ROOT, NUMBERS, rank, passage.score(), passage.vectorScore(), passage.lexicalScore()));
        if (wide() && !words.isEmpty()) {
            row.append(Columns.pad(name, nameWidth())).append("  ").append(Columns.shorten(words, WORDS_WIDTH));
        } else {
            row.append(name);
        }
        row.append('\n');
        if (!wide() && !words.isEmpty()) {
            row.append(under(indent, words));
        }
        passage.copies().forEach(copy -> row.append(under(indent, "copy: " + name(copy.article()))));
        return row.toString();
    }

    private String under(String indent, String text) {
        return indent + Ink.DIM.set(Columns.shorten(text, style.measure() - NUMBERS_WIDTH), style) + "\n";
    }

    private String outcome() {
        String outcome =
                switch (reply.answer()) {
                    case Answer.Grounded answer -> "Answered, with confidence ";
                    case Answer.NotFound notFound -> "Not answered; confidence that there is an answer ";
                };
        return outcome + String.format(Locale.ROOT, "%.2f", reply.answer().confidence()) + ".\n";
    }

    private String time() {
        Reply.Timing timing = reply.timing();
        return String.format(
                Locale.ROOT,
                "Took %.1f ms: %.1f to find passages, %.1f to answer.\n",
                timing.total(),
                timing.retrieve(),
                timing.answer());
    }

    private boolean wide() {
        return style.measure() >= WIDE;
    }

    private int nameWidth() {
        int room = style.measure() - NUMBERS_WIDTH;
        return Math.max(10, wide() ? room - WORDS_WIDTH - 2 : room);
    }

    private static String name(Article article) {
        String outlet = article.source() == null ? "" : Printable.line(article.source());
        String name = SourceLine.name(article);
        return outlet.isEmpty() || name.isEmpty() ? outlet + name : outlet + " · " + name;
    }
}
