package dev.footnote.console;

import dev.footnote.article.Article;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The line that names an article: outlet, day and title, as far as they are known. */
final class SourceLine {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final String BETWEEN = " · ";

    private SourceLine() {}

    /** Outlet and day, empty where neither is known. */
    static String origin(Article article) {
        List<String> parts = new ArrayList<>();
        if (article.source() != null && !Printable.line(article.source()).isEmpty()) {
            parts.add(Printable.line(article.source()));
        }
        if (article.published() != null) {
            parts.add(DAY.format(article.published()));
        }
        return String.join(BETWEEN, parts);
    }

    /** The title; without one the article's id, unless the outlet already names it. */
    static String name(Article article) {
        String title = Printable.line(article.title());
        boolean hasOutlet =
                article.source() != null && !Printable.line(article.source()).isEmpty();
        return title.isEmpty() && !hasOutlet ? Printable.line(article.id()) : title;
    }

    /**
     * The whole entry: the line, and under it the address where it is not behind the title.
     *
     * @param label what stands before the line, such as a number; the rest is indented by its width
     */
    static String set(Article article, String label, Style style) {
        String indent = " ".repeat(Columns.of(label));
        String origin = origin(article);
        String name = name(article);
        String address = article.url() == null ? "" : Printable.line(article.url());
        Paragraph line = new Paragraph();
        if (name.isEmpty()) {
            line.add(origin, Ink.PLAIN, address);
        } else {
            line.add(origin.isEmpty() ? "" : origin + BETWEEN).add(name, Ink.PLAIN, address);
        }
        return line.set(style, label, indent) + address(address, style, indent);
    }

    /** The address on a line of its own where it cannot be linked; empty where it can, or there is none. */
    static String address(String address, Style style, String indent) {
        if (address.isEmpty() || (style.hyperlinks() && Hyperlink.leadsToTheWeb(address))) {
            return "";
        }
        return new Paragraph().add(address, Ink.DIM).setUnbroken(style, indent);
    }
}
