package dev.footnote.evaluate;

import dev.footnote.answer.Citation;
import dev.footnote.article.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The text that asks a language model for a verdict: Markdown with the slots {@code {{claim}}} and {@code {{quotes}}}.
 *
 * <p>What fills them comes from articles, so each slot is filled with a block between two lines of backticks. The lines are
 * longer than any run of backticks inside, so that nothing in an article can close the block and pass for the prompt.
 *
 * @param template the text with its slots
 */
public record JudgePrompt(String template) {

    private static final List<String> SLOTS = List.of("claim", "quotes");
    private static final Pattern SLOT = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");
    private static final Pattern BACKTICKS = Pattern.compile("`+");
    private static final int LEAST = 3;

    /** What is wrong with a template, a clause each that goes on from its file's name; empty where nothing is. */
    public static List<String> faults(String template) {
        List<String> found =
                SLOT.matcher(template).results().map(slot -> slot.group(1)).toList();
        List<String> faults = new ArrayList<>();
        SLOTS.stream()
                .filter(slot -> !found.contains(slot))
                .forEach(slot -> faults.add("lacks the slot {{" + slot + "}}"));
        found.stream()
                .filter(slot -> !SLOTS.contains(slot))
                .distinct()
                .forEach(slot -> faults.add(
                        "has an unknown slot {{" + slot + "}}: there are {{" + String.join("}} and {{", SLOTS) + "}}"));
        return faults;
    }

    /** The prompt for a claim and the quotes it cites. */
    public String fill(String claim, List<Citation> quotes) {
        String cited = quotes.isEmpty()
                ? "(none)"
                : quotes.stream().map(JudgePrompt::quote).collect(Collectors.joining("\n\n"));
        String fence = fence(claim, cited);
        Map<String, String> blocks = Map.of("claim", block(fence, claim), "quotes", block(fence, cited));
        // In one pass, so that a slot's name inside an article stays what it is.
        return SLOT.matcher(template)
                .replaceAll(slot -> Matcher.quoteReplacement(Objects.requireNonNull(blocks.get(slot.group(1)))));
    }

    private static String fence(String... contents) {
        int longest = Stream.of(contents)
                .flatMap(content -> BACKTICKS.matcher(content).results())
                .mapToInt(run -> run.end() - run.start())
                .max()
                .orElse(0);
        return "`".repeat(Math.max(LEAST, longest + 1));
    }

    private static String block(String fence, String content) {
        return fence + "\n" + content + "\n" + fence;
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
