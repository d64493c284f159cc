package dev.footnote.retrieve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.footnote.index.Encoder;
import dev.footnote.index.Papers;
import dev.footnote.index.PassageIndex;
import dev.footnote.index.WordsEncoder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionVectorsTest {

    /** Remembers which texts were encoded alone. */
    private static final class Listening implements Encoder {
        private final WordsEncoder words = new WordsEncoder();
        private final List<String> heard = new ArrayList<>();

        @Override
        public String fingerprint() {
            return words.fingerprint();
        }

        @Override
        public int dimension() {
            return words.dimension();
        }

        @Override
        public int window() {
            return words.window();
        }

        @Override
        public int tokens(String text) {
            return words.tokens(text);
        }

        @Override
        public float[] encode(String text) {
            heard.add(text);
            return words.encode(text);
        }

        @Override
        public PassageVectors encode(String context, List<String> sentences) {
            return words.encode(context, sentences);
        }

        @Override
        public void close() {}
    }

    private final Listening encoder = new Listening();
    private final PassageIndex index =
            Papers.index(new WordsEncoder(), Papers.paper("a", "The ferry sank near the old lighthouse."));
    private final QuestionVectors vectors = new QuestionVectors(encoder, index);

    @Test
    void a_word_of_the_collection_is_not_encoded_and_compares_as_if_it_were() {
        double held = index.wordCosines(List.of(vectors.of("ferri", "ferry")), "ferri")[0];
        assertEquals(List.of(), encoder.heard);
        assertEquals(index.wordCosines(List.of(PassageIndex.query(encoder.words.encode("ferry"))), "ferri")[0], held);
    }

    @Test
    void another_form_of_a_word_of_the_collection_is_encoded_itself() {
        vectors.of("ferri", "ferries");
        assertEquals(List.of("ferries"), encoder.heard);
    }

    @Test
    void a_word_is_encoded_once_however_often_it_is_asked_with() {
        var first = vectors.of("glacier", "glacier");
        assertSame(first, vectors.of("glacier", "glacier"));
        assertEquals(List.of("glacier"), encoder.heard);
    }
}
