package dev.footnote.index;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/** The best passages by score, of equals the ones with the lower number. For one thread. */
final class Nearest {
    private final int wanted;
    private final PriorityQueue<PassageIndex.Hit> best = new PriorityQueue<>((a, b) ->
            a.score() != b.score() ? Double.compare(a.score(), b.score()) : Integer.compare(b.passage(), a.passage()));

    Nearest(int wanted) {
        this.wanted = wanted;
    }

    /** Takes a passage, whose number is greater than the ones before, if it is among the best. */
    void add(int passage, float score) {
        PassageIndex.Hit worst = best.peek();
        if (best.size() < wanted || (worst != null && score > worst.score())) {
            best.add(new PassageIndex.Hit(passage, score));
            if (best.size() > wanted) {
                best.poll();
            }
        }
    }

    /** Best first. */
    List<PassageIndex.Hit> best() {
        List<PassageIndex.Hit> hits = new ArrayList<>(best);
        hits.sort((a, b) -> a.score() != b.score()
                ? Double.compare(b.score(), a.score())
                : Integer.compare(a.passage(), b.passage()));
        return hits;
    }
}
