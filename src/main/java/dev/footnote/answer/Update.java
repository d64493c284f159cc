package dev.footnote.answer;

import dev.footnote.calendar.Period;
import dev.footnote.retrieve.Query;
import dev.footnote.retrieve.Retrieval;
import dev.footnote.retrieve.SentenceDays;
import dev.footnote.retrieve.TypedSpan;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether of two values that differ the later report's replaces the earlier: because one of the reports says so, because
 * one outlet reports both, or because the thing is one that changes with time and every report of the one value is older
 * than every report of the other.
 */
final class Update {

    /** Days after which the number of a thing that changes by itself has probably changed. */
    private static final long A_WHILE = 60;

    /** Days after which what is planned for a day is told anew rather than by another who knows it otherwise. */
    private static final long A_FORTNIGHT = 14;

    /** Days that the shortest month has, but for the first and last. */
    private static final int MONTH = 26;

    private static final long A_YEAR = 366;

    /** "More than it had announced", not "more than it admits". */
    private static final Pattern BYGONE =
            Pattern.compile("(?i)\\b(?:had|were|was|earlier|previously|originally|first)\\b");

    private static final Pattern NOW = Pattern.compile("(?i)\\b(?:is|are|does|do|has|have)\\b");

    private Update() {}

    /** An earlier side and a later one, by the day of the claim that stands for each. */
    private record Order(List<Claim> older, List<Claim> newer, long days) {

        /** The order of two sides; null where their days are not known or the same. */
        static @Nullable Order of(List<Claim> one, List<Claim> other) {
            LocalDate day = one.getFirst().article().published();
            LocalDate otherDay = other.getFirst().article().published();
            if (day == null || otherDay == null || day.equals(otherDay)) {
                return null;
            }
            long days = Math.abs(ChronoUnit.DAYS.between(day, otherDay));
            return day.isAfter(otherDay) ? new Order(other, one, days) : new Order(one, other, days);
        }

        Claim later() {
            return newer.getFirst();
        }

        Claim earlier() {
            return older.getFirst();
        }
    }

    /** Whether the later of two reports gives the earlier one's value as an older one, which it replaces. */
    static boolean isTold(List<Claim> one, List<Claim> other) {
        Order order = Order.of(one, other);
        return order != null
                && (order.earlier().replacedIn(order.later().sentence()) || addsUp(order.later(), order.earlier()));
    }

    /** "Nineteen, eight more than in March": the later report tells by how much its value differs from the earlier. */
    private static boolean addsUp(Claim later, Claim earlier) {
        if (!(later.value() instanceof Value.Amount now) || !(earlier.value() instanceof Value.Amount before)) {
            return false;
        }
        String text = later.sentence().text();
        return later.sentence().spans().stream()
                .filter(span -> ToldValue.of(span, text) == ToldValue.DIFFERENCE
                        && BYGONE.matcher(text)
                                .region(span.span().end(), text.length())
                                .find())
                .map(span -> Values.of(span, text))
                .anyMatch(difference -> difference instanceof Value.Amount by
                        && (by.agrees(new Value.Amount(
                                        now.unit(), now.low() - before.high(), now.high() - before.low()))
                                || by.agrees(new Value.Amount(
                                        now.unit(), before.low() - now.high(), before.high() - now.low())))
                        && by.comparable(now));
    }

    /** Whether the values of two sides, each with the claim that stands for it first, are an old one and its successor. */
    static boolean replaces(Retrieval found, List<Claim> one, List<Claim> other) {
        Order order = Order.of(one, other);
        return order != null
                && (said(order.later(), order.earlier())
                        || (parted(order.older(), order.newer())
                                && !wasTold(found, order.later(), order.earlier())
                                && byTime(found.query(), order.later(), order.earlier(), order.days())));
    }

    /** Whether a report says itself that it replaces another, or is to be replaced. */
    private static boolean said(Claim later, Claim earlier) {
        return earlier.replacedIn(later.sentence())
                || says("change", later)
                || says("final", later)
                || (says("provisional", earlier) && !says("provisional", later));
    }

    private static boolean says(String kind, Claim claim) {
        return ValueWords.has(kind, claim.sentence().text());
    }

    /** Whether all reports of one value are older than all of the other. */
    private static boolean parted(List<Claim> older, List<Claim> newer) {
        LocalDate last = Difference.newest(older);
        return newer.stream()
                .map(claim -> claim.article().published())
                .filter(Objects::nonNull)
                .allMatch(last::isBefore);
    }

    /** Whether the later report's day was told as early as the other one: then it is not news, and the two differ. */
    private static boolean wasTold(Retrieval found, Claim later, Claim earlier) {
        LocalDate day = earlier.article().published();
        return later.value() instanceof Value.When
                && found.sentences().stream()
                        .filter(sentence -> day != null
                                && sentence.article().published() != null
                                && !day.isBefore(sentence.article().published()))
                        .flatMap(sentence -> sentence.spans().stream()
                                .filter(span -> span.kind() == TypedSpan.Kind.DATE)
                                .map(span -> Dates.read(
                                        sentence.text(),
                                        span.span().start(),
                                        span.span().end())))
                        .filter(Objects::nonNull)
                        .anyMatch(told ->
                                told.days() <= A_YEAR && told.agrees(later.value()) && !told.agrees(earlier.value()));
    }

    private static boolean byTime(Query query, Claim later, Claim earlier, long days) {
        if (sameOutlet(later, earlier)) {
            return true;
        }
        if (later.value() instanceof Value.When) {
            return days >= A_FORTNIGHT && isAhead(later) && isAhead(earlier);
        }
        return later.value() instanceof Value.Amount
                && (ValueWords.has("toll", query.text())
                        || (ValueWords.has("changing", query.text()) && days >= A_WHILE)
                        || (asksOfNow(query) && isOfLaterTime(later, earlier)));
    }

    private static boolean sameOutlet(Claim later, Claim earlier) {
        String outlet = later.article().source();
        return outlet != null && outlet.equals(earlier.article().source());
    }

    /** Whether the report speaks of a day to come. */
    private static boolean isAhead(Claim claim) {
        @Nullable LocalDate published = claim.article().published();
        return published != null
                && claim.value() instanceof Value.When when
                && (when.yearless()
                        ? ValueWords.has("ahead", claim.sentence().text())
                        : when.to().isAfter(published));
    }

    /** "How many are there", with no time named. */
    private static boolean asksOfNow(Query query) {
        return query.scope().dates().isEmpty() && NOW.matcher(query.text()).find();
    }

    /** "At the end of June" against "at the end of February"; the day on which somebody said so does not matter. */
    private static boolean isOfLaterTime(Claim later, Claim earlier) {
        List<Period> times = months(later);
        List<Period> before = months(earlier);
        return !times.isEmpty()
                && !before.isEmpty()
                && times.getFirst().first().isAfter(before.getFirst().last());
    }

    private static List<Period> months(Claim claim) {
        return SentenceDays.of(claim.sentence()).stated().stream()
                .filter(period -> period.first().plusDays(MONTH).isBefore(period.last()))
                .toList();
    }
}
