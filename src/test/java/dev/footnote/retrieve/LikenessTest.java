package dev.footnote.retrieve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.index.Papers;
import dev.footnote.index.PassageIndex;
import dev.footnote.index.WordsEncoder;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LikenessTest {

    private final WordsEncoder encoder = new WordsEncoder(Map.of("boat", "ship"));
    private final PassageIndex index = Papers.index(
            encoder, Papers.paper("a", "A ship sank near the lighthouse."), Papers.paper("b", "The glacier melted."));

    private Likeness likeness(String question) {
        return new Likeness(Query.of(question, new QuestionVectors(encoder, index), Scope.OPEN, null, index), index);
    }

    @Test
    void a_word_that_is_held_is_met_in_full() {
        var likeness = likeness("ship glacier");
        assertArrayEquals(new double[] {1, 1}, likeness.met(Set.of("ship", "glacier")));
    }

    @Test
    void a_word_that_means_the_same_meets_another() {
        var likeness = likeness("boat");
        assertEquals(1, likeness.met(Set.of("ship"))[0], 0.02);
        assertEquals(0, likeness.met(Set.of("glacier"))[0], 0.02, "unrelated words count as nothing");
    }

    @Test
    void a_stem_the_collection_does_not_hold_meets_only_itself() {
        var likeness = likeness("submarine");
        assertEquals(1, likeness.met(Set.of("submarin"))[0]);
        assertEquals(0, likeness.met(Set.of("unheard"))[0]);
        assertEquals(0, likeness.met(Set.of())[0]);
    }

    @Test
    void the_mean_is_weighted_and_the_weakest_is_the_word_met_worst() {
        var likeness = likeness("ship glacier");
        double[] met = likeness.met(Set.of("ship"));
        assertEquals(0.5, likeness.mean(met), 0.02, "both words are as rare");
        assertEquals(met[1], likeness.weakest(met));
        assertEquals(1, likeness.weakest(likeness.met(Set.of("ship", "glacier"))));
    }

    @Test
    void words_that_are_left_out_count_for_nothing() {
        var likeness = likeness("ship glacier");
        double[] met = likeness.met(Set.of("ship"));
        boolean[] ship = likeness.held(Set.of("ship"));
        assertArrayEquals(new boolean[] {true, false}, ship);
        assertEquals(met[1], likeness.meanBut(ship, met), 1e-9);
        assertEquals(met[1], likeness.weakestBut(ship, met), 1e-9);
        boolean[] both = likeness.held(Set.of("ship", "glacier"));
        assertEquals(likeness.mean(met), likeness.meanBut(both, met), 1e-9, "with none left all count");
        assertEquals(1, likeness.weakestBut(both, met));
    }

    @Test
    void a_question_without_words_has_nothing_to_meet() {
        var likeness = likeness("what is the");
        double[] met = likeness.met(Set.of("ship"));
        assertEquals(0, met.length);
        assertEquals(0, likeness.mean(met));
        assertEquals(1, likeness.weakest(met));
    }

    @Test
    void a_stem_of_the_question_has_a_place() {
        var likeness = likeness("ship glacier");
        assertEquals(1, likeness.numberOf("glacier"));
        assertTrue(likeness.numberOf("lighthous") < 0);
        assertTrue(likeness.numberOf("") < 0);
    }
}
