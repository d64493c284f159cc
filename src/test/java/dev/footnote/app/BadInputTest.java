package dev.footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user gets wrong, told in a sentence, with the rest still at work. */
class BadInputTest {

    private static final String GOOD = "The harbour ferry carried 4,200 people on its first day in Lisbon.\n";
    private static final String QUESTION = "How many people did the ferry carry on its first day?";

    @TempDir
    Path folder;

    private Path corpus;
    private Program program;

    @BeforeEach
    void set_up() throws IOException {
        corpus = Files.createDirectory(folder.resolve("corpus"));
        program = new Program(folder).with("--no-cache");
    }

    private void good() throws IOException {
        Files.writeString(corpus.resolve("ferry.md"), "# The ferry\n\n" + GOOD);
    }

    /** Asks for what the good article says: it has to be cited, whatever else lies in the corpus. */
    private Program.Result askForTheGood() throws IOException {
        var result = program.run("ask", "--json", QUESTION);
        assertEquals(0, result.status(), result.err());
        assertEquals("ferry.md", json(result).at("/passages/0/article").asText());
        assertTrue(json(result).at("/answer").asText().contains("4,200"), result.out());
        return result;
    }

    private static JsonNode json(Program.Result result) throws IOException {
        assertEquals(1, result.out().lines().count(), result.out());
        return new ObjectMapper().readTree(result.out());
    }

    private static void isOneSentence(String err, String told) {
        assertEquals(1, err.lines().count(), err);
        assertTrue(err.startsWith("footnote: "), err);
        assertTrue(err.contains(told), err);
        assertFalse(err.contains("Exception"), err);
    }

    @Test
    void an_empty_corpus_folder_answers_nothing_and_says_so() throws IOException {
        var asked = program.run("ask", "--json", QUESTION);
        assertEquals(3, asked.status(), asked.err());
        assertEquals("no_articles", json(asked).at("/reason").asText());
        assertTrue(program.run("ask", QUESTION).out().contains("There are no articles to search."));

        var indexed = program.run("index");
        assertEquals(1, indexed.status());
        isOneSentence(indexed.err(), "There are no articles in " + corpus);
    }

    @Test
    void a_missing_corpus_is_named() {
        for (String command : List.of("ask", "index")) {
            var arguments = command.equals("ask")
                    ? List.of("ask", QUESTION, "--corpus", "nowhere")
                    : List.of("index", "--corpus", "nowhere");
            var result = program.run("", arguments);
            assertEquals(1, result.status());
            isOneSentence(result.err(), folder.resolve("nowhere").toString());
            assertEquals("", result.out());
        }
    }

    @Test
    void a_binary_file_named_txt_is_skipped() throws IOException {
        good();
        byte[] bytes = new byte[4096];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31 ^ i >> 3);
        }
        Files.write(corpus.resolve("noise.txt"), bytes);
        isOneSentence(askForTheGood().err(), "skipped noise.txt");
    }

    @Test
    void a_broken_pdf_is_skipped() throws IOException {
        good();
        Files.writeString(corpus.resolve("broken.pdf"), "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer");
        isOneSentence(askForTheGood().err(), "skipped broken.pdf");
    }

    @Test
    void invalid_json_on_line_7_is_named_and_the_other_lines_are_read() throws IOException {
        good();
        var lines = IntStream.rangeClosed(1, 9)
                .mapToObj(i -> i == 7
                        ? "{\"id\": \"a7\", \"text\": "
                        : "{\"id\": \"a" + i + "\", \"title\": \"Note " + i + "\", \"text\": \"Town " + i
                                + " built a bridge in " + (1900 + i) + ".\"}")
                .toList();
        Files.write(corpus.resolve("notes.jsonl"), lines);
        isOneSentence(askForTheGood().err(), "line 7");
        assertTrue(program.run("index").out().contains("9 read, 1 skipped"));
    }

    @Test
    void an_article_of_one_word_is_an_article() throws IOException {
        good();
        Files.writeString(corpus.resolve("word.txt"), "Ferry");
        assertEquals("", askForTheGood().err());
        Files.delete(corpus.resolve("ferry.md"));
        assertTrue(program.run("ask", "--json", "Is there a ferry?").status() != 1);
    }

    @Test
    void an_article_of_5_megabytes_is_read_in_reasonable_time() throws IOException {
        good();
        // One sentence a passage's length, over and over: the vectors of equal passages are computed once.
        var paragraph = "The council met again and put the matter off until the next session of the year. ".repeat(8);
        Files.writeString(
                corpus.resolve("long.txt"), (paragraph + "\n\n").repeat(5_000_000 / (paragraph.length() + 2)));
        assertTimeout(Duration.ofMinutes(2), () -> {
            // A slow machine also tells how far it has come.
            assertFalse(askForTheGood().err().contains("footnote:"));
        });
    }

    @Test
    void of_articles_with_one_id_the_first_is_kept_and_the_others_are_named() throws IOException {
        good();
        Files.write(
                corpus.resolve("twice.jsonl"),
                List.of(
                        "{\"id\": \"same\", \"text\": \"The mayor opened the market on Monday.\"}",
                        "{\"id\": \"same\", \"text\": \"The mayor closed the market on Tuesday.\"}"));
        isOneSentence(askForTheGood().err(), "same");
    }

    @Test
    void a_question_of_10_000_characters_is_answered_or_not_but_never_fails() throws IOException {
        good();
        var padded = QUESTION + " " + "harbour ".repeat(1_250);
        var varied = IntStream.range(0, 2_000)
                .mapToObj(i -> "w" + Integer.toString(i * 7919, 36))
                .collect(Collectors.joining(" "));
        for (String question : List.of(padded, varied, "?".repeat(10_000), "a".repeat(10_000))) {
            var result = program.run("ask", "--json", question);
            assertTrue(result.status() == 0 || result.status() == 3, result.err());
            assertEquals("", result.err());
            assertEquals(question, json(result).at("/question").asText());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\t\n", "?!", "\u200b"})
    void a_question_without_a_word_is_told_so(String question) throws IOException {
        good();
        var result = program.run("ask", "--json", question);
        assertEquals(3, result.status(), result.out());
        assertEquals("", result.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How many people 🚢😀👩‍👩‍👧 did the ferry carry?",
                "كم عدد الركاب؟ ferry",
                "\u202eferry\u202c day?",
                "\ud83d ferry"
            })
    void emoji_and_right_to_left_text_go_through(String question) throws IOException {
        good();
        Files.writeString(corpus.resolve("mixed.txt"), "😀 The ship \u202bمرحبا\u202c sailed 🚢 at noon. שלום עולם.\n");
        var result = program.run("ask", "--json", question);
        assertTrue(result.status() == 0 || result.status() == 3, result.err());
        assertEquals("", result.err());
        assertTrue(json(result).has("status"));
        assertEquals(0, program.run("ask", QUESTION).status());
    }

    @Test
    void a_batch_with_bad_lines_answers_the_others_in_order() throws IOException {
        good();
        var input = String.join(
                "\n",
                "{\"id\": 1, \"question\": \"" + QUESTION + "\"}",
                "not json",
                "{\"id\": 3}",
                "{\"id\": 4, \"question\": \"\"}",
                "{\"id\": 5, \"question\": \"" + QUESTION + "\", \"group\": \"no such group\"}",
                "{\"id\": 6, \"question\": \"" + QUESTION + "\", \"history\": [\"Who?\"]}");
        var result = program.run(input, List.of("ask", "--json", "--batch", "-"));
        assertEquals(1, result.status());
        var lines = result.out().lines().toList();
        assertEquals(6, lines.size());
        var mapper = new ObjectMapper();
        assertEquals("answered", mapper.readTree(lines.get(0)).at("/status").asText());
        assertTrue(mapper.readTree(lines.get(1)).has("error"), lines.get(1));
        assertEquals("not_found", mapper.readTree(lines.get(3)).at("/status").asText());
        assertEquals("not_found", mapper.readTree(lines.get(4)).at("/status").asText());
        assertEquals(6, mapper.readTree(lines.get(5)).at("/id").asInt());
    }
}
