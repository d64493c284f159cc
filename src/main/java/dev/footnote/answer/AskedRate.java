package dev.footnote.answer;

import dev.footnote.index.Words;
import dev.footnote.retrieve.RankedSentence;
import dev.footnote.retrieve.Retrieval;
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

    /** What stands between "per" and the unit: "per <em>million</em> tokens". */
    private static final Pattern PER = Pattern.compile(
            "(?i)\\bper\\s+(?:(?:\\d[\\d.,]*|hundred|thousand|million|billion|single|square|cubic)\\s+)*([\\p{L}-]+)");

    /** No units: "per cent", "per se". */
    private static final Set<String> NO_UNIT = Set.of("cent", "se", "capita", "annum", "person", "head");

    /** Sentences whose passages are looked at. */
    private static final int LOOKED_AT = 5;

    private AskedRate() {}

    /** Whether a question asks for an amount for each of something that the best passages don't speak of. */
    static boolean missing(Retrieval found) {
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
