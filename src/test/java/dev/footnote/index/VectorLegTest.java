package dev.footnote.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VectorLegTest {

    private static final int DIMENSION = 128;
    private static final int SIZE = 6_000;

    private final Random random = new Random(7);
    private final Int8Vectors vectors = new Int8Vectors(column(false), DIMENSION);
    private final VectorLeg leg = new VectorLeg(vectors, new TwoBitCodes(column(true), DIMENSION));

    /** Vectors around a few topics, as those of texts are; always the same ones. */
    private static Column column(boolean rough) {
        var random = new Random(5);
        float[][] topics = new float[40][];
        Arrays.setAll(topics, i -> gaussian(random));
        var heap = new HeapColumns();
        try {
            var codes = new ArrayList<VectorCode>();
            for (int i = 0; i < SIZE; i++) {
                float[] vector = gaussian(random);
                float[] topic = topics[random.nextInt(topics.length)];
                for (int d = 0; d < DIMENSION; d++) {
                    vector[d] += topic[d];
                }
                codes.add(VectorCode.of(unit(vector)));
            }
            var writer = new Int8Vectors.Writer(heap, "vectors", DIMENSION);
            for (var code : codes) {
                writer.add(code);
            }
            writer.end();
            TwoBitCodes.write(heap, "rough", SIZE, i -> codes.get(i).codes(), DIMENSION);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return java.util.Objects.requireNonNull(heap.columns().get(rough ? "rough" : "vectors"));
    }

    private static float[] gaussian(Random random) {
        float[] vector = new float[DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return vector;
    }

    private static float[] unit(float[] vector) {
        double squares = 0;
        for (float v : vector) {
            squares += v * v;
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(squares);
        }
        return vector;
    }

    private PassageIndex.QueryVector question() {
        var codes = vectors.get(random.nextInt(SIZE)).codes();
        float[] vector = gaussian(random);
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] += codes[i] / 50f;
        }
        return PassageIndex.query(unit(vector));
    }

    private List<Integer> exact(PassageIndex.QueryVector question, int k, PassageSet set) {
        var nearest = new Nearest(k);
        set.each(0, SIZE, i -> nearest.add(i, vectors.dot(i, question.exact())));
        return passages(nearest);
    }

    private List<Integer> found(PassageIndex.QueryVector question, int k, PassageSet set) {
        var nearest = new Nearest(k);
        leg.search(question, k, set, 0, nearest);
        return passages(nearest);
    }

    private static List<Integer> passages(Nearest nearest) {
        return nearest.best().stream().map(PassageIndex.Hit::passage).toList();
    }

    private static PassageSet every(int step) {
        return new PassageSet(
                IntStream.range(0, SIZE).filter(i -> i % step == 0).toArray());
    }

    @Test
    void the_two_bits_find_nearly_all_that_a_look_at_every_vector_finds() {
        int same = 0;
        for (int i = 0; i < 100; i++) {
            var question = question();
            var wanted = new HashSet<>(exact(question, 10, every(1)));
            var nearest = new Nearest(10);
            leg.search(question, 10, null, 0, nearest);
            same += (int) passages(nearest).stream().filter(wanted::contains).count();
        }
        assertTrue(same >= 980, "found " + same + " of 1,000");
    }

    @Test
    void a_search_in_a_set_finds_only_and_nearly_all_of_it() {
        for (int step : new int[] {2, 3, 50, 1_000}) {
            var set = every(step);
            int same = 0;
            int wanted = 0;
            for (int i = 0; i < 20; i++) {
                var question = question();
                var best = exact(question, 10, set);
                var found = found(question, 10, set);
                assertTrue(found.stream().allMatch(set::contains), "every " + step);
                assertEquals(best.size(), found.size());
                wanted += best.size();
                same += (int) found.stream().filter(best::contains).count();
            }
            assertTrue(same >= wanted * 0.98, "every " + step + ": " + same + " of " + wanted);
        }
    }

    @Test
    void the_same_question_gives_the_same_list() {
        var question = question();
        assertEquals(found(question, 20, every(2)), found(question, 20, every(2)));
    }

    @Test
    void many_hits_are_looked_up_exactly() {
        var question = question();
        var nearest = new Nearest(SIZE);
        leg.search(question, SIZE, null, 0, nearest);
        assertEquals(exact(question, SIZE, every(1)), passages(nearest));
    }

    @Test
    void a_group_compares_as_its_bits_say() throws IOException {
        float[] vector = new float[DIMENSION];
        vector[0] = 1;
        vector[70] = -1;
        var heap = new HeapColumns();
        List<byte[]> codes = List.of(new byte[DIMENSION], new byte[DIMENSION], new byte[DIMENSION]);
        codes.get(0)[0] = 5;
        codes.get(1)[70] = 5;
        TwoBitCodes.write(heap, "rough", 3, codes::get, DIMENSION);
        var column = java.util.Objects.requireNonNull(heap.columns().get("rough"));
        var comparison = new TwoBitCodes(column, DIMENSION).new Comparison(new TwoBitCodes.Question(vector));
        comparison.compare(0);
        assertEquals(7, comparison.scores[0], "the highest level where the question is positive");
        assertEquals(-7, comparison.scores[1], "and where it is negative");
        assertEquals(0, comparison.scores[2]);
    }
}
