package dev.footnote.answer;

import dev.footnote.answer.Answer.Missing;
import dev.footnote.answer.Answer.NotFound;
import dev.footnote.answer.Answer.Reason;
import dev.footnote.article.Article;
import dev.footnote.calendar.Period;
import dev.footnote.retrieve.AskedOutlet;
import dev.footnote.retrieve.DateLimit;
import dev.footnote.retrieve.RankedPassage;
import dev.footnote.retrieve.RankedSentence;
import dev.footnote.retrieve.Retrieval;
import dev.footnote.retrieve.SentenceDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why sentences that answer well do not answer this question: it supposes what they contradict, another outlet reports them
 * than the one asked for, they are of other days, or they lack the unit asked for. Rather lets an answer pass than refuses one: a refusal needs a clear case.
 */
final class Silence {

    /** Share of the best passage's score from which a passage is about the same. */
    private static final double NEAR_BEST = 0.75;

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
        NotFound dates = outlet != null ? outlet : ofDates(found, chosen, confidence);
        NotFound year = dates != null ? dates : ofYear(found, confidence);
        boolean missing = AskedRate.missing(found, chosen)
                || AskedNumber.missing(found.query().text(), chosen)
                || AskedName.missing(found.query().text(), chosen)
                || AskedClass.missing(found.query().text(), chosen)
                || Definition.missing(found.query().text(), chosen)
                || UntoldEvent.in(found)
                || UntoldDoer.in(found)
                || UntoldPost.in(found, chosen) && PostHolder.in(found, chosen) == null
                || UntoldPoint.in(found);
        return year == null && missing
                ? new NotFound(Reason.FACT_MISSING, nearest(chosen.getFirst()), confidence)
                : year;
    }

    private static @Nullable NotFound ofYear(Retrieval found, double confidence) {
        RankedSentence contrary = OtherYear.of(found.query(), found.sentences());
        return contrary == null ? null : new NotFound(Reason.CONTRADICTED, nearest(contrary), confidence);
    }

    /**
     * Of sentences that answer, those that fit the outlet asked for and don't speak of other days than asked for; all of
     * them where none does.
     */
    static List<RankedSentence> fitting(Retrieval found, List<RankedSentence> chosen) {
        List<AskedOutlet> asked = found.query().scope().asked();
        DateLimit limit = found.query().scope().limit();
        List<RankedSentence> fitting = chosen.stream()
                .filter(sentence -> asked.isEmpty() || asked.stream().anyMatch(outlet -> outlet.reports(sentence)))
                .filter(sentence ->
                        limit == null || SentenceDays.of(sentence).against(limit) != SentenceDays.Standing.OUTSIDE)
                .toList();
        return fitting.isEmpty() ? chosen : fitting;
    }

    /** What the articles that were shut out by their dates say instead. */
    static NotFound outside(
            Retrieval found, List<RankedSentence> chosen, @Nullable DateLimit limit, double confidence) {
        Period days = days(found, chosen, limit);
        // Articles from before and after have it, but not for all days between.
        boolean around = days != null && limit != null && limit.meets(days);
        return new NotFound(
                Reason.OUTSIDE_DATES,
                nearest(chosen.getFirst()),
                confidence,
                new Missing(List.of(), around ? null : days));
    }

    /** Where nothing found is a report of the outlet asked for; null where something is, or none is asked for. */
    static @Nullable NotFound unheard(Retrieval found, double confidence) {
        List<AskedOutlet> asked = found.query().scope().asked();
        OutletReport report = new OutletReport(found.query());
        boolean heard = asked.isEmpty() || found.sentences().stream().anyMatch(report::onSubject);
        return heard ? null : silent(asked, found.sentences().getFirst(), confidence);
    }

    private static @Nullable NotFound ofOutlet(Retrieval found, RankedSentence first, double confidence) {
        List<AskedOutlet> asked = found.query().scope().asked();
        OutletReport report = new OutletReport(found.query());
        boolean heard = asked.isEmpty() || report.answersWith(first);
        return heard ? null : silent(asked, first, confidence);
    }

    private static NotFound silent(List<AskedOutlet> asked, RankedSentence nearest, double confidence) {
        return new NotFound(
                Reason.OUTLET_SILENT,
                nearest(nearest),
                confidence,
                new Missing(asked.stream().map(AskedOutlet::name).toList(), null));
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
        return outside || OtherDays.longAfter(found, chosen, limit) ? outside(found, chosen, limit, confidence) : null;
    }

    private static Citation nearest(RankedSentence sentence) {
        return new Citation(
                1,
                sentence.article(),
                sentence.sentence().span(),
                sentence.sentence().order());
    }

    /**
     * From the first to the last day on which the sentences, or passages as good, were published, but for the days asked for;
     * null where unknown.
     */
    private static @Nullable Period days(Retrieval found, List<RankedSentence> sentences, @Nullable DateLimit asked) {
        TreeSet<LocalDate> days = new TreeSet<>();
        double best = sentences.getFirst().passage().score();
        Stream.concat(
                        sentences.stream().map(RankedSentence::article),
                        found.passages().stream()
                                .filter(passage -> passage.score() >= NEAR_BEST * best)
                                .map(RankedPassage::article))
                .map(Article::published)
                .filter(Objects::nonNull)
                .filter(day -> asked == null || !asked.holds(day))
                .forEach(days::add);
        return days.isEmpty() ? null : new Period(days.first(), days.last());
    }
}
