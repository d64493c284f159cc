package dev.footnote.answer;

import dev.footnote.index.Words;
import dev.footnote.ingest.Sections;
import dev.footnote.retrieve.Query;
import dev.footnote.retrieve.RankedSentence;
import dev.footnote.retrieve.Retrieval;
import dev.footnote.retrieve.TypedSpan;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a question asks an amount for each of: "per million tokens", "per week". Passages that never speak of it give another
 * amount.
 */
final class AskedRate {

    private static final Sections LISTS = Sections.read(AskedRate.class, "asked-rates.txt");

    /** What stands between "per" and the unit: "per <em>million</em> tokens". */
    private static final Pattern PER =
            Pattern.compile("(?i)\\bper\\s+(?:(?:\\d[\\d.,]*|" + any("counting") + ")\\s+)*([\\p{L}-]+)");

    private static final Set<String> NO_UNIT = Set.copyOf(LISTS.words("no units"));

    private static final Pattern RATE =
            Pattern.compile("(?i)\\b(?:what|which|at what)\\s+(?:\\p{L}+\\s+)?(?:" + any("rates") + ")\\s+rate\\b");

    /** Sentences whose passages are looked at. */
    private static final int LOOKED_AT = 5;

    private AskedRate() {}

    private static String any(String section) {
        return String.join("|", LISTS.words(section));
    }

    /**
     * Whether a question asks for an amount for each of something that the best passages don't speak of, or for a rate where no
     * sentence chosen gives a percentage.
     */
    static boolean missing(Retrieval found, List<RankedSentence> chosen) {
        return (RATE.matcher(found.query().text()).find()
                        && chosen.stream().noneMatch(sentence -> givesShare(sentence, found.query())))
                || perUnit(found);
    }

    /** Whether a sentence gives a percentage of what is asked for rather than of something else of that name. */
    private static boolean givesShare(RankedSentence sentence, Query query) {
        boolean about = Words.of(sentence.text()).stream()
                .map(Words.Word::stem)
                .anyMatch(stem ->
                        query.weights().containsKey(stem) && !query.names().contains(stem));
        return about && sentence.spans().stream().anyMatch(span -> span.kind() == TypedSpan.Kind.PERCENT);
    }

    private static boolean perUnit(Retrieval found) {
        Matcher per = PER.matcher(found.query().text());
        if (!per.find()) {
            return false;
        }
        String unit = per.group(1).toLowerCase(Locale.ROOT);
        List<Words.Word> words = Words.of(unit);
        return !NO_UNIT.contains(unit)
                && !words.isEmpty()
                && found.sentences().stream()
                        .limit(LOOKED_AT)
                        .map(AskedRate::text)
                        .noneMatch(text -> speaksOf(unit, words.getFirst().stem(), text));
    }

    private static String text(RankedSentence sentence) {
        return sentence.article().title() + "\n" + sentence.passage().text();
    }

    private static boolean speaksOf(String unit, String stem, String text) {
        return Words.of(text).stream().anyMatch(word -> word.stem().equals(stem))
                || ValueWords.of("period", text).contains("period." + unit);
    }
}
