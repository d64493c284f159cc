package dev.footnote.retrieve;

import dev.footnote.calendar.Mention;
import dev.footnote.calendar.Mentions;
import dev.footnote.calendar.Period;
import dev.footnote.index.PassageIndex;
import dev.footnote.index.PassageSet;
import dev.footnote.index.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The passages in which the news stands: the openings of the articles of the days asked for, and what names those days. */
final class NewsPassages {

    /** Openings, the newest. */
    private static final int OPENINGS = 60;

    /** Passages that name the days. */
    private static final int NAMING = 60;

    /** Days before the newest article of what is the latest news, and the articles that are so whatever their days. */
    private static final int LATEST_DAYS = 6;

    private static final int LATEST = 10;

    private final PassageIndex index;

    NewsPassages(PassageIndex index) {
        this.index = index;
    }

    /**
     * Their numbers, the openings first.
     *
     * @param question names the days, where it does
     * @param periods those days; empty for the latest news
     * @param within what may be searched
     */
    List<Integer> of(String question, List<Period> periods, PassageSet within) {
        List<Integer> openings = new ArrayList<>();
        for (int passage = 0; passage < index.size(); passage++) {
            if (index.entry(passage).passage().firstSentence() == 0 && within.contains(passage)) {
                openings.add(passage);
            }
        }
        openings.sort((left, right) -> newestFirst(day(left), day(right)));
        LocalDate newest = openings.isEmpty() ? null : day(openings.getFirst());
        Set<Integer> found = new LinkedHashSet<>();
        for (int i = 0; i < openings.size() && found.size() < OPENINGS; i++) {
            if (periods.isEmpty() && i < LATEST || isNews(day(openings.get(i)), periods, newest)) {
                found.add(openings.get(i));
            }
        }
        List<Words.Word> words = Mentions.in(question).stream()
                .map(Mention::span)
                .flatMap(span -> Words.of(span.of(question)).stream())
                .toList();
        if (!words.isEmpty()) {
            index.byWordsAmong(within, words, NAMING).forEach(hit -> found.add(hit.passage()));
        }
        return List.copyOf(found);
    }

    private static boolean isNews(@Nullable LocalDate day, List<Period> periods, @Nullable LocalDate newest) {
        if (periods.isEmpty()) {
            return newest == null || day != null && !day.isBefore(newest.minusDays(LATEST_DAYS));
        }
        return day != null && periods.stream().anyMatch(period -> period.holds(day));
    }

    private @Nullable LocalDate day(int passage) {
        return index.article(passage).published();
    }

    private static int newestFirst(@Nullable LocalDate left, @Nullable LocalDate right) {
        LocalDate one = left == null ? LocalDate.MIN : left;
        return (right == null ? LocalDate.MIN : right).compareTo(one);
    }
}
