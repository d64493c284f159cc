package dev.footnote.console;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Citation;
import dev.footnote.article.Article;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The notes under an answer: which article each number stands for, and the words quoted from it. */
final class Sources {

    private static final int NEAREST_LENGTH = 300;

    private final Style style;

    Sources(Style style) {
        this.style = style;
    }

    /** The notes of an answer; a quote that the answer already reads word for word is not said twice. */
    String under(Answer.Grounded answer) {
        Set<String> shown =
                answer.sentences().stream().map(s -> Printable.line(s.text())).collect(Collectors.toSet());
        return list(answer.citations(), shown);
    }

    /** The notes of an answer with every quote. */
    String all(Answer.Grounded answer) {
        return list(answer.citations(), Set.of());
    }

    /** The passage that came nearest, marked as no answer. */
    String nearest(Citation nearest) {
        String quote = Columns.shorten(Printable.line(nearest.quote()), NEAREST_LENGTH);
        return new Paragraph().add("Nearest passage (not an answer):").set(style, "", "")
                + SourceLine.set(nearest.article(), "  ", style)
                + quote(quote, "  ");
    }

    private String list(List<Citation> citations, Set<String> shown) {
        int widest = citations.stream()
                .mapToInt(citation -> label(citation).length())
                .max()
                .orElse(0);
        String indent = " ".repeat(widest + 1);
        Map<String, Citation> named = new HashMap<>();
        StringBuilder list = new StringBuilder();
        for (Citation citation : citations) {
            String label = Columns.pad(label(citation), widest + 1);
            Article article = citation.article();
            list.append(entry(article, label, named.putIfAbsent(article.id(), citation)));
            String quote = Printable.line(citation.quote());
            if (!shown.contains(quote)) {
                list.append(quote(quote, indent));
            }
        }
        return list.toString();
    }

    private String entry(Article article, String label, @Nullable Citation before) {
        return before == null
                ? SourceLine.set(article, label, style)
                : label + "The same article as " + label(before) + "\n";
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
