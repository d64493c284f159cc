package dev.footnote.answer;

import dev.footnote.answer.Answer.NotFound;
import dev.footnote.retrieve.DateLimit;
import dev.footnote.retrieve.RankedPassage;
import dev.footnote.retrieve.RankedSentence;
import dev.footnote.retrieve.Retrieval;
import dev.footnote.retrieve.Scope;
import dev.footnote.retrieve.SentenceDays;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells where the articles speak of a question's subject on other days only than it asks for. */
final class OtherDays {

    /** Days after which a report that names no day is not taken to be about the time asked for. */
    private static final int AFTERWARDS = 31;

    private OtherDays() {}

    /**
     * Whether all chosen sentences were published long after the days asked for, and nothing in their passages speaks of those
     * days.
     */
    static boolean longAfter(Retrieval found, List<RankedSentence> chosen, DateLimit limit) {
        return chosen.stream().allMatch(sentence -> {
            LocalDate published = sentence.article().published();
            return published != null
                    && limit.periods().stream()
                            .allMatch(period -> period.last().isBefore(published.minusDays(AFTERWARDS)))
                    && found.sentences().stream()
                            .filter(other -> other.article().equals(sentence.article()))
                            .noneMatch(other ->
                                    SentenceDays.of(other).stated().stream().anyMatch(limit::meets));
        });
    }

    /**
     * The best sentence of an article outside the days asked for, where only such articles name all that the question names;
     * null where others do, or nothing is named.
     */
    static @Nullable RankedSentence onlyThen(NotFound within, Scope scope, Retrieval anyTime) {
        Subject subject = new Subject(anyTime.query(), scope).orRarest();
        Citation nearest = within.nearest();
        boolean namedWithin = nearest != null
                        && subject.namedIn(text(
                                nearest.article().title(), nearest.article().text()))
                || anyTime.passages().stream()
                        .anyMatch(passage -> scope.admits(passage.article()) && named(subject, passage));
        if (!scope.restricts() || !subject.named() || namedWithin) {
            return null;
        }
        return anyTime.sentences().stream()
                .filter(sentence -> named(subject, sentence.passage()))
                .findFirst()
                .orElse(null);
    }

    private static boolean named(Subject subject, RankedPassage passage) {
        return subject.namedIn(text(passage.article().title(), passage.text()));
    }

    private static String text(String title, String text) {
        return title + "\n" + text;
    }
}
