package dev.footnote.answer;

import dev.footnote.article.Article;
import dev.footnote.calendar.Period;
import dev.footnote.index.Words;
import dev.footnote.retrieve.RankedSentence;
import dev.footnote.retrieve.Retrieval;
import dev.footnote.retrieve.SentenceDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a timeline: of each article the sentences that tell most of the subject, at most one for a day, sentences of one
 * day that tell the same as one entry, and of these the most relevant.
 */
public final class Chronicle {

    private static final int MOST = 20;
    private static final int FEWEST = 5;

    /** Entries of one article, which may itself be a timeline. */
    private static final int OF_ONE_ARTICLE = 6;

    /** Relevance below which a sentence does not tell of the subject at all. */
    private static final double ABOUT = 0.42;

    /** Share of the best entry's relevance that an entry beyond the first {@value #FEWEST} must have. */
    private static final double NEAR_BEST = 0.62;

    /** Share of words two sentences have in common, of the shorter one's, from which they tell the same. */
    private static final double SAME = 0.6;

    private static final int FEWEST_WORDS = 4;

    /** What an event gains by stating its day, and loses by leaving open whom it speaks of. */
    private static final double STATED = 0.12;

    private static final double UNCLEAR = 0.12;

    /** A line that names an article's own sources reports nothing. */
    private static final Pattern SOURCES = Pattern.compile("(?i)^\\W*(?:sources?|via)\\s*:");

    /** Reports of one event that are cited. */
    private static final int REPORTS = 3;

    private record Event(RankedSentence sentence, Period when, boolean stated, double relevance, Set<String> stems) {}

    private Chronicle() {}

    /** The timeline of what was found; empty where nothing is about the subject or nothing carries a date. */
    public static Timeline of(Retrieval found) {
        Map<Event, List<Event>> told = new LinkedHashMap<>();
        Map<String, Integer> ofArticle = new HashMap<>();
        for (Event event : events(found)) {
            Event same = told.keySet().stream()
                    .filter(other -> tellTheSame(other, event))
                    .findFirst()
                    .orElse(null);
            if (same != null) {
                told.getOrDefault(same, new ArrayList<>()).add(event);
            } else if (room(told, event, ofArticle)) {
                ofArticle.merge(event.sentence().article().id(), 1, Integer::sum);
                told.put(event, new ArrayList<>(List.of(event)));
            }
        }
        return inOrder(found.query().text(), told);
    }

    private static boolean room(Map<Event, List<Event>> told, Event event, Map<String, Integer> ofArticle) {
        double best = told.isEmpty()
                ? event.relevance()
                : told.keySet().iterator().next().relevance();
        return told.size() < MOST
                && ofArticle.getOrDefault(event.sentence().article().id(), 0) < OF_ONE_ARTICLE
                && (told.size() < FEWEST || event.relevance() >= NEAR_BEST * best)
                && told.keySet().stream().noneMatch(other -> sameArticleAndDay(other, event));
    }

    private static boolean sameArticleAndDay(Event one, Event other) {
        return one.sentence().article().id().equals(other.sentence().article().id())
                && one.when().equals(other.when());
    }

    /** The sentences that tell of the subject on some day, the most relevant first. */
    private static List<Event> events(Retrieval found) {
        List<Event> events = new ArrayList<>();
        for (RankedSentence sentence : found.sentences()) {
            Event event = event(sentence);
            if (event != null && event.relevance() >= ABOUT) {
                events.add(event);
            }
        }
        events.sort(Comparator.comparingDouble(Event::relevance).reversed());
        return events;
    }

    private static @Nullable Event event(RankedSentence sentence) {
        Set<String> stems = new HashSet<>();
        Words.of(sentence.text()).forEach(word -> stems.add(word.stem()));
        if (sentence.sentence().heading() || sentence.text().endsWith("?") || stems.size() < FEWEST_WORDS) {
            return null;
        }
        SentenceDays days = SentenceDays.of(sentence);
        LocalDate published = days.published();
        if (SOURCES.matcher(sentence.text()).find() || days.stated().isEmpty() && sentence.sign("pronoun") > 0) {
            return null;
        }
        double relevance = relevance(sentence);
        if (!days.stated().isEmpty()) {
            return new Event(sentence, days.stated().getFirst(), true, relevance, stems);
        }
        return published == null ? null : new Event(sentence, Period.of(published), false, relevance, stems);
    }

    /** How much a sentence tells of the subject: its words and names met, and the likeness of meaning in context. */
    private static double relevance(RankedSentence sentence) {
        double words = 0.5 * sentence.sign("likeWithContext") + 0.5 * sentence.sign("words");
        double stated = SentenceDays.of(sentence).stated().isEmpty() ? 0 : STATED;
        return 0.5 * words + 0.5 * sentence.sign("context") + stated - UNCLEAR * sentence.sign("pronoun");
    }

    private static boolean tellTheSame(Event one, Event other) {
        boolean days = one.when().overlaps(other.when()) || !one.stated() && !other.stated();
        int smaller = Math.min(one.stems().size(), other.stems().size());
        long common = one.stems().stream().filter(other.stems()::contains).count();
        return days && common >= SAME * smaller;
    }

    private static Timeline inOrder(String subject, Map<Event, List<Event>> told) {
        Map<Event, List<Event>> byTeller = new TreeMap<>(Comparator.comparing((Event event) -> orderDay(event.when()))
                .thenComparing(event -> event.sentence().article().id())
                .thenComparing(event -> event.sentence().sentence().span().start()));
        told.values().forEach(reports -> byTeller.put(firstReported(reports), reports));
        List<Timeline.Entry> entries = new ArrayList<>();
        List<Citation> citations = new ArrayList<>();
        byTeller.forEach((event, reports) -> {
            List<Integer> numbers = new ArrayList<>();
            Set<Article> cited = new HashSet<>();
            Stream.concat(Stream.of(event), reports.stream())
                    .filter(report -> cited.add(report.sentence().article()))
                    .limit(REPORTS)
                    .forEach(report -> {
                        citations.add(new Citation(
                                citations.size() + 1,
                                report.sentence().article(),
                                report.sentence().sentence().span()));
                        numbers.add(citations.size());
                    });
            entries.add(new Timeline.Entry(event.when(), event.stated(), Wording.of(event.sentence()), numbers));
        });
        return new Timeline(subject, entries, citations);
    }

    /** What no report dates is told by the earliest report. */
    private static Event firstReported(List<Event> reports) {
        Event best = reports.getFirst();
        return best.stated()
                ? best
                : reports.stream()
                        .filter(report -> !report.stated())
                        .min(Comparator.comparing(report -> report.when().first()))
                        .orElse(best);
    }

    /** A month or less stands where it begins; "by the end of 2026" where it ends. */
    private static LocalDate orderDay(Period when) {
        return when.first().plusDays(31).isBefore(when.last()) ? when.last() : when.first();
    }
}
