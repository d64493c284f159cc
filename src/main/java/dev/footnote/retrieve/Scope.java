package dev.footnote.retrieve;

import dev.footnote.article.Article;
import dev.footnote.calendar.Period;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outlets and dates a question names. What it merely names counts in the ranking and shuts nothing out, since one
 * outlet often relays another's report and a date is often part of the fact ("the 2015 cup"). Only {@link #admits} shuts
 * out: what is newer than the day the answer is to hold for, and, where a question asks what was reported at a time,
 * what was published at another.
 *
 * @param outlets the collection's outlets named, as the collection spells them
 * @param asked the outlets whose report the question asks for ("According to The Verge"), in the collection or not; empty
 *     where it asks for anyone's
 * @param dates every period named
 * @param limit the days the question is restricted to, where it is
 * @param newest whether it asks for the newest state: "now", "latest", "still"
 * @param asOf the day after which nothing may be known; null for no limit
 */
public record Scope(
        List<String> outlets,
        List<AskedOutlet> asked,
        List<Period> dates,
        @Nullable DateLimit limit,
        boolean newest,
        @Nullable LocalDate asOf) {

    /** A scope that names nothing. */
    public static final Scope OPEN = new Scope(List.of(), List.of(), List.of(), null, false, null);

    /** Copies the lists. */
    public Scope {
        outlets = List.copyOf(outlets);
        asked = List.copyOf(asked);
        dates = List.copyOf(dates);
    }

    /** The share of what the question names that this article meets: 0 to 1; 0 where it names nothing. */
    double meets(Article article) {
        int named = (outlets.isEmpty() ? 0 : 1) + (dates.isEmpty() ? 0 : 1);
        if (named == 0) {
            return 0;
        }
        int met = 0;
        if (article.source() != null && outlets.contains(article.source())) {
            met++;
        }
        LocalDate published = article.published();
        if (published != null && dates.stream().anyMatch(period -> period.holds(published))) {
            met++;
        }
        return (double) met / named;
    }

    /** Whether the article may be searched. One without a date is shut out only where reports of a time are asked for. */
    public boolean admits(Article article) {
        return admits(article.published());
    }

    /** Whether articles of that day may be searched; null stands for those without a day. */
    boolean admits(@Nullable LocalDate published) {
        boolean inTime = asOf == null || published == null || !published.isAfter(asOf);
        boolean reports = limit == null || !limit.reports() || (published != null && limit.holds(published));
        return inTime && reports;
    }

    /** Whether {@link #admits} can shut an article out. */
    public boolean restricts() {
        return asOf != null || (limit != null && limit.reports());
    }

    /** The days that it is about, as far as it names any: those that it is restricted to, else those named. */
    public List<Period> days() {
        return limit == null ? dates : limit.periods();
    }

    /** The same question of any day that may be known. */
    Scope ofAnyDay() {
        return new Scope(outlets, asked, dates, null, newest, asOf);
    }

    /** The same question of any time. */
    public Scope widened() {
        return new Scope(outlets, asked, dates, null, newest, null);
    }
}
