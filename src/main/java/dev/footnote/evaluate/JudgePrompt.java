package dev.footnote.evaluate;

import dev.footnote.answer.Citation;
import dev.footnote.article.Article;
import dev.footnote.model.PromptTemplate;
import dev.footnote.model.PromptTemplate.Block;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The text that asks a language model for a verdict: Markdown with the slots {@code {{claim}}} and {@code {{quotes}}}.
 *
 * @param template the text with its slots
 */
public record JudgePrompt(PromptTemplate template) {

    /** The slots of its template. */
    public static final List<String> SLOTS = List.of("claim", "quotes");

    /** With the text of a template; throws {@link IllegalArgumentException} where its slots are wrong. */
    public JudgePrompt(String template) {
        this(new PromptTemplate(template, SLOTS));
    }

    /** The prompt for a claim and the quotes it cites. */
    public String fill(String claim, List<Citation> quotes) {
        String cited = quotes.isEmpty()
                ? "(none)"
                : quotes.stream().map(JudgePrompt::quote).collect(Collectors.joining("\n\n"));
        String material = template.fill(Map.of("claim", Block.of(claim), "quotes", Block.of(cited)));
        return template.instructions().isEmpty() ? material : template.instructions() + "\n\n" + material;
    }

    private static String quote(Citation citation) {
        Article article = citation.article();
        return Stream.of(
                        line("Outlet", article.source()),
                        line("Date", article.published()),
                        line("Title", article.title()),
                        line("Quote", citation.quote()))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String line(String name, @Nullable Object value) {
        return value == null ? "" : name + ": " + value.toString().strip().replaceAll("\\s+", " ");
    }
}
