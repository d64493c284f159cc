package dev.footnote.evaluate;

import dev.footnote.article.Article;
import dev.footnote.article.Span;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A gold quote with the place where it stands.
 *
 * @param evidence the article and the quote
 * @param units its place in UTF-16 units; null where it does not stand in its article
 * @param points its place in code points, which is what overlaps are counted in: the evaluation sets' own scorer, written
 *     in Python, does so too, and the figures have to be the same. The two differ only behind characters that take two units
 *     (emoji)
 */
record Gold(
        Evidence evidence, @Nullable Span units, @Nullable Span points) {

    /** Share of the quote that a passage has to cover. */
    private static final double COVERED = 0.5;

    /** Share of the shorter of citation and quote that both have to share. */
    private static final double SHARED = 0.3;

    private static final Pattern SPACE = Pattern.compile("[\\s\\x1c-\\x1f\\x85\\p{Z}]+");

    /** The quotes among a case's evidence, each where it first stands. */
    static List<Gold> of(Case asked, Articles articles) {
        return asked.evidence().stream()
                .filter(evidence -> evidence.quote() != null)
                .map(evidence -> of(evidence, articles.get(evidence.article())))
                .toList();
    }

    private static Gold of(Evidence evidence, @Nullable Article article) {
        String quote = evidence.quote();
        if (article == null || quote == null) {
            return new Gold(evidence, null, null);
        }
        Span units = find(quote, article.text());
        return new Gold(evidence, units, units == null ? null : points(units, article.text()));
    }

    /** Where a quote stands, with whatever white space between its words; null where it does not. */
    static @Nullable Span find(String quote, String text) {
        int at = text.indexOf(quote);
        if (at >= 0) {
            return new Span(at, at + quote.length());
        }
        String words = Arrays.stream(SPACE.split(quote))
                .filter(word -> !word.isEmpty())
                .map(Pattern::quote)
                .collect(Collectors.joining(SPACE.pattern()));
        Matcher matcher = Pattern.compile(words).matcher(text);
        return matcher.find() ? new Span(matcher.start(), matcher.end()) : null;
    }

    private static Span points(Span units, String text) {
        int start = text.codePointCount(0, units.start());
        return new Span(start, start + text.codePointCount(units.start(), units.end()));
    }

    /** Whether a passage covers at least half of the quote. */
    boolean coveredBy(String article, Span passage) {
        return points != null
                && article.equals(evidence.article())
                && overlap(passage, points) >= COVERED * points.length();
    }

    /** Whether a citation and the quote share at least 30 % of the shorter. */
    boolean citedBy(String article, Span citation) {
        return points != null
                && article.equals(evidence.article())
                && overlap(citation, points) >= SHARED * Math.min(citation.length(), points.length());
    }

    private static int overlap(Span a, Span b) {
        return Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
    }
}
