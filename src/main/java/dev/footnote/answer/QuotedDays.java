package dev.footnote.answer;

import dev.footnote.article.Span;
import dev.footnote.calendar.Mention;
import dev.footnote.calendar.Mentions;
import dev.footnote.calendar.Moment;
import dev.footnote.calendar.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The days that quotes give, each as of the day of its article: "Tuesday" in an article of Wednesday 5 November is the
 * fourth.
 */
final class QuotedDays {

    private static final Pattern AHEAD = Pattern.compile(
            "(?i)\\b(?:will|would|due|expect(?:s|ed)?|plan(?:s|ned)?|schedul(?:ed|es)|by|until|next|upcoming|set to|to be|to \\w+)\\b[^.;]*$");

    private record Said(Period period, @Nullable LocalDate published) {}

    private final List<Said> said = new ArrayList<>();
    private final List<LocalDate> published = new ArrayList<>();

    QuotedDays(List<Citation> citations) {
        for (Citation citation : citations) {
            LocalDate day = citation.article().published();
            if (day != null) {
                published.add(day);
            }
            for (Mention mention : Mentions.in(citation.quote())) {
                Period period = resolved(mention, citation.quote(), day);
                if (period != null) {
                    said.add(new Said(period, day));
                }
            }
        }
    }

    /** Whether the quotes give the date that stands at {@code span} of a statement, or a narrower one. */
    boolean hold(Span span, String statement) {
        List<Mention> mentions = Mentions.in(statement).stream()
                .filter(mention -> mention.span().overlaps(span))
                .toList();
        return !mentions.isEmpty() && mentions.stream().allMatch(mention -> holds(mention, statement));
    }

    private boolean holds(Mention mention, String statement) {
        // A relative day is relative to the reader's day in the answer: it may only be repeated.
        if (!(mention.moment() instanceof Moment.Fixed) && !(mention.moment() instanceof Moment.Yearly)) {
            return false;
        }
        boolean given = said.stream().anyMatch(day -> {
            Period asked = resolved(mention, statement, day.published());
            return asked != null && asked.contains(day.period());
        });
        return given || ofReport(mention, statement);
    }

    /** "Reuters reported on 4 May": the day of the article itself. */
    private boolean ofReport(Mention mention, String statement) {
        String before = statement.substring(0, mention.span().start());
        return REPORTED.matcher(before).find()
                && published.stream().anyMatch(day -> Period.of(day).equals(resolved(mention, statement, day)));
    }

    private static final Pattern REPORTED = Pattern.compile(
            "(?i)\\b(?:reported|wrote|report|article|story|as of|according to [^,;]{2,60}) (?:on|of|from|dated)?\\s*$");

    private static @Nullable Period resolved(Mention mention, String text, @Nullable LocalDate day) {
        if (mention.moment() instanceof Moment.Fixed fixed) {
            return fixed.period();
        }
        if (mention.moment() instanceof Moment.Yearly yearly && day == null) {
            return yearly.in(Value.When.YEARLESS);
        }
        boolean ahead = AHEAD.matcher(text.substring(0, mention.span().start())).find();
        return day == null ? null : mention.moment().at(day, ahead);
    }
}
