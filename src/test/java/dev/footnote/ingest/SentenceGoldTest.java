package dev.footnote.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tricky sentences with their true ends: ours against {@link BreakIterator}. */
class SentenceGoldTest {

    @ParameterizedTest
    @MethodSource("gold")
    void splits_where_a_reader_would(String marked) {
        assertEquals(expected(marked), ours(text(marked)));
    }

    @Test
    void knows_more_than_the_break_iterator_of_the_jdk() throws IOException {
        long ours = right(SentenceGoldTest::ours);
        long jdk = right(SentenceGoldTest::jdk);
        long all = gold().count();
        System.out.println("texts split right: ours " + ours + ", BreakIterator " + jdk + ", of " + all);
        assertTrue(all >= 60, "only " + all + " texts");
        assertTrue(ours >= all - 1 && jdk < ours * 0.7, "ours " + ours + ", BreakIterator " + jdk + " of " + all);
    }

    private static long right(Function<String, List<String>> splitter) throws IOException {
        return gold().filter(marked -> expected(marked).equals(splitter.apply(text(marked))))
                .count();
    }

    static Stream<String> gold() throws IOException {
        try (InputStream stream = SentenceGoldTest.class.getResourceAsStream("sentences.txt")) {
            String lines = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
        }
    }

    private static String text(String marked) {
        return marked.replace("‖", "").replace("\\n", "\n");
    }

    private static List<String> expected(String marked) {
        return Stream.of(marked.replace("\\n", "\n").split("‖"))
                .map(SentenceGoldTest::bare)
                .toList();
    }

    private static List<String> ours(String text) {
        return Texts.sentences(text);
    }

    private static List<String> jdk(String text) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.US);
        breaks.setText(text);
        List<String> sentences = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            sentences.add(bare(text.substring(start, end)));
        }
        return sentences;
    }

    /** Without the bullet that opens it, which neither side should be judged by. */
    private static String bare(String sentence) {
        String stripped = sentence.strip();
        return stripped.startsWith("- ") ? stripped.substring(2) : stripped;
    }
}
