package dev.footnote.retrieve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.index.Papers;
import dev.footnote.index.PassageIndex;
import dev.footnote.index.WordsEncoder;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QueryTest {

    private final WordsEncoder encoder = new WordsEncoder();
    private final PassageIndex index = Papers.index(
            encoder,
            Papers.paper("a", "The ferry sank near the old lighthouse."),
            Papers.paper("b", "The ferry sailed at noon."),
            Papers.paper("c", "The ferry came home."));

    private Query query(String text) {
        return Query.of(text, new QuestionVectors(encoder, index), Scope.OPEN, null, index);
    }

    private static Double weight(Query query, String stem) {
        return Objects.requireNonNull(query.weights().get(stem), stem);
    }

    @Test
    void a_rarer_word_tells_more_and_an_unknown_word_most() {
        var query = query("Did the ferry reach the lighthouse or the glacier?");
        assertTrue(weight(query, "ferri") < weight(query, "lighthous"), query.weights()::toString);
        assertTrue(weight(query, "lighthous") < weight(query, "glacier"), query.weights()::toString);
    }

    @Test
    void last_and_long_tell_next_to_nothing_in_a_question_for_how_long_something_takes() {
        double asked = weight(query("How long did the ferry's voyage last?"), "last");
        assertEquals(0.02 * weight(query("When was the ferry's last voyage?"), "last"), asked, 1e-12);
        assertEquals(asked, weight(query("For how many days can a voyage last?"), "last"), 1e-12);
    }

    @Test
    void a_verb_that_can_mean_anything_tells_next_to_nothing_beside_names_alone() {
        double full = weight(query("Who will get the ferry?"), "get");
        assertEquals(0.02 * full, weight(query("What does the Marigold get?"), "get"), 1e-12);
        assertEquals(full, weight(query("Does the Marigold get a lighthouse?"), "get"), 1e-12);
        assertEquals(full, weight(query("What will they get?"), "get"), 1e-12, "nothing else would be left");
    }

    @Test
    void that_somebody_says_something_tells_little_where_it_is_asked_what_they_say() {
        double full = weight(query("Did the captain say why?"), "sai");
        assertEquals(0.1 * full, weight(query("What does the captain say?"), "sai"), 1e-12);
    }

    @Test
    void coverage_is_the_weighted_share_of_the_words_held() {
        var query = query("ferry lighthouse");
        double ferry = weight(query, "ferri");
        double lighthouse = weight(query, "lighthous");
        assertEquals(lighthouse / (ferry + lighthouse), query.coverage(Set.of("lighthous", "noon")), 1e-12);
        assertEquals(1, query.coverage(Set.of("lighthous", "ferri")));
        assertEquals(0, query.coverage(Set.of("noon")));
        assertEquals(1, query.coverage(List.of("ferri"), Set.of("ferri")));
    }

    @Test
    void a_question_without_words_covers_nothing() {
        assertEquals(0, query("what is the").coverage(Set.of("ferri")));
        assertEquals(0, query("").pairCoverage(List.<String[]>of(new String[] {"ferri"})));
        assertEquals(0, query("ferry").coverage(List.of(), Set.of("ferri")));
    }

    @Test
    void a_pair_counts_only_as_neighbours_in_order_in_one_sentence() {
        var query = query("old lighthouse");
        assertEquals(1, query.pairCoverage(List.<String[]>of(new String[] {"an", "old", "lighthous"})));
        assertEquals(0, query.pairCoverage(List.<String[]>of(new String[] {"lighthous", "old"})));
        assertEquals(0, query.pairCoverage(List.<String[]>of(new String[] {"old", "white", "lighthous"})));
        assertEquals(0, query.pairCoverage(List.of(new String[] {"old"}, new String[] {"lighthous"})));
    }

    @Test
    void pairs_are_weighted_by_their_words() {
        var query = query("ferry old lighthouse");
        double first = weight(query, "ferri") + weight(query, "old");
        double second = weight(query, "old") + weight(query, "lighthous");
        assertEquals(
                second / (first + second),
                query.pairCoverage(List.<String[]>of(new String[] {"old", "lighthous"})),
                1e-12);
    }

    @Test
    void the_kind_of_a_thing_need_not_be_named() {
        assertEquals(
                0.1,
                weight(query("Which kind of ferry?"), "kind") / weight(query("How kind is the ferry?"), "kind"),
                1e-9);
    }

    @Test
    void own_counts_where_it_is_the_verb() {
        assertTrue(query("How much of the ferry does Brandt own?").weights().containsKey("own"));
        assertFalse(query("Does Brandt have a ferry of its own?").weights().containsKey("own"));
        assertFalse(query("Who sails his own ferry?").weights().containsKey("own"));
    }

    @Test
    void a_word_asked_twice_counts_once() {
        var query = query("ferry ferries Ferry");
        assertEquals(Set.of("ferri"), query.weights().keySet());
        assertEquals(3, query.words().size());
        assertEquals(1, query.wordVectors().size());
    }

    @Test
    void a_pasted_text_has_word_vectors_for_its_first_forty_words_only() {
        var text = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            text.append("word").append(i).append(' ');
        }
        assertEquals(40, query(text.toString()).wordVectors().size());
        assertEquals(60, query(text.toString()).weights().size());
    }
}
