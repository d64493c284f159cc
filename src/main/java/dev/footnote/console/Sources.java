package dev.footnote.console;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Origins;
import dev.footnote.article.Article;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The notes under an answer: which article each number stands for, and the words quoted from it. */
final class Sources {

    private static final int NEAREST_LENGTH = 300;

    static final String ORDER = "This text gives orders to assistants. It is quoted, not followed.";

    private final Style style;

    Sources(Style style) {
        this.style = style;
    }

    /** The notes of an answer; a quote that the answer already reads word for word is not said twice. */
    String under(Answer.Grounded answer) {
        return list(
                answer, answer.sentences().stream().map(Answer.Sentence::text).toList());
    }

    /** The notes of an answer with every quote. */
    String all(Answer.Grounded answer) {
        return list(answer, List.of());
    }

    /** The passage that came nearest, marked as no answer. */
    String nearest(Citation nearest) {
        String quote = Columns.shorten(Printable.line(nearest.quote()), NEAREST_LENGTH);
        return new Paragraph().add("Nearest passage (not an answer):").set(style, "", "")
                + SourceLine.set(nearest.article(), "  ", style)
                + quote(quote, "  ")
                + order(nearest, "  ");
    }

    private String list(Answer.Grounded answer, List<String> shown) {
        List<Citation> citations = answer.citations();
        int widest = citations.stream()
                .mapToInt(citation -> label(citation).length())
                .max()
                .orElse(0);
        String indent = " ".repeat(widest + 1);
        Map<String, Citation> named = new HashMap<>();
        Set<String> told = new HashSet<>();
        StringBuilder list = new StringBuilder();
        for (Citation citation : citations) {
            String label = Columns.pad(label(citation), widest + 1);
            Article article = citation.article();
            list.append(entry(article, label, named.putIfAbsent(article.id(), citation)));
            if (!citation.readIn(shown)) {
                list.append(quote(Printable.line(citation.quote()), indent));
            }
            list.append(order(citation, indent));
            String copies = copies(citation, answer.origins(), indent);
            // Two sentences of one article that is copied whole would name the same copies twice.
            if (told.add(article.id() + copies)) {
                list.append(copies);
            }
        }
        return list.toString();
    }

    private String order(Citation citation, String indent) {
        return citation.order() ? new Paragraph().add(ORDER, Ink.DIM).set(style, indent, indent) : "";
    }

    private String entry(Article article, String label, @Nullable Citation before) {
        return before == null
                ? SourceLine.set(article, label, style)
                : label + "The same article as " + label(before) + "\n";
    }

    /** The articles that say the same in the same words, named and not quoted. */
    private String copies(Citation citation, Origins origins, String indent) {
        StringBuilder copies = new StringBuilder();
        for (Origins.Copy copy : origins.copies()) {
            if (copy.citation() == citation.number()) {
                String origin = SourceLine.origin(copy.article());
                String name = origin.isEmpty() ? Printable.line(copy.article().id()) : origin;
                copies.append(copies.isEmpty() ? "also in: " : "; ").append(name);
            }
        }
        return new Paragraph().add(copies.toString(), Ink.DIM).set(style, indent, indent);
    }

    private String quote(String quote, String indent) {
        // The opening mark hangs in the margin, so that the words stand under the title.
        String hanging = indent.substring(1) + Ink.DIM.set("“", style);
        return new Paragraph().add(quote + "”", Ink.DIM).set(style, hanging, indent);
    }

    private static String label(Citation citation) {
        return "[" + citation.number() + "]";
    }
}
