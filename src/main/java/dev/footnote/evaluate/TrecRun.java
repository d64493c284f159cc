package dev.footnote.evaluate;

import dev.footnote.retrieve.RankedPassage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Rankings of articles in TREC's run format, {@code qid Q0 docid rank score tag} a line, as trec_eval and ir-measures read
 * it. An article's score is that of its first passage.
 */
public final class TrecRun {

    /** What sets two scores apart: trec_eval goes by the score, not by the rank, and sorts equal ones by their ids. */
    private static final double STEP = 1e-6;

    private TrecRun() {}

    /**
     * The run of the cases that were asked.
     *
     * @param tag the run's name, one word
     */
    public static String of(List<Measured> cases, String tag) {
        StringBuilder run = new StringBuilder();
        for (Measured measured : cases) {
            Map<String, Double> scores = new LinkedHashMap<>();
            for (RankedPassage passage : measured.passages()) {
                scores.putIfAbsent(passage.article().id(), passage.score());
            }
            int rank = 0;
            double last = Double.POSITIVE_INFINITY;
            for (Map.Entry<String, Double> article : scores.entrySet()) {
                rank++;
                last = Math.min(article.getValue(), last - STEP);
                run.append(String.format(
                        Locale.ROOT,
                        "%s Q0 %s %d %.6f %s%n",
                        word(measured.asked().id()),
                        word(article.getKey()),
                        rank,
                        last,
                        word(tag)));
            }
        }
        return run.toString();
    }

    /** Fields are parted by white space: what a name holds of it is written as in an address. */
    private static String word(String name) {
        StringBuilder word = new StringBuilder();
        name.codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                word.append("%").append(String.format(Locale.ROOT, "%02X", c));
            } else {
                word.appendCodePoint(c);
            }
        });
        return word.toString();
    }
}
