package dev.footnote.evaluate;

import dev.footnote.article.Span;
import dev.footnote.retrieve.RankedPassage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * At which ranks, from 1, the gold of a case was found; {@value #NONE} for what was not.
 *
 * @param found the rank of each gold item
 * @param ranks how many ranks an ideal ranking would need
 */
record Ranks(List<Integer> found, int ranks) {

    /** Found nowhere in the ranking. */
    static final int NONE = Integer.MAX_VALUE;

    /** The gold quotes among the passages. Quotes in one passage need one rank; one not found needs one of its own. */
    static Ranks ofQuotes(Measured measured) {
        List<RankedPassage> passages = measured.passages();
        List<Integer> found = new ArrayList<>();
        for (Gold gold : measured.gold()) {
            found.add(IntStream.range(0, passages.size())
                    .filter(i -> gold.coveredBy(passages.get(i).article().id(), span(passages.get(i))))
                    .map(i -> i + 1)
                    .findFirst()
                    .orElse(NONE));
        }
        int missed = (int) found.stream().filter(rank -> rank == NONE).count();
        Set<Integer> places = new HashSet<>(found);
        places.remove(NONE);
        return new Ranks(found, places.size() + missed);
    }

    /** The gold articles among the articles of the passages. */
    static Ranks ofArticles(Measured measured) {
        Collection<String> gold = new LinkedHashSet<>();
        measured.asked().evidence().forEach(evidence -> gold.add(evidence.article()));
        List<String> ranking = measured.ranking();
        List<Integer> found = gold.stream()
                .map(ranking::indexOf)
                .map(at -> at < 0 ? NONE : at + 1)
                .toList();
        return new Ranks(found, found.size());
    }

    private static Span span(RankedPassage passage) {
        return passage.passage().span();
    }

    /** The first rank at which gold was found. */
    int first() {
        return found.stream().mapToInt(Integer::intValue).min().orElse(NONE);
    }

    /** Whether gold is among the first k. */
    boolean hit(int k) {
        return first() <= k;
    }

    /** Share of the gold among the first k. */
    double recall(int k) {
        return (double) found.stream().filter(rank -> rank <= k).count() / found.size();
    }

    /** One over the first rank; 0 where nothing was found (Voorhees 1999). */
    double reciprocal() {
        return first() == NONE ? 0 : 1.0 / first();
    }

    /** Normalised discounted cumulative gain at k with binary gains (Järvelin and Kekäläinen 2002). */
    double ndcg(int k) {
        double gain = found.stream()
                .filter(rank -> rank <= k)
                .distinct()
                .mapToDouble(Ranks::discount)
                .sum();
        double ideal = IntStream.rangeClosed(1, Math.min(k, ranks))
                .mapToDouble(Ranks::discount)
                .sum();
        return gain / ideal;
    }

    private static double discount(int rank) {
        return Math.log(2) / Math.log(rank + 1.0);
    }
}
