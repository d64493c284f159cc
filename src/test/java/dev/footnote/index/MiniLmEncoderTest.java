package dev.footnote.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MiniLmEncoderTest {

    private static final String FILLER = "the council met again on the second day of the month ";

    @SuppressWarnings("NullAway.Init")
    private static MiniLmEncoder encoder;

    @BeforeAll
    static void load() {
        NativeLibraries.keepIn(Path.of("target", "native"));
        encoder = new MiniLmEncoder();
    }

    @AfterAll
    static void free() {
        encoder.close();
    }

    private static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    @Test
    void a_word_after_the_128th_token_changes_the_vector() {
        var long1 = FILLER.repeat(30) + "volcano";
        var long2 = FILLER.repeat(30) + "bicycle";
        assertTrue(encoder.tokens(FILLER.repeat(30)) > 300);
        var one = encoder.encode(long1);
        assertFalse(Arrays.equals(one, encoder.encode(long2)));
        var volcano = encoder.encode("volcano");
        assertTrue(cosine(volcano, one) > cosine(volcano, encoder.encode(long2)));
    }

    @Test
    void a_vector_does_not_depend_on_what_was_embedded_before() {
        var text = "Amazon signed a contract over $38 billion.";
        var alone = encoder.encode(text);
        encoder.encode(FILLER.repeat(40));
        encoder.encode("title", List.of("short", FILLER.repeat(12), "x"));
        assertArrayEquals(alone, encoder.encode(text));
        var vectors = encoder.encode("", List.of("One sentence stands here.", text));
        assertArrayEquals(alone, vectors.alone().get(1));
        assertEquals(2, vectors.inContext().size());
    }

    @Test
    void vectors_have_unit_length_for_any_text() {
        for (String text : List.of("", " ", "a", "😀", "شركة", "\ud83d", "x".repeat(10_000), FILLER.repeat(500))) {
            var vector = encoder.encode(text);
            assertEquals(encoder.dimension(), vector.length);
            assertEquals(1, cosine(vector, vector), 1e-4, "text of " + text.length() + " units");
        }
    }

    @Test
    void a_passage_longer_than_the_window_still_has_a_vector_for_every_sentence() {
        var sentences = List.of(FILLER.repeat(30), FILLER.repeat(30), "The volcano erupted.");
        var vectors = encoder.encode("A title", sentences);
        assertEquals(3, vectors.inContext().size());
        assertEquals(3, vectors.alone().size());
        assertArrayEquals(
                encoder.encode("The volcano erupted."), vectors.alone().get(2));
    }

    @Test
    void counts_tokens_beyond_the_window() {
        assertEquals(0, encoder.tokens(""));
        assertEquals(1, encoder.tokens("deal"));
        assertTrue(encoder.tokens("deal ".repeat(3_000)) >= 3_000);
        assertEquals(510, encoder.window());
    }
}
