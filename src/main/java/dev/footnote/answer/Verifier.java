package dev.footnote.answer;

import dev.footnote.article.Span;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands between any answerer and the reader: a sentence stays only where each quote it cites is in its article and every
 * number, date, name and quotation in it occurs in what it cites; the same holds for the short span and for the values of
 * a disagreement.
 */
public final class Verifier {
    private static final Logger LOG = LoggerFactory.getLogger(Verifier.class);

    /** Drops what does not hold; an answer with nothing left becomes a not-found. */
    public Answer verify(Answer answer) {
        return switch (answer) {
            case Answer.NotFound notFound -> notFound;
            case Answer.Aside aside -> aside;
            case Answer.Grounded grounded -> verified(grounded, Verifier::inTheSameWriting);
        };
    }

    /**
     * Drops what does not hold of an answer in other words than the articles': there the same number, date or name may be
     * written otherwise.
     */
    public Answer verifyPhrased(Answer.Grounded phrased) {
        return verified(phrased, Verifier::inOtherWriting);
    }

    private static boolean inTheSameWriting(String text, List<Citation> cited) {
        return Evidence.of(cited).holds(text);
    }

    private static boolean inOtherWriting(String text, List<Citation> cited) {
        return Evidence.of(cited).holds(text) || Restatement.of(cited).lacks(text) == null;
    }

    private static Answer verified(Answer.Grounded draft, BiPredicate<String, List<Citation>> atoms) {
        Map<Integer, Citation> citations = new HashMap<>();
        draft.citations().stream()
                .filter(Verifier::inArticle)
                .forEach(citation -> citations.put(citation.number(), citation));
        List<Answer.Sentence> kept = draft.sentences().stream()
                .filter(sentence -> holds(sentence, citations, atoms))
                .toList();
        if (kept.isEmpty()) {
            LOG.warn("no drafted sentence stood on what it cites");
            return new Answer.NotFound(Answer.Reason.FACT_MISSING, null, 0);
        }
        List<Conflict> conflicts = draft.conflicts().stream()
                .map(conflict -> held(conflict, citations))
                .filter(conflict -> conflict.sides().size() >= 2)
                .toList();
        String shortSpan = held(draft.shortSpan(), kept, citations);
        if (kept.equals(draft.sentences())
                && conflicts.equals(draft.conflicts())
                && Objects.equals(shortSpan, draft.shortSpan())) {
            return draft;
        }
        LOG.warn("part of a drafted answer did not stand on what it cites and was dropped");
        return new Renumbering(citations).of(kept, shortSpan, conflicts, asOf(draft, kept, citations), draft);
    }

    private static boolean holds(
            Answer.Sentence sentence, Map<Integer, Citation> citations, BiPredicate<String, List<Citation>> atoms) {
        return !sentence.citations().isEmpty()
                && citations.keySet().containsAll(sentence.citations())
                && atoms.test(sentence.text(), cited(sentence.citations(), citations));
    }

    private static @Nullable String held(
            @Nullable String shortSpan, List<Answer.Sentence> kept, Map<Integer, Citation> citations) {
        return shortSpan != null
                        && kept.stream()
                                .map(sentence -> evidence(sentence.citations(), citations))
                                .anyMatch(evidence -> evidence.holds(shortSpan) && evidence.holdsValue(shortSpan))
                ? shortSpan
                : null;
    }

    private static Conflict held(Conflict conflict, Map<Integer, Citation> citations) {
        return new Conflict(
                conflict.kind(),
                conflict.sides().stream()
                        .map(side -> new Conflict.Side(
                                side.value(),
                                side.citations().stream()
                                        .filter(citations::containsKey)
                                        .toList()))
                        .filter(side -> evidence(side.citations(), citations).holdsValue(side.value()))
                        .toList());
    }

    /** The draft's, unless the sentence it was taken from is gone. */
    private static @Nullable LocalDate asOf(
            Answer.Grounded draft, List<Answer.Sentence> kept, Map<Integer, Citation> citations) {
        if (draft.asOf() == null || kept.getFirst().equals(draft.sentences().getFirst())) {
            return draft.asOf();
        }
        return kept.getFirst().citations().stream()
                .map(number -> citations.get(number))
                .filter(Objects::nonNull)
                .map(citation -> citation.article().published())
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    private static Evidence evidence(List<Integer> numbers, Map<Integer, Citation> citations) {
        return Evidence.of(cited(numbers, citations));
    }

    private static List<Citation> cited(List<Integer> numbers, Map<Integer, Citation> citations) {
        return numbers.stream()
                .map(number -> citations.get(number))
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean inArticle(Citation citation) {
        Span span = citation.span();
        return span.length() > 0 && span.end() <= citation.article().text().length();
    }
}
