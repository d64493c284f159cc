package dev.footnote.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PassageIndexTest {

    private final LettersEncoder encoder = new LettersEncoder("m");
    private final PassageIndex index = new IndexBuilder(encoder, null)
            .build(
                    List.of(
                            Corpora.article("a", "red", List.of("The ferry sailed at noon.")),
                            Corpora.article("b", "blue", List.of("The ferry sank."), List.of("Divers came.")),
                            Corpora.article("c", List.of("A ferry is a ship.")),
                            Corpora.article("d", "red", List.of("The ferry sailed at noon."))),
                    (done, total) -> {})
            .index();

    private List<Integer> byWords(String question, @Nullable String group) {
        return index.byWords(Words.of(question), 10, group).stream()
                .map(PassageIndex.Hit::passage)
                .toList();
    }

    private List<Integer> byMeaning(String question, int k, @Nullable String group) {
        return index.byMeaning(PassageIndex.query(encoder.encode(question)), k, group).stream()
                .map(PassageIndex.Hit::passage)
                .toList();
    }

    @Test
    void a_group_restricts_both_legs() {
        assertEquals(List.of(0, 4), byWords("ferry", "red"));
        assertEquals(List.of(0, 4), byMeaning("ferry", 10, "red"));
        assertEquals(List.of(1), byWords("ferry", "blue"));
        assertEquals(2, byMeaning("ferry", 10, "blue").size());
        assertEquals(4, byWords("ferry", null).size());
        assertEquals(5, byMeaning("ferry", 10, null).size());
    }

    @Test
    void an_unknown_group_holds_nothing() {
        assertTrue(index.isEmpty("green"));
        assertFalse(index.isEmpty("red"));
        assertFalse(index.isEmpty(null));
        assertEquals(List.of(), byWords("ferry", "green"));
        assertEquals(List.of(), byMeaning("ferry", 10, "green"));
    }

    @Test
    void equal_scores_come_in_the_order_of_passages() {
        assertEquals(List.of(0, 4), byWords("noon", null));
        assertEquals(List.of(0, 4), byMeaning("The ferry sailed at noon.", 2, null));
        assertEquals(List.of(0), byMeaning("The ferry sailed at noon.", 1, null));
    }

    @Test
    void a_question_without_words_finds_nothing_by_words() {
        assertEquals(List.of(), byWords("what is the", null));
        assertEquals(List.of(), byWords("", null));
    }

    @Test
    void a_question_of_many_words_finds_what_it_names() {
        var question = new StringBuilder("ferry ");
        for (int i = 0; i < 3_000; i++) {
            question.append("word").append(i).append(' ');
        }
        assertEquals(4, byWords(question.toString(), null).size());
    }

    @Test
    void a_word_of_the_collection_has_the_vector_it_would_be_encoded_to() {
        var kept = Objects.requireNonNull(index.wordVector("diver", "divers"));
        assertArrayEquals(
                VectorCode.of(encoder.encode("divers")).codes(), kept.code().codes());
        assertNull(index.wordVector("diver", "diver"));
        assertNull(index.wordVector("zeppelin", "zeppelin"));
    }

    @Test
    void a_word_is_as_near_to_several_words_at_once_as_to_each_by_their_codes() {
        List<String> others = List.of("sailed", "noon", "ship", "zigzag");
        double[] cosines = index.wordCosines(
                others.stream()
                        .map(word -> PassageIndex.query(encoder.encode(word)))
                        .toList(),
                "ferri");
        VectorCode ferry = VectorCode.of(encoder.encode("ferry"));
        for (int i = 0; i < cosines.length; i++) {
            VectorCode other = VectorCode.of(encoder.encode(others.get(i)));
            int sum = 0;
            for (int k = 0; k < ferry.codes().length; k++) {
                sum += ferry.codes()[k] * other.codes()[k];
            }
            assertEquals(sum * ferry.scale() * other.scale(), cosines[i], 1e-6, others.get(i));
        }
    }

    @Test
    void the_neighbours_of_a_stem_differ_in_few_letters_but_not_the_first() {
        assertEquals(List.of("ferri"), index.neighbours("feri", 1));
        assertEquals(List.of(), index.neighbours("fei", 1));
        assertEquals(List.of("ferri"), index.neighbours("fei", 2));
        assertEquals(List.of(), index.neighbours("kerri", 1));
    }

    @Test
    void a_stem_is_spelt_as_in_a_passage_that_holds_it() {
        assertEquals(Optional.of("Divers"), index.spelling("diver"));
        assertEquals(Optional.empty(), index.spelling("zeppelin"));
    }

    @Test
    void an_index_of_nothing_finds_nothing() {
        var empty = new IndexBuilder(encoder, null)
                .build(List.of(), (done, total) -> {})
                .index();
        assertEquals(List.of(), empty.byWords(Words.of("ferry"), 10, null));
        assertEquals(List.of(), empty.byMeaning(PassageIndex.query(encoder.encode("ferry")), 10, null));
        assertTrue(empty.isEmpty(null));
        assertEquals(List.of(), empty.neighbours("ferri", 2));
        assertEquals(Optional.empty(), empty.spelling("ferri"));
        assertNull(empty.wordVector("ferri", "ferry"));
    }

    @Test
    void a_title_is_searched_with_every_passage_of_its_article() {
        assertTrue(byWords("title", null).containsAll(List.of(0, 1, 2, 3, 4)));
    }

    @Test
    void coded_vectors_keep_the_cosine_within_a_hundredth() {
        var query = PassageIndex.query(encoder.encode("A title The ferry sailed at noon."));
        assertEquals(1, index.passageCosine(query, 0), 0.01);
    }
}
