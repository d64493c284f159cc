package dev.footnote.answer;

import dev.footnote.article.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Quotes that follow one another in an article become one: a reader gets one note for what stands in one place, not "the
 * same article as" for each of its sentences. Quotes that differ in what is said about them stay apart: the sides of a
 * disagreement, other copies or sources, text that gives orders.
 */
public final class RunningQuotes {

    private RunningQuotes() {}

    /** The answer with such quotes joined and the notes numbered anew; every sentence and value stands as it did. */
    public static Answer.Grounded joined(Answer.Grounded answer) {
        Map<Integer, Citation> quotes = new HashMap<>();
        Map<Integer, Integer> into = new HashMap<>();
        for (List<Citation> run : runs(answer)) {
            // By the smallest number, so that the first sentence keeps its own.
            int number = run.stream().mapToInt(Citation::number).min().orElseThrow();
            Citation first = run.getFirst();
            Span whole = new Span(first.span().start(), run.getLast().span().end());
            quotes.put(number, new Citation(number, first.article(), whole, first.order()));
            run.forEach(each -> into.put(each.number(), number));
        }
        if (quotes.size() == answer.citations().size()) {
            return answer;
        }
        List<Answer.Sentence> sentences = answer.sentences().stream()
                .map(sentence -> new Answer.Sentence(
                        sentence.text(),
                        sentence.citations().stream()
                                .map(number -> into.getOrDefault(number, number))
                                .distinct()
                                .toList(),
                        sentence.certainty(),
                        sentence.earlier()))
                .toList();
        return new Renumbering(quotes).of(sentences, answer.shortSpan(), answer.conflicts(), answer.asOf(), answer);
    }

    /** The quotes in stretches that may be joined, each in the article's order. */
    private static List<List<Citation>> runs(Answer.Grounded answer) {
        Set<Integer> sides = answer.conflicts().stream()
                .flatMap(conflict -> conflict.sides().stream())
                .flatMap(side -> side.citations().stream())
                .collect(Collectors.toSet());
        List<Citation> inOrder = answer.citations().stream()
                .sorted(Comparator.comparing(
                                (Citation citation) -> citation.article().id())
                        .thenComparing(citation -> citation.span().start()))
                .toList();
        List<List<Citation>> runs = new ArrayList<>();
        for (Citation citation : inOrder) {
            Citation before = runs.isEmpty() ? null : runs.getLast().getLast();
            if (before != null
                    && !sides.contains(before.number())
                    && !sides.contains(citation.number())
                    && follows(before, citation)
                    && told(answer.origins(), before).equals(told(answer.origins(), citation))) {
                runs.getLast().add(citation);
            } else {
                runs.add(new ArrayList<>(List.of(citation)));
            }
        }
        return runs;
    }

    private static boolean follows(Citation before, Citation citation) {
        int end = before.span().end();
        int start = citation.span().start();
        return before.article().equals(citation.article())
                && before.order() == citation.order()
                && end <= start
                && before.article().text().substring(end, start).isBlank();
    }

    /** What is said of a quote's origin, whatever its number. */
    private static Set<Object> told(Origins origins, Citation citation) {
        Set<Object> told = new HashSet<>();
        origins.chains().stream()
                .filter(chain -> chain.citation() == citation.number())
                .forEach(chain -> told.add(chain.outlets()));
        origins.copies().stream()
                .filter(copy -> copy.citation() == citation.number())
                .forEach(copy -> told.add(copy.article().id()));
        return told;
    }
}
