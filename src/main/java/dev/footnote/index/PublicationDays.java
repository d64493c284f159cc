package dev.footnote.index;

import dev.footnote.article.Article;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which passages were published on which day, so that a search of some days looks at no passage of another. Immutable. */
final class PublicationDays {
    private final int size;
    private final Map<LocalDate, int[]> dated = new HashMap<>();
    private final int[] undated;

    /** Of the passages from 0 to before {@code size}. */
    PublicationDays(int size, IntFunction<Article> articles) {
        this.size = size;
        Map<LocalDate, IntStream.Builder> numbers = new HashMap<>();
        IntStream.Builder without = IntStream.builder();
        for (int i = 0; i < size; i++) {
            LocalDate day = articles.apply(i).published();
            (day == null ? without : numbers.computeIfAbsent(day, d -> IntStream.builder())).add(i);
        }
        numbers.forEach((day, passages) -> dated.put(day, passages.build().toArray()));
        undated = without.build().toArray();
    }

    /** The passages of the days that {@code admitted} lets in; null stands for passages without a day. */
    PassageSet on(Predicate<@Nullable LocalDate> admitted) {
        BitSet numbers = new BitSet(size);
        dated.forEach((day, passages) -> {
            if (admitted.test(day)) {
                set(numbers, passages);
            }
        });
        if (admitted.test(null)) {
            set(numbers, undated);
        }
        return new PassageSet(numbers.stream().toArray());
    }

    private static void set(BitSet numbers, int[] passages) {
        for (int passage : passages) {
            numbers.set(passage);
        }
    }
}
