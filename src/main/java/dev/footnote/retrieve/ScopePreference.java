package dev.footnote.retrieve;

import dev.footnote.article.Sentence;
import dev.footnote.calendar.Mentions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Puts first, among sentences that answer about as well, those that fit what the question is restricted to: the outlet it
 * asks, the days it names, the newest report where it asks for the present state. Leaves the order alone where the
 * question has no such restriction or the articles carry no dates.
 */
final class ScopePreference {

    /** What a sentence gains, in points of its score, where the outlet asked for reported or was named in it. */
    private static final double OF_OUTLET = 2.5;

    private static final double NAMES_OUTLET = 2;

    private static final double NEAR_OUTLET = 0.7;

    /** What a sentence gains or loses by its days. */
    private static final double OF_DAYS = 1.5;

    /** How far behind the best sentence, in points, a newer one still counts as nearly as good. */
    private static final double NEARLY = 2;

    /** Days within which two reports tell of the same state of things. */
    private static final int SAME_NEWS = 3;

    /** A newer article that looks back tells no newer state. */
    private static final Pattern LOOKS_BACK = Pattern.compile(
            "(?i)\\b(?:back then|at the time|at that time|in those days|formerly|previously|originally|used to|earlier|ago|once)\\b"
                    + "|\\b(?:had|kept|was|were)\\b.*\\blast (?:year|month|\\p{Lu}\\p{L}+)\\b");

    /** Characters a sentence must have beside its date to tell anything. */
    private static final int TELLING = 20;

    /** How much less of the question a newer sentence may meet. */
    private static final double LESS = 0.12;

    private static final Comparator<RankedSentence> ORDER =
            (left, right) -> Double.compare(right.score(), left.score());

    /** Days before its article from which what a sentence speaks of is past. */
    private static final int PAST = 14;

    private ScopePreference() {}

    /** The sentences in their new order; those moved have new scores. */
    static List<RankedSentence> order(Scope scope, List<RankedSentence> ranked) {
        List<RankedSentence> ordered = ranked;
        if (!scope.asked().isEmpty() || scope.limit() != null) {
            ordered = ranked.stream()
                    .map(sentence -> sentence.withScore(sentence.score() + gain(scope, sentence)))
                    .sorted(ORDER)
                    .toList();
        }
        return scope.newest() ? newestFirst(ordered) : ordered;
    }

    private static double gain(Scope scope, RankedSentence sentence) {
        double gain = 0;
        if (!scope.asked().isEmpty()) {
            gain += scope.asked().stream()
                    .mapToDouble(outlet -> ofOutlet(outlet, sentence))
                    .max()
                    .orElse(0);
        }
        DateLimit limit = scope.limit();
        if (limit != null) {
            gain += switch (SentenceDays.of(sentence).against(limit)) {
                case WITHIN -> OF_DAYS;
                case OUTSIDE -> -OF_DAYS;
                case OPEN -> 0;
            };
            gain -= Mentions.in(sentence.text()).stream()
                                    .mapToInt(mention -> mention.span().length())
                                    .sum()
                            > sentence.text().length() - TELLING
                    ? 2 * OF_DAYS
                    : 0;
        }
        return gain;
    }

    private static double ofOutlet(AskedOutlet outlet, RankedSentence sentence) {
        if (outlet.published(sentence.article())) {
            return OF_OUTLET;
        }
        if (outlet.namedIn(sentence.text())) {
            return NAMES_OUTLET;
        }
        return outlet.reports(sentence) ? NEAR_OUTLET : 0;
    }

    /** The newest of the sentences nearly as good as the best takes the best's place. */
    private static List<RankedSentence> newestFirst(List<RankedSentence> ranked) {
        RankedSentence best = ranked.stream()
                .filter(sentence -> states(sentence) && !looksBack(sentence))
                .findFirst()
                .orElse(null);
        LocalDate day = best == null ? null : best.article().published();
        if (best == null || day == null) {
            return ranked;
        }
        RankedSentence newest = best;
        for (RankedSentence sentence : ranked) {
            LocalDate published = sentence.article().published();
            if (published != null
                    && published.isAfter(Objects.requireNonNull(newest.article().published())
                            .plusDays(newest == best ? SAME_NEWS : 0))
                    && nearlyAsGood(sentence, best)) {
                newest = sentence;
            }
        }
        if (newest == ranked.getFirst() || ranked.getFirst().score() - newest.score() > NEARLY) {
            return ranked;
        }
        List<RankedSentence> ordered = new ArrayList<>(ranked);
        ordered.remove(newest);
        ordered.addFirst(newest.withScore(ranked.getFirst().score()));
        return ordered;
    }

    private static boolean states(RankedSentence sentence) {
        Sentence own = sentence.sentence();
        return !own.heading() && !sentence.text().endsWith("?");
    }

    private static boolean looksBack(RankedSentence sentence) {
        if (LOOKS_BACK.matcher(sentence.text()).find()) {
            return true;
        }
        SentenceDays days = SentenceDays.of(sentence);
        LocalDate published = days.published();
        return published != null
                && !days.stated().isEmpty()
                && days.stated().stream().allMatch(period -> period.last().isBefore(published.minusDays(PAST)));
    }

    private static boolean nearlyAsGood(RankedSentence sentence, RankedSentence best) {
        return states(sentence)
                && !looksBack(sentence)
                && best.score() - sentence.score() <= NEARLY
                && sentence.sign("untyped") <= best.sign("untyped")
                && sentence.sign("sumMissing") <= best.sign("sumMissing")
                && sentence.sign("namesWithContext") >= best.sign("namesWithContext") - LESS
                && sentence.sign("likeWithContext") >= best.sign("likeWithContext") - LESS;
    }
}
