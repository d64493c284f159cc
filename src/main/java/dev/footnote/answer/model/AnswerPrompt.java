package dev.footnote.answer.model;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Conflict;
import dev.footnote.model.Prompt;
import dev.footnote.model.PromptTemplate.Block;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the prompt for an answer, and for a second try. */
final class AnswerPrompt {

    private final PhraserPrompts prompts;
    private final int mostTokens;

    AnswerPrompt(PhraserPrompts prompts, int mostTokens) {
        this.prompts = prompts;
        this.mostTokens = mostTokens;
    }

    /** The first try. */
    Prompt first(String question, List<Given> passages, Answer.Grounded extracted, Duration within) {
        return new Prompt(prompts.answer().instructions(), material(question, passages, extracted), mostTokens, within);
    }

    /** The second try. */
    Prompt again(
            String question,
            List<Given> passages,
            Answer.Grounded extracted,
            List<Verdict.Removed> removed,
            Duration within) {
        String faults = removed.stream()
                .map(verdict ->
                        "- " + verdict.text() + "\n  (" + verdict.reason().words() + ")")
                .collect(Collectors.joining("\n"));
        String retry = prompts.retry()
                .fill(Map.of("faults", Block.of(faults.isEmpty() ? "(there was no usable sentence in it)" : faults)));
        return new Prompt(
                prompts.answer().instructions(),
                material(question, passages, extracted) + "\n\n" + retry,
                mostTokens,
                within);
    }

    private String material(String question, List<Given> passages, Answer.Grounded extracted) {
        List<Block> numbered = passages.stream()
                .map(given -> new Block("Passage [" + given.number() + "]:", given.text()))
                .toList();
        return prompts.answer()
                .fill(Map.of(
                        "question",
                        Block.of(question),
                        "passages",
                        numbered,
                        "notes",
                        Block.of(notes(passages, extracted))));
    }

    private static String notes(List<Given> passages, Answer.Grounded extracted) {
        String notes = extracted.conflicts().stream()
                .map(conflict -> note(conflict, passages, extracted))
                .collect(Collectors.joining("\n"));
        return notes.isEmpty() ? "(nothing)" : notes;
    }

    private static String note(Conflict conflict, List<Given> passages, Answer.Grounded extracted) {
        String sides = conflict.sides().stream()
                .map(side -> side.value().replaceAll("\\s+", " ") + " in "
                        + extracted.citations().stream()
                                .filter(citation -> side.citations().contains(citation.number()))
                                .map(citation -> "[" + numberOf(citation, passages) + "]")
                                .distinct()
                                .collect(Collectors.joining()))
                .collect(Collectors.joining(", "));
        return "The passages differ (" + conflict.kind().words() + "): " + sides
                + ". Tell every side, each with its passage.";
    }

    private static int numberOf(Citation citation, List<Given> passages) {
        return passages.stream()
                .filter(given -> given.article().equals(citation.article())
                        && given.passage().passage().span().overlaps(citation.span()))
                .mapToInt(Given::number)
                .findFirst()
                .orElse(0);
    }
}
