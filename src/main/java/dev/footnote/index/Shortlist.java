package dev.footnote.index;

import java.util.Arrays;

/**
 * The best of many by a rough score in whole numbers, of equals those met first. Holds a few times as many as are wanted
 * and now and then drops the worst, found by counting how many have each score. For one thread.
 */
final class Shortlist {
    private static final int SLACK = 4;

    private final int wanted;
    private final int bound;
    private final int[] counts;
    private final int[] numbers;
    private final int[] scores;
    private int size;
    private int floor;

    /** For the {@code wanted} best of scores from {@code -bound} to {@code bound}. */
    Shortlist(int wanted, int bound) {
        this.wanted = wanted;
        this.bound = bound;
        this.counts = new int[2 * bound + 1];
        this.numbers = new int[Math.multiplyExact(wanted, SLACK)];
        this.scores = new int[numbers.length];
        this.floor = -bound;
    }

    /** The least score that is still taken: a quick look at it saves the call of {@link #add}. */
    int floor() {
        return floor;
    }

    /** Takes {@code number}, which is greater than the ones before, if it may be among the best. */
    void add(int number, int score) {
        if (score < floor) {
            return;
        }
        if (size == numbers.length) {
            cut();
            if (score < floor) {
                return;
            }
        }
        numbers[size] = number;
        scores[size++] = score;
    }

    /** The best, in order of their numbers. */
    int[] best() {
        if (size > wanted) {
            cut();
        }
        return Arrays.copyOf(numbers, size);
    }

    private void cut() {
        Arrays.fill(counts, 0);
        for (int i = 0; i < size; i++) {
            counts[scores[i] + bound]++;
        }
        int worst = counts.length - 1;
        int above = 0;
        while (above + counts[worst] < wanted) {
            above += counts[worst--];
        }
        int equals = wanted - above;
        int kept = 0;
        for (int i = 0; i < size; i++) {
            int place = scores[i] + bound;
            if (place > worst || (place == worst && equals-- > 0)) {
                numbers[kept] = numbers[i];
                scores[kept++] = scores[i];
            }
        }
        size = kept;
        // Whoever comes later is no better than an equal that was met first.
        floor = worst - bound + 1;
    }
}
