package dev.footnote.answer;

import dev.footnote.answer.Answer.Missing;
import dev.footnote.answer.Answer.NotFound;
import dev.footnote.answer.Answer.Reason;
import dev.footnote.calendar.Period;
import dev.footnote.retrieve.AskedOutlet;
import dev.footnote.retrieve.DateLimit;
import dev.footnote.retrieve.RankedSentence;
import dev.footnote.retrieve.Retrieval;
import dev.footnote.retrieve.SentenceDays;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Why sentences that answer well do not answer this question: another outlet reports them than the one asked for, or they
 * are of other days. Rather lets an answer pass than refuses one: a refusal needs a clear case.
 */
final class Silence {

    /** A line that names where a whole article has its facts from. */
    private static final Pattern SOURCES_LINE =
            Pattern.compile("(?im)^\\W*(?:sources?|via|source link)\\b\\W{0,3}.*|\\bas (?:first )?reported by\\b.*");

    private Silence() {}

    /** Why the sentences chosen must not be given as the answer; null where they may. */
    static @Nullable NotFound over(Retrieval found, List<RankedSentence> chosen, double confidence) {
        RankedSentence contrary = Contradiction.of(found.query().text(), found.sentences());
        if (contrary != null) {
            return new NotFound(Reason.CONTRADICTED, nearest(contrary), confidence);
        }
        if (chosen.isEmpty()) {
            return null;
        }
        NotFound outlet = ofOutlet(found, chosen.getFirst(), confidence);
        return outlet != null ? outlet : ofDates(found, chosen, confidence);
    }

    /** What the articles that were shut out by their dates say instead. */
    static NotFound outside(List<RankedSentence> chosen, double confidence) {
        return new NotFound(
                Reason.OUTSIDE_DATES, nearest(chosen.getFirst()), confidence, new Missing(List.of(), days(chosen)));
    }

    private static @Nullable NotFound ofOutlet(Retrieval found, RankedSentence first, double confidence) {
        List<AskedOutlet> asked = found.query().scope().asked();
        boolean heard = asked.isEmpty() || asked.stream().anyMatch(outlet -> reports(outlet, first));
        return heard
                ? null
                : new NotFound(
                        Reason.OUTLET_SILENT,
                        nearest(first),
                        confidence,
                        new Missing(asked.stream().map(AskedOutlet::name).toList(), null));
    }

    /** Whether the sentence stands in the outlet's article, or in one that passes its report on. */
    private static boolean reports(AskedOutlet outlet, RankedSentence sentence) {
        if (outlet.published(sentence.article())
                || outlet.namedIn(sentence.passage().text())) {
            return true;
        }
        return SOURCES_LINE.matcher(sentence.article().text()).results().anyMatch(line -> outlet.namedIn(line.group()));
    }

    private static @Nullable NotFound ofDates(Retrieval found, List<RankedSentence> chosen, double confidence) {
        DateLimit limit = found.query().scope().limit();
        // "Last week" on a collection that ends months ago is meant for its last week as often as not.
        boolean meant =
                limit != null && (!limit.relative() || found.query().scope().asOf() != null);
        if (limit == null || !meant) {
            return null;
        }
        boolean outside = chosen.stream()
                .allMatch(sentence -> SentenceDays.of(sentence).against(limit) == SentenceDays.Standing.OUTSIDE);
        return outside ? outside(chosen, confidence) : null;
    }

    private static Citation nearest(RankedSentence sentence) {
        return new Citation(1, sentence.article(), sentence.sentence().span());
    }

    /** From the first to the last day that the sentences state or were published; null where none is known. */
    private static @Nullable Period days(List<RankedSentence> sentences) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (RankedSentence sentence : sentences) {
            LocalDate published = sentence.article().published();
            if (published != null) {
                days.add(published);
            }
        }
        return days.isEmpty() ? null : new Period(days.first(), days.last());
    }
}
