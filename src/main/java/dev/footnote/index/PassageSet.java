package dev.footnote.index;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * The passages that a search is restricted to, so that it looks at none of the others. Immutable.
 *
 * <p>Got from {@link PassageIndex#group}, {@link PassageIndex#published} or {@link PassageIndex#where}; good for the index that it was got from.
 */
public final class PassageSet {
    private final int[] numbers;

    /** Of passages' numbers in rising order. */
    PassageSet(int[] numbers) {
        this.numbers = numbers;
    }

    /** Number of passages. */
    public int size() {
        return numbers.length;
    }

    /** Whether it holds the passage. */
    public boolean contains(int passage) {
        return Arrays.binarySearch(numbers, passage) >= 0;
    }

    /** How many are from {@code from} to before {@code end}. */
    int count(int from, int end) {
        return place(end) - place(from);
    }

    /** Calls {@code each} with those from {@code from} to before {@code end}, in rising order. */
    void each(int from, int end, IntConsumer each) {
        int last = place(end);
        for (int i = place(from); i < last; i++) {
            each.accept(numbers[i]);
        }
    }

    /** The numbers, in rising order. */
    int[] numbers() {
        return numbers;
    }

    /** Where the first one that is not before {@code passage} stands among the numbers. */
    int place(int passage) {
        int found = Arrays.binarySearch(numbers, passage);
        return found >= 0 ? found : -found - 1;
    }
}
