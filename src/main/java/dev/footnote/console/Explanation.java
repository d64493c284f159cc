package dev.footnote.console;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Certainty;
import dev.footnote.article.Article;
import dev.footnote.ask.Reply;
import dev.footnote.retrieve.RankedPassage;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How an answer came about: what was searched for, the passages ranked best, confidence, certainty and time. */
final class Explanation {

    private static final int PASSAGES = 10;

    private static final String NUMBERS = "%2d  %6.4f  %6.3f  %6.2f";
    private static final String HEADER = " #   score  vector    BM25";

    /** Where the article's name stands: after rank and scores, or in a narrow window under them. */
    private static final int BESIDE_NUMBERS = 28;

    private static final int UNDER_NUMBERS = 4;
    private static final int NARROW = 50;

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
        return standalone() + ranking() + outcome() + certainty() + time();
    }

    private String standalone() {
        String searched = Printable.line(reply.standalone());
        return searched.equals(Printable.line(reply.question().text()))
                ? ""
                : sentence("Searched for “" + searched + "”") + "\n";
    }

    private String ranking() {
        if (reply.passages().isEmpty()) {
            return "No passages were found.\n\n";
        }
        String header = narrow() ? HEADER : HEADER + "  article";
        if (wide()) {
            header = Columns.pad(header, BESIDE_NUMBERS + nameWidth()) + "  matched words";
        }
        StringBuilder table = new StringBuilder(Ink.DIM.set(header, style)).append('\n');
        int rank = 0;
        for (RankedPassage passage :
                reply.passages().subList(0, Math.min(PASSAGES, reply.passages().size()))) {
            table.append(row(++rank, passage));
        }
        return table.append('\n').toString();
    }

    private String row(int rank, RankedPassage passage) {
        String words = Printable.line(String.join(", ", passage.matchedWords()));
        String name = Columns.shorten(name(passage.article()), nameWidth());
        StringBuilder row = new StringBuilder(String.format(
                Locale.ROOT, NUMBERS, rank, passage.score(), passage.vectorScore(), passage.lexicalScore()));
        row.append(narrow() ? "\n" + indent() : "  ");
        if (wide() && !words.isEmpty()) {
            row.append(Columns.pad(name, nameWidth())).append("  ").append(Columns.shorten(words, WORDS_WIDTH));
        } else {
            row.append(name);
        }
        row.append('\n');
        if (!wide() && !words.isEmpty()) {
            row.append(under(words));
        }
        passage.copies().forEach(copy -> row.append(under("copy: " + name(copy.article()))));
        return row.toString();
    }

    private String under(String text) {
        return indent() + Ink.DIM.set(Columns.shorten(text, style.measure() - indent().length()), style) + "\n";
    }

    private String outcome() {
        String outcome =
                switch (reply.answer()) {
                    case Answer.Grounded answer -> "Answered, with confidence ";
                    case Answer.NotFound notFound -> "Not answered; confidence that there is an answer ";
                    case Answer.Aside aside -> "Nothing was searched; confidence that there is an answer ";
                };
        return sentence(
                outcome + String.format(Locale.ROOT, "%.2f", reply.answer().confidence()) + ".");
    }

    /** How each sentence that is cited is stated; nothing where there is no answer. */
    private String certainty() {
        if (!(reply.answer() instanceof Answer.Grounded answer)) {
            return "";
        }
        String stated = answer.sentences().stream()
                .filter(sentence -> !sentence.citations().isEmpty())
                .map(sentence -> numbers(sentence.citations()) + " "
                        + (sentence.certainty() == Certainty.CONFIRMED
                                ? "as fact"
                                : "as " + sentence.certainty().code()))
                .collect(Collectors.joining(", "));
        return stated.isEmpty() ? "" : sentence("Stated: " + stated + ".");
    }

    private static String numbers(List<Integer> citations) {
        return citations.stream().map(n -> "[" + n + "]").collect(Collectors.joining());
    }

    private String time() {
        Reply.Timing timing = reply.timing();
        return sentence(String.format(
                Locale.ROOT,
                "Took %.1f ms: %.1f to find passages, %.1f to answer.",
                timing.total(),
                timing.retrieve(),
                timing.answer()));
    }

    private String sentence(String text) {
        return new Paragraph().add(text).set(style, "", "");
    }

    private boolean wide() {
        return style.measure() >= WIDE;
    }

    private boolean narrow() {
        return style.measure() < NARROW;
    }

    private String indent() {
        return " ".repeat(narrow() ? UNDER_NUMBERS : BESIDE_NUMBERS);
    }

    private int nameWidth() {
        int room = style.measure() - indent().length();
        return Math.max(10, wide() ? room - WORDS_WIDTH - 2 : room);
    }

    private static String name(Article article) {
        String outlet = article.source() == null ? "" : Printable.line(article.source());
        String name = SourceLine.name(article);
        return outlet.isEmpty() || name.isEmpty() ? outlet + name : outlet + " · " + name;
    }
}
