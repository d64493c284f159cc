package dev.footnote.answer;

import dev.footnote.answer.SpanRanking.Standing;
import dev.footnote.answer.span.ClauseValues;
import dev.footnote.index.Words;
import dev.footnote.retrieve.Query;
import dev.footnote.retrieve.RankedSentence;
import dev.footnote.retrieve.TypedSpan;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose value is asked for: of a question's names the one that tells the sentences apart. Where the best sentence gives
 * somebody else's value, one that gives a value right beside the name leads instead.
 */
final class NamedValue {

    /** Share of the first sentence's weight (e to the score) below which another does not take its place. */
    private static final double WORTH = 0.0025;

    /** The same where the other one's value stands right before the name: "$300 billion with Oracle". */
    private static final double WORTH_OF_RECIPIENT = 0.05;

    private final Query query;
    private final String question;
    private final AskedValues values;

    NamedValue(Query query) {
        this.query = query;
        this.question = query.text().toLowerCase(Locale.ROOT);
        this.values = new AskedValues(query);
    }

    /**
     * The sentences to answer with: as they were, or, where another one is to lead, that one and then those that hold the name
     * too.
     *
     * @param ranked at least one, the best first
     */
    List<Standing> led(List<Standing> ranked) {
        Standing first = ranked.getFirst();
        Set<TypedSpan.Kind> asked = values.type().kinds();
        if (asked.isEmpty() || asked.contains(TypedSpan.Kind.NAME)) {
            return ranked;
        }
        Standing given = givenTo(ranked);
        if (given != null) {
            return SpanRanking.led(ranked, WORTH_OF_RECIPIENT, given.sentence()::equals);
        }
        String name = lacking(ranked);
        if (name == null) {
            return withoutOthers(ranked);
        }
        if (!othersValue(first.sentence())) {
            return ranked;
        }
        Standing lead = ranked.stream()
                .filter(other -> other.worth(first) >= WORTH && givenBeside(name, other.sentence()))
                .findFirst()
                .orElse(first);
        return lead.equals(first)
                ? ranked
                : Stream.concat(
                                Stream.of(lead),
                                ranked.stream()
                                        .filter(other -> !other.equals(lead)
                                                && stems(other.sentence()).contains(name)))
                        .toList();
    }

    /** Where each value of the first sentence goes to somebody else, one with the same names that has another value leads. */
    private List<Standing> withoutOthers(List<Standing> ranked) {
        RankedSentence first = ranked.getFirst().sentence();
        Set<String> names = query.names();
        names.retainAll(stems(first));
        return names.isEmpty() || !values.goToOthers(first, this::isAsked)
                ? ranked
                : SpanRanking.led(
                        ranked,
                        WORTH,
                        sentence -> stems(sentence).containsAll(names)
                                && !values.in(sentence).isEmpty()
                                && !values.goToOthers(sentence, this::isAsked));
    }

    /**
     * Where the first sentence holds the name that a question ends with, but none of its values stands near it, the one that gives a
     * value right before that name; null where there is none.
     */
    private @Nullable Standing givenTo(List<Standing> ranked) {
        RankedSentence first = ranked.getFirst().sentence();
        List<Words.Word> words = query.words();
        if (words.isEmpty() || !query.names(words.getLast())) {
            return null;
        }
        String name = words.getLast().stem();
        ClauseValues clauses = new ClauseValues(first.text());
        boolean near = values.in(first).stream().anyMatch(value -> clauses.together(value, name));
        return near || values.in(first).isEmpty() || !stems(first).contains(name)
                ? null
                : ranked.stream()
                        .filter(other -> other.worth(ranked.getFirst()) >= WORTH_OF_RECIPIENT
                                && values.goTo(
                                        other.sentence(), to -> Words.stems(to).contains(name)))
                        .findFirst()
                        .orElse(null);
    }

    /**
     * Of several values of the first of some sentences the one that goes to a name of the question: "$38 billion with AWS, $300 billion with
     * Oracle"; null where no one value does.
     */
    static @Nullable String in(Query query, List<RankedSentence> sentences) {
        Set<String> names = query.names();
        AskedValues values = new AskedValues(query);
        return names.isEmpty()
                        || values.type().kinds().isEmpty()
                        || values.type().kinds().contains(TypedSpan.Kind.NAME)
                ? null
                : values.goingTo(sentences.getFirst(), to -> isNamed(to, names));
    }

    /** A name of nothing but small words has no stems. */
    private static boolean isNamed(String name, Set<String> names) {
        Set<String> stems = Words.stems(name);
        return !stems.isEmpty() && names.containsAll(stems);
    }

    private boolean isAsked(String name) {
        return question.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Whether a sentence without the name names somebody else; one that names nobody may well go on about the right one. */
    private boolean othersValue(RankedSentence sentence) {
        return values.in(sentence).isEmpty()
                || sentence.spans().stream()
                        .anyMatch(span -> span.kind() == TypedSpan.Kind.NAME
                                && !question.contains(
                                        span.span().of(sentence.text()).toLowerCase(Locale.ROOT)));
    }

    private boolean givenBeside(String name, RankedSentence sentence) {
        ClauseValues clauses = new ClauseValues(sentence.text());
        return values.in(sentence).stream().anyMatch(value -> clauses.beside(value, name));
    }

    /** The stem of the weightiest name that the first sentence lacks and others hold; null where there is none. */
    private @Nullable String lacking(List<Standing> ranked) {
        Set<String> first = stems(ranked.getFirst().sentence());
        Map<String, Integer> held = new HashMap<>();
        ranked.forEach(other -> stems(other.sentence()).forEach(stem -> held.merge(stem, 1, Integer::sum)));
        return query.words().stream()
                .filter(query::names)
                .map(Words.Word::stem)
                .filter(stem -> held.getOrDefault(stem, 0) > 0 && !first.contains(stem))
                .max(Comparator.comparingDouble(
                        stem -> query.weights().getOrDefault(stem, 0.0) * (ranked.size() - held.getOrDefault(stem, 0))))
                .orElse(null);
    }

    private static Set<String> stems(RankedSentence sentence) {
        return Words.stems(sentence.text());
    }
}
