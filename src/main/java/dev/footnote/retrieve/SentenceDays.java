package dev.footnote.retrieve;

import dev.footnote.article.Span;
import dev.footnote.calendar.Mention;
import dev.footnote.calendar.Mentions;
import dev.footnote.calendar.Moment;
import dev.footnote.calendar.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When what a sentence reports took place: the periods it states or implies ("last week", relative to its article's
 * day), and the day its article was published.
 *
 * @param stated the periods its own words give, in their order; empty where it gives none
 * @param published the day of its article, where known
 */
public record SentenceDays(List<Period> stated, @Nullable LocalDate published) {

    /** Copies the list. */
    public SentenceDays {
        stated = List.copyOf(stated);
    }

    /** How the days of a sentence stand to those a question is restricted to. */
    public enum Standing {
        /** It speaks of them, or was published then and says no other day. */
        WITHIN,
        /** It speaks of other days only, or was published before they began. */
        OUTSIDE,
        /** It may or may not be about them. */
        OPEN
    }

    private static final Pattern AHEAD = Pattern.compile(
            "(?i)\\b(?:will|would|due|expect(?:s|ed)?|plan(?:s|ned)?|intend(?:s|ed)?|schedul(?:ed|es)|by|until|next|upcoming|forthcoming|aims?|target(?:s|ed)?|set to|to be)\\b");

    /** Reads the sentence's days; a mention at its head, as in a timeline, may stand in the heading above or before it. */
    public static SentenceDays of(RankedSentence sentence) {
        LocalDate published = sentence.article().published();
        String article = sentence.article().text();
        List<Period> own = in(sentence.text(), published);
        Span under = sentence.sentence().under();
        if (own.isEmpty() && under != null) {
            own = in(under.of(article), published);
        }
        if (own.isEmpty()) {
            own = in(dateline(sentence), published);
        }
        return new SentenceDays(own, published);
    }

    /** The sentence before, where it is nothing but a date: "April 27, 2026." */
    private static String dateline(RankedSentence sentence) {
        int at = sentence.passage().passage().firstSentence() + sentence.position() - 1;
        if (at < 0) {
            return "";
        }
        var before = sentence.passage().source().sentences().get(at);
        String text = before.span().of(sentence.article().text());
        List<Mention> mentions = Mentions.in(text);
        boolean bare = mentions.size() == 1
                && text.length() - mentions.getFirst().span().length() <= DATELINE
                && !before.heading();
        return bare && sentence.sentence().span().start() - before.span().end() <= 4 ? text : "";
    }

    /** Characters a line that is only a date may have beside it: "Earlier in", "End of", marks. */
    private static final int DATELINE = 24;

    private static List<Period> in(String text, @Nullable LocalDate published) {
        return Mentions.in(text).stream()
                // "Today" is the day of the report anyway, or means no day at all ("a company that today has rivals").
                .filter(mention -> !mention.moment().equals(Moment.Shifted.by(0, ChronoUnit.DAYS)))
                .filter(mention -> published != null || mention.moment() instanceof Moment.Fixed)
                .map(mention -> {
                    int from = Math.max(0, mention.span().start() - 60);
                    boolean ahead = AHEAD.matcher(
                                    text.substring(from, mention.span().start()))
                            .find();
                    return mention.moment().at(published == null ? LocalDate.EPOCH : published, ahead);
                })
                .toList();
    }

    /** How these days stand to a question's. */
    public Standing against(DateLimit limit) {
        if (stated.stream().anyMatch(limit::meets)) {
            return Standing.WITHIN;
        }
        boolean inTime = published != null && limit.holds(published);
        if (!stated.isEmpty() && (!inTime || stated.stream().allMatch(period -> limit.after(period.last())))) {
            return Standing.OUTSIDE;
        }
        if (inTime) {
            return stated.isEmpty() ? Standing.WITHIN : Standing.OPEN;
        }
        return published != null && limit.after(published) ? Standing.OUTSIDE : Standing.OPEN;
    }
}
