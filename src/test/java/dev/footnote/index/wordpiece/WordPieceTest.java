package dev.footnote.index.wordpiece;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the tokenizer against the library it stands in for, Hugging Face's by way of DJL. */
class WordPieceTest {

    private static final String FILE = "all-minilm-l6-v2-q-tokenizer.json";

    /** What texts are put together from: words, and pieces of scripts that each take another way through the code. */
    private static final List<String> MATERIAL = List.of(
            "the",
            "Unaffable",
            "company",
            "$38",
            "billion",
            "covid-19",
            "don't",
            "e.g.",
            "3.14%",
            "U.S.",
            "a_b",
            "x@y.org",
            "naïve",
            "Élysée",
            "Zürich",
            "İstanbul",
            "ŁÓDŹ",
            "ﬁnance",
            "ΣΊΣΥΦΟΣ",
            "Москва",
            "ёлка",
            "שלום",
            "السلام",
            "हिन्दी",
            "ภาษาไทย",
            "中文字",
            "日本語テキスト",
            "한국어",
            "豈更",
            "𠀀𪜀𫠠",
            "😀",
            "👩‍👩‍👧",
            "🇩🇪",
            "👍🏽",
            "e\u0301",
            "a\u0308\u0323",
            "\u0344",
            "\u200b",
            "\ufeff",
            "\u00ad",
            "\u0000",
            "\u0007",
            "\u0085",
            "\ufffd",
            "\u2028",
            "\u3000",
            "\u00a0",
            "\t",
            "\r\n",
            "“quoted”",
            "—",
            "…",
            "€",
            "£",
            "°",
            "½",
            "²",
            "™",
            "≠",
            "\u037e",
            "[CLS]",
            "[SEP]",
            "[MASK]x",
            "[cls]",
            "[UNK",
            "##ing",
            "w".repeat(99),
            "w".repeat(100),
            "w".repeat(101),
            "é".repeat(60),
            "😀".repeat(51),
            "\u1734",
            "\u111c9",
            "\u2e52",
            "ǅ",
            "ß",
            "ẞ");

    @SuppressWarnings("NullAway.Init")
    private static WordPiece ours;

    @SuppressWarnings("NullAway.Init")
    private static HuggingFaceTokenizer theirs;

    @BeforeAll
    static void open() throws IOException {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty(
                "ENGINE_CACHE_DIR", Path.of("target", "native").toAbsolutePath().toString());
        ours = new WordPiece(Pieces.read(file()));
        theirs = HuggingFaceTokenizer.newInstance(file(), Map.of("padding", "false", "truncation", "false"));
    }

    @AfterAll
    static void close() {
        theirs.close();
    }

    private static InputStream file() {
        return Objects.requireNonNull(WordPieceTest.class.getClassLoader().getResourceAsStream(FILE));
    }

    private static void assertSame(String text) {
        assertArrayEquals(
                theirs.encode(text, false, false).getIds(),
                ours.ids(text),
                () -> HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE)) + ": " + text);
    }

    @Test
    void gives_the_librarys_ids_for_texts_put_together_from_words_of_many_scripts() {
        var random = new Random(17);
        for (int i = 0; i < 20_000; i++) {
            var text = random.ints(1 + random.nextInt(12), 0, MATERIAL.size())
                    .mapToObj(MATERIAL::get)
                    .collect(Collectors.joining(random.nextInt(4) == 0 ? "" : " "));
            assertSame(text);
        }
    }

    @Test
    void gives_the_librarys_ids_for_every_character_within_and_beside_a_word() {
        // Halves of characters are no characters: the library cannot be given any.
        for (int point = 1; point < 0x30000; point++) {
            if (point < 0xd800 || point > 0xdfff) {
                assertSame("a" + Character.toString(point) + "b " + Character.toString(point));
            }
        }
    }

    @Test
    void gives_the_librarys_ids_for_random_characters_in_a_row() {
        var random = new Random(29);
        int[] ends = {0x7f, 0x24f, 0x52f, 0x1fff, 0x2fff, 0xd7ff, 0x1ffff};
        for (int i = 0; i < 20_000; i++) {
            int end = ends[random.nextInt(ends.length)];
            var text = random.ints(1 + random.nextInt(30), 1, end)
                    .filter(point -> point < 0xd800 || point > 0xdfff)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());
            assertSame(text);
        }
    }

    @Test
    void half_a_character_is_none() {
        assertArrayEquals(ours.ids("ab"), ours.ids("a\ud83db"));
        assertArrayEquals(new long[0], ours.ids("\udc00"));
        assertArrayEquals(ours.ids("a 😀"), ours.ids("a\ude00 😀\ud83d"));
    }

    @Test
    void the_special_tokens_have_their_numbers() {
        assertEquals(101, ours.special("[CLS]"));
        assertEquals(102, ours.special("[SEP]"));
        assertEquals(-1, ours.special("deal"));
    }

    @Test
    void a_table_written_and_loaded_is_the_same_and_a_damaged_one_is_refused() throws IOException {
        var pieces = Pieces.read(file());
        var out = new ByteArrayOutputStream();
        pieces.write(out);
        byte[] table = out.toByteArray();
        assertEquals(pieces, Pieces.load(ByteBuffer.wrap(table)));

        var damaged = table.clone();
        damaged[table.length / 2] ^= 1;
        assertThrows(IOException.class, () -> Pieces.load(ByteBuffer.wrap(damaged)));
        for (int length : new int[] {0, 3, 24, table.length / 2, table.length - 1}) {
            assertThrows(IOException.class, () -> Pieces.load(ByteBuffer.wrap(Arrays.copyOf(table, length))));
        }
    }

    @Test
    void what_holds_no_vocabulary_is_refused() {
        for (String json : new ArrayList<>(List.of("{}", "[1]", "{\"model\": {\"vocab\": {\"a\": 7}}}", "{"))) {
            var in = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
            assertThrows(IOException.class, () -> Pieces.read(in), json);
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> new WordPiece(Pieces.read(
                        new ByteArrayInputStream("{\"vocab\": {\"a\": 0}}".getBytes(StandardCharsets.UTF_8)))));
    }
}
