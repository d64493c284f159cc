package dev.footnote.answer;

import dev.footnote.retrieve.RankedSentence;
import dev.footnote.retrieve.Retrieval;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The day an answer holds for, and which of its sentences an earlier report gives. */
final class AnswerDates {

    /** Days within which two reports tell of the same state of things. */
    private static final int SAME_NEWS = 3;

    private AnswerDates() {}

    /** The day of the newest article that says what the first sentence says, copies included; null where unknown. */
    static @Nullable LocalDate asOf(List<RankedSentence> chosen) {
        return chosen.isEmpty() ? null : chosen.getFirst().article().published();
    }

    /** The day of a sentence's report, where the question asks for the newest state and a newer report leads. */
    static @Nullable LocalDate earlier(Retrieval found, RankedSentence first, RankedSentence sentence) {
        LocalDate leads = first.article().published();
        LocalDate published = sentence.article().published();
        boolean older = leads != null && published != null && published.isBefore(leads.minusDays(SAME_NEWS));
        return found.query().scope().newest() && older ? published : null;
    }
}
