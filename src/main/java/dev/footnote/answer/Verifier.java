package dev.footnote.answer;

import dev.footnote.article.Span;
import dev.footnote.retrieve.TypedSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands between any answerer and the reader: a sentence stays only where each quote it cites is in its article and every
 * number, date and name in it occurs in what it cites.
 */
public final class Verifier {
    private static final Logger LOG = LoggerFactory.getLogger(Verifier.class);

    /** Drops what does not hold; an answer with nothing left becomes a not-found. */
    public Answer verify(Answer answer) {
        return switch (answer) {
            case Answer.NotFound notFound -> notFound;
            case Answer.Grounded grounded -> verified(grounded);
        };
    }

    private static Answer verified(Answer.Grounded draft) {
        Map<Integer, Citation> citations = new HashMap<>();
        draft.citations().forEach(citation -> citations.put(citation.number(), citation));
        List<Answer.Sentence> kept = new ArrayList<>();
        for (Answer.Sentence sentence : draft.sentences()) {
            if (holds(sentence, citations)) {
                kept.add(sentence);
            } else {
                LOG.warn("a drafted sentence did not stand on what it cites and was dropped");
            }
        }
        if (kept.size() == draft.sentences().size()) {
            return draft;
        }
        if (kept.isEmpty()) {
            return new Answer.NotFound(Answer.Reason.FACT_MISSING, null, 0);
        }
        return renumbered(kept, citations, draft);
    }

    private static Answer.Grounded renumbered(
            List<Answer.Sentence> kept, Map<Integer, Citation> citations, Answer.Grounded draft) {
        Map<Integer, Citation> used = new java.util.LinkedHashMap<>();
        List<Answer.Sentence> sentences = new ArrayList<>();
        for (Answer.Sentence sentence : kept) {
            List<Integer> numbers = new ArrayList<>();
            for (int old : sentence.citations()) {
                Citation citation = citations.get(old);
                if (citation != null) {
                    numbers.add(used.computeIfAbsent(
                                    old, n -> new Citation(used.size() + 1, citation.article(), citation.span()))
                            .number());
                }
            }
            sentences.add(new Answer.Sentence(sentence.text(), numbers, sentence.certainty()));
        }
        String shortSpan = draft.shortSpan();
        boolean stillThere = shortSpan != null
                && used.values().stream().anyMatch(c -> c.quote().contains(shortSpan));
        Map<Integer, Integer> numbers = new HashMap<>();
        used.forEach((old, citation) -> numbers.put(old, citation.number()));
        return new Answer.Grounded(
                sentences,
                List.copyOf(used.values()),
                stillThere ? shortSpan : null,
                draft.confidence(),
                draft.conflicts().stream()
                        .map(conflict -> conflict.renumbered(numbers))
                        .filter(Objects::nonNull)
                        .toList(),
                draft.origins(),
                draft.asOf());
    }

    private static boolean holds(Answer.Sentence sentence, Map<Integer, Citation> citations) {
        StringBuilder cited = new StringBuilder();
        for (int number : sentence.citations()) {
            Citation citation = citations.get(number);
            if (citation == null || !inArticle(citation)) {
                return false;
            }
            cited.append(folded(citation.quote())).append(' ');
        }
        String evidence = cited.toString();
        return !sentence.citations().isEmpty()
                && TypedSpan.in(sentence.text()).stream()
                        .allMatch(atom -> evidence.contains(folded(atom.span().of(sentence.text()))));
    }

    private static boolean inArticle(Citation citation) {
        Span span = citation.span();
        return span.length() > 0 && span.end() <= citation.article().text().length();
    }

    /** White space and Markdown's own signs do not make another number or name. */
    private static String folded(String text) {
        return text.replaceAll("[*_`]+", "")
                .replaceAll("\\]\\([^)]*\\)", "]")
                .replaceAll("[\\s\\[\\]]+", " ")
                .strip();
    }
}
