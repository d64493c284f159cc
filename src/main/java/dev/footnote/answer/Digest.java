package dev.footnote.answer;

import dev.footnote.calendar.Mention;
import dev.footnote.calendar.Mentions;
import dev.footnote.calendar.Moment;
import dev.footnote.calendar.Period;
import dev.footnote.index.Words;
import dev.footnote.retrieve.Kinship;
import dev.footnote.retrieve.News;
import dev.footnote.retrieve.Query;
import dev.footnote.retrieve.RankedSentence;
import dev.footnote.retrieve.SentenceDays;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the sentences that tell the news, where nothing in particular is asked for: those nearest to all that is reported, openings of articles
 * before others, and where days are named, what is said to have happened on them. Each is from another article while there are some.
 */
final class Digest {

    /** What a sentence gains that opens its article, follows the opening one, or states the days asked for or opens an article of them. */
    private static final double OPENS = 0.2;

    private static final double SECOND = 0.1;
    private static final double STATES_DAYS = 0.3;

    /** What it gains at most where no days are asked for and its article is new. */
    private static final double LATEST = 0.2;

    private static final int LATEST_DAYS = 6;

    /** What it loses that leaves open whom it speaks of, and that is too short to tell much or too long to be read. */
    private static final double POINTS = 0.3;

    private static final double UNHANDY = 0.15;
    private static final int SHORT = 50;
    private static final int LONG = 330;

    /** Content words below which a sentence reports nothing. */
    private static final int WORDS = 5;

    /** Share of words two sentences have in common, of the shorter one's, and cosine of the two, from which they tell the same. */
    private static final double SAME = 0.5;

    private static final double ALIKE = 0.75;

    /** What a sentence loses for each point of its cosine with one chosen before: other news is of more use. */
    private static final double OF_LIKENESS = 0.6;

    /** What is still to come has not happened on a day that it is said of. */
    private static final Pattern TO_COME = Pattern.compile("(?i)\\bwill\\b");

    private static final Pattern ASKED_TO_COME = Pattern.compile("(?i)\\b(?:will|going to|next|happens|coming)\\b");

    private final Set<Moment> named;
    private final List<Period> days;
    private final boolean toCome;
    private final Set<String> subject;
    private final Kinship kinship;
    private final @Nullable Period reported;

    private Digest(News news) {
        Query query = news.found().query();
        this.named = Mentions.in(query.text()).stream().map(Mention::moment).collect(Collectors.toSet());
        this.days = query.scope().days();
        this.toCome = ASKED_TO_COME.matcher(query.text()).find();
        this.subject = news.subject();
        this.kinship = news.found().kinship();
        List<LocalDate> published = news.found().passages().stream()
                .map(passage -> passage.article().published())
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        this.reported = published.isEmpty() ? null : new Period(published.getFirst(), published.getLast());
    }

    /**
     * The sentences; empty where nothing is told of whom or what days are asked for.
     *
     * @param news the passages that tell the news, and their sentences
     * @param most the most sentences
     */
    static List<RankedSentence> of(News news, int most) {
        return new Digest(news).choose(news.found().sentences(), most);
    }

    private record Told(RankedSentence sentence, double weight, Set<String> stems) {}

    private List<RankedSentence> choose(List<RankedSentence> sentences, int most) {
        List<Told> told = sentences.stream()
                .filter(sentence -> tells(sentence) && (named.isEmpty() || isOfDays(sentence)))
                .map(sentence -> new Told(sentence, weight(sentence), Words.stems(sentence.text())))
                .filter(one -> one.stems().size() >= WORDS && one.stems().containsAll(subject))
                .toList();
        List<Told> chosen = new ArrayList<>();
        for (boolean again : new boolean[] {false, true}) {
            Told next = next(told, chosen, again);
            while (next != null && chosen.size() < most) {
                chosen.add(next);
                next = next(told, chosen, again);
            }
        }
        return chosen.stream().map(Told::sentence).toList();
    }

    /** What is worth most beside what is chosen (maximal marginal relevance, Carbonell and Goldstein 1998); null where nothing is left. */
    private @Nullable Told next(List<Told> told, List<Told> chosen, boolean again) {
        return told.stream()
                .filter(one -> !chosen.contains(one) && adds(chosen, one, again))
                .max(Comparator.comparingDouble(one -> one.weight() - OF_LIKENESS * likeness(chosen, one)))
                .orElse(null);
    }

    private double likeness(List<Told> chosen, Told one) {
        return chosen.stream()
                .mapToDouble(other -> kinship.cosine(other.sentence(), one.sentence()))
                .max()
                .orElse(0);
    }

    private static boolean tells(RankedSentence sentence) {
        return !sentence.sentence().heading()
                && SentenceChoice.isWhole(sentence.text())
                && !sentence.text().endsWith("?")
                && !Openings.remarks(sentence.text());
    }

    /** @param again whether an article may be quoted once more, where somebody is asked for or with what states the days */
    private boolean adds(List<Told> chosen, Told one, boolean again) {
        boolean quoted = chosen.stream()
                .anyMatch(other ->
                        other.sentence().article().equals(one.sentence().article()));
        boolean more = !subject.isEmpty() || !named.isEmpty() && statesDays(one.sentence());
        return (!quoted || again && more)
                && chosen.stream().noneMatch(other -> same(other.stems(), one.stems()))
                && likeness(chosen, one) < ALIKE;
    }

    private static boolean same(Set<String> stems, Set<String> others) {
        long shared = stems.stream().filter(others::contains).count();
        return shared >= SAME * Math.min(stems.size(), others.size());
    }

    private double weight(RankedSentence sentence) {
        int place = sentence.passage().passage().firstSentence() + sentence.position();
        long before = sentence.passage().source().sentences().subList(0, place).stream()
                .filter(other -> !other.heading())
                .count();
        int length = sentence.text().length();
        return sentence.sign("moved")
                + (before == 0 ? OPENS : before == 1 ? SECOND : 0)
                + (!named.isEmpty() && (before == 0 && wasReportedThen(sentence) || statesDays(sentence))
                        ? STATES_DAYS
                        : 0)
                + (named.isEmpty() ? LATEST * newness(sentence.article().published()) : 0)
                - (sentence.sign("pronoun") > 0 ? POINTS : 0)
                - (length < SHORT || length > LONG ? UNHANDY : 0);
    }

    /** How new an article is among those found: 1 for the latest days, less before them, down to 0 for the oldest and those without a day. */
    private double newness(@Nullable LocalDate published) {
        if (published == null || reported == null) {
            return 0;
        }
        long old = ChronoUnit.DAYS.between(published, reported.last()) - LATEST_DAYS;
        long oldest = ChronoUnit.DAYS.between(reported.first(), reported.last()) - LATEST_DAYS;
        return old <= 0 ? 1 : 1 - (double) old / oldest;
    }

    /** Whether it states the days asked for, or was reported on them and states no others. */
    private boolean isOfDays(RankedSentence sentence) {
        return statesDays(sentence)
                || wasReportedThen(sentence)
                        && SentenceDays.of(sentence).stated().stream().allMatch(this::isAsked);
    }

    private boolean wasReportedThen(RankedSentence sentence) {
        LocalDate published = sentence.article().published();
        return published != null && days.stream().anyMatch(period -> period.holds(published));
    }

    private boolean statesDays(RankedSentence sentence) {
        LocalDate published = sentence.article().published();
        if (published == null) {
            return (toCome || !TO_COME.matcher(sentence.text()).find()) && namesDays(sentence);
        }
        return SentenceDays.of(sentence).stated().stream()
                .anyMatch(
                        stated -> isAsked(stated) && (toCome || !stated.first().isAfter(published)));
    }

    /** Whether a sentence names the days as the question does, or a year or day in full: of which year its "April 28" is nothing tells. */
    private boolean namesDays(RankedSentence sentence) {
        return SentenceDays.of(sentence).stated().stream().anyMatch(this::isAsked)
                || Mentions.in(sentence.text()).stream()
                        .map(Mention::moment)
                        .anyMatch(moment -> moment instanceof Moment.Yearly && named.contains(moment));
    }

    private boolean isAsked(Period stated) {
        return days.stream().anyMatch(period -> period.contains(stated));
    }
}
