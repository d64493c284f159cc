package dev.footnote.answer;

import dev.footnote.answer.span.Token;
import dev.footnote.answer.span.Tokens;
import dev.footnote.index.Words;
import dev.footnote.retrieve.Query;
import dev.footnote.retrieve.RankedSentence;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sentence that tells of the event a question asks about in another year than the question supposes: "Who won the
 * race in 2019?" where it was in 2020. Only where no passage found speaks of the year supposed, and only of the events of
 * {@code suppositions.txt}: what has a value each year, such as a revenue, is only missing.
 */
final class OtherYear {

    private static final Pattern YEAR = Pattern.compile("\\b(?:1[5-9]|20)\\d\\d\\b");

    private static final int MOST = 40;

    /** The share of the question's other words that the sentence has to hold. */
    private static final double ABOUT_IT = 0.6;

    private final Query query;
    private final Set<String> years;
    private final Set<String> events;
    private final Set<String> names = new HashSet<>();
    private final Set<String> others = new HashSet<>();

    private OtherYear(Query query, Set<String> years, Set<String> events) {
        this.query = query;
        this.years = years;
        this.events = events;
        for (Words.Word word : query.words()) {
            if (!years.contains(word.stem())) {
                (query.names(word) ? names : others).add(word.stem());
            }
        }
    }

    /** The sentence; null where the question supposes no year, or nothing tells of another one. */
    static @Nullable RankedSentence of(Query query, List<RankedSentence> sentences) {
        Set<String> years = years(query.text());
        if (years.size() != 1) {
            return null;
        }
        Set<String> events = new HashSet<>();
        for (Token token : Tokens.of(query.text())) {
            // The tagger takes "won" for "won't".
            if (token.is("VERB", "AUX") && EventWords.known(token.lower())) {
                events.addAll(EventWords.of(token.lower()).said());
            }
        }
        OtherYear other = new OtherYear(query, years, events);
        return events.isEmpty() || other.names.isEmpty()
                ? null
                : other.among(sentences.stream().limit(MOST).toList());
    }

    private @Nullable RankedSentence among(List<RankedSentence> sentences) {
        boolean spokenOf = sentences.stream()
                .anyMatch(sentence -> years(
                                sentence.passage().text() + sentence.article().title())
                        .stream()
                        .anyMatch(years::contains));
        return spokenOf
                ? null
                : sentences.stream().filter(this::tellsOfIt).findFirst().orElse(null);
    }

    private boolean tellsOfIt(RankedSentence sentence) {
        Told told = new Told(sentence.text());
        return Rivalry.statement(sentence)
                && !years(sentence.text()).isEmpty()
                && told.all.containsAll(names)
                && (others.isEmpty() || query.coverage(others, told.all) >= ABOUT_IT)
                && told.places(events).stream().anyMatch(at -> !told.denied(at) && !told.unreal(at));
    }

    private static Set<String> years(String text) {
        return YEAR.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
