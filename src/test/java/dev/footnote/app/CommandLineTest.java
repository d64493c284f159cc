package dev.footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.index.EncoderException;
import dev.footnote.ingest.CorpusFaults;
import dev.footnote.ingest.CorpusSummary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void set_up() {
        bench = new Bench(folder);
    }

    @Test
    void an_answered_question_exits_with_0_and_is_printed() {
        assertEquals(0, bench.run("ask", "How", "much?"));
        assertEquals("printed: How much?" + System.lineSeparator(), bench.out());
        assertEquals("", bench.err());
        assertEquals(1, bench.closed);
    }

    @Test
    void a_question_without_answer_exits_with_3() {
        bench.answers = Bench::notFound;
        assertEquals(3, bench.run("ask", "How much?"));
        assertEquals(3, bench.run("ask", "--json", "How much?"));
    }

    @Test
    void json_for_one_question_is_one_line_with_no_id() {
        assertEquals(0, bench.run("ask", "--json", "--group", "g", "--history", "a", "--history", "b", "How much?"));
        assertEquals(1, bench.out().lines().count());
        assertTrue(bench.out().startsWith("{\"id\":null,\"question\":\"How much?\""));
        assertEquals(List.of("a", "b"), bench.asked.get(0).history());
        assertEquals("g", bench.asked.get(0).group());
    }

    @Test
    void an_empty_question_and_one_of_10_000_characters_reach_the_assistant() {
        assertEquals(0, bench.run("ask", ""));
        assertEquals(0, bench.run("ask", "why ".repeat(2_500)));
        assertEquals("", bench.asked.get(0).text());
        assertEquals(10_000, bench.asked.get(1).text().length());
    }

    @Test
    void a_question_may_begin_with_an_at_sign_or_hold_quotes() {
        assertEquals(0, bench.run("ask", "@openai said \"what\"?"));
        assertEquals("@openai said \"what\"?", bench.asked.get(0).text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "aks hello|did you mean 'ask'?",
                "what is it|say footnote ask \"what is it\"",
                "ask --jsn x|did you mean --json?",
                "index --corpsu x|did you mean --corpus?",
                "ask|There is no question",
                "ask --batch x|add --json",
                "ask --json --batch x words|leave 'words' out",
                "ask --json --batch x --group g|leave --group and --history out",
                "ask --cache|--cache needs a value (DIR)",
                "ask --corpus|--corpus needs the path",
                "ask --corpus --json x|--corpus needs the path",
                "ask -zzz what|put -- before a question that begins with a dash",
                "index extra --no-cache|'index' takes no 'extra'",
                "ask --model gpt x|There is no model 'gpt'",
                "ask --model openai:m --base-url nowhere x|--base-url has to be an address",
                "ask --config nope.yaml x|There is no configuration file",
                "ask --cache c --no-cache x|contradict each other",
            })
    void a_command_line_that_cannot_be_used_exits_with_2_one_sentence_and_a_hint(String words, String told) {
        assertEquals(2, bench.run(words.split(" ")));
        assertTrue(bench.err().startsWith("footnote: "), bench.err());
        assertTrue(bench.err().contains(told), bench.err());
        assertTrue(bench.err().lines().count() <= 2, bench.err());
        assertEquals("", bench.out());
        assertEquals(0, bench.opened);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "--version", "ask --help", "index -h", "doctor --version", "chat --help"})
    void help_and_version_touch_neither_index_nor_models(String words) {
        assertEquals(0, bench.run(words.split(" ")));
        assertEquals(0, bench.opened);
        assertFalse(bench.out().isBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"chat", "ask", "index", "doctor"})
    void every_command_takes_the_options_for_all(String command) {
        assertEquals(0, bench.run(command, "--help"));
        for (String option : List.of("--corpus", "--config", "--model", "--cache", "--no-cache", "--verbose")) {
            assertTrue(bench.out().contains(option), option);
        }
    }

    @Test
    void help_names_the_commands_and_the_exit_statuses() {
        bench.run("--help");
        for (String told : List.of("chat", "ask", "index", "doctor", "0   answered", "3   the articles don't say")) {
            assertTrue(bench.out().contains(told), told);
        }
    }

    @Test
    void without_a_command_it_chats() {
        assertEquals(0, bench.run());
        assertEquals(0, bench.run("chat"));
        assertEquals(0, bench.run("--corpus", "a", "b"));
        assertEquals(3, bench.chats);
    }

    @Test
    void several_corpora_may_be_named_without_taking_the_question() throws Exception {
        var one = Files.createDirectory(folder.resolve("one")).toString();
        var two = Files.writeString(folder.resolve("two.md"), "x").toString();
        assertEquals(0, bench.run("ask", "--corpus", one, two, "what", "is", "it?"));
        assertEquals(List.of(Path.of(one), Path.of(two)), settings().corpus());
        assertEquals("what is it?", bench.asked.get(0).text());

        assertEquals(0, bench.run("ask", "--corpus", one, "--corpus", two, "why?"));
        assertEquals(List.of(Path.of(one), Path.of(two)), settings().corpus());

        assertEquals(0, bench.run("ask", "why?", "--corpus=" + one));
        assertEquals(List.of(Path.of(one)), settings().corpus());

        assertEquals(0, bench.run("--corpus", one, "ask", "why?", "--no-cache"));
        assertEquals(List.of(Path.of(one)), settings().corpus());

        assertEquals(0, bench.run("index", "--corpus", "missing", "too"));
        assertEquals(
                List.of(folder.resolve("missing"), folder.resolve("too")),
                settings().corpus());
    }

    @Test
    void a_mistyped_path_is_not_mistaken_for_the_question() {
        assertEquals(0, bench.run("ask", "--corpus", "one", "news/missing.md", "why?"));
        assertEquals(
                List.of(folder.resolve("one"), folder.resolve("news/missing.md")),
                settings().corpus());
        assertEquals("why?", bench.asked.get(0).text());
    }

    @Test
    void the_corpus_of_the_working_folder_comes_before_the_projects_own() throws Exception {
        var home = Files.createDirectory(folder.resolve("project"));
        var projects = Files.createDirectory(home.resolve("corpus"));
        bench.home = home;
        bench.run("ask", "why?");
        assertEquals(List.of(projects), settings().corpus());
        var own = Files.createDirectory(folder.resolve("corpus"));
        bench.run("ask", "why?");
        assertEquals(List.of(own), settings().corpus());
    }

    @Test
    void what_was_skipped_is_told_beside_the_answer_but_not_at_length() {
        bench.summary = new CorpusSummary(
                2, IntStream.range(0, 5).mapToObj(Bench::skipped).toList(), 9, 4);
        assertEquals(0, bench.run("ask", "why?"));
        assertEquals(4, bench.err().lines().count());
        assertTrue(bench.err().contains("skipped broken0.pdf: it is not a PDF"));
        assertTrue(bench.err().contains("2 more skipped"));
    }

    @Test
    void notes_go_to_standard_error_a_line_each_and_leave_the_json_alone() {
        bench.notes = List.of("The snapshot was not used.", "It could not be written.");
        assertEquals(0, bench.run("ask", "--json", "why?"));
        assertEquals(1, bench.out().lines().count());
        assertEquals(
                List.of("footnote: The snapshot was not used.", "footnote: It could not be written."),
                bench.err().lines().toList());
    }

    @Test
    void index_tells_what_was_read_skipped_and_kept() {
        bench.summary = new CorpusSummary(1_234, List.of(Bench.skipped(1)), 9_876, 1);
        assertEquals(0, bench.run("index", "--cache", "kept"));
        var out = bench.out();
        assertTrue(out.contains("Articles  1,234 read, 1 skipped"), out);
        assertTrue(out.contains("broken1.pdf: it is not a PDF"), out);
        assertTrue(out.contains("Passages  9,876"), out);
        assertTrue(out.contains("Noise     1 stretch left out"), out);
        assertTrue(out.contains("Cache     " + folder.resolve("kept").resolve("abc.snapshot")), out);
        assertTrue(out.matches("(?s).*Time      \\d+\\.\\d s.*"), out);
    }

    @Test
    void index_over_no_articles_fails() {
        bench.summary = new CorpusSummary(0, List.of(), 0, 0);
        assertEquals(1, bench.run("index", "--no-cache"));
        assertTrue(bench.err().contains("There are no articles in"), bench.err());
        assertTrue(bench.out().contains("Cache     none"), bench.out());
    }

    @Test
    void failures_are_one_sentence_and_exit_with_1() {
        bench.opening = CorpusFaults.of("There is no folder 'news': name one with --corpus.");
        assertEquals(1, bench.run("ask", "why?"));
        assertEquals(
                "footnote: There is no folder 'news': name one with --corpus." + System.lineSeparator(), bench.err());

        bench.opening = new UncheckedIOException(new IOException("No space left on device"));
        assertEquals(1, bench.run("ask", "why?"));
        assertTrue(bench.err().contains("the disk is full"), bench.err());

        bench.opening =
                new EncoderException("The embedding model could not be loaded: permission is denied", new Error());
        assertEquals(1, bench.run("ask", "why?"));
        assertEquals(
                "footnote: The embedding model could not be loaded: permission is denied; 'footnote doctor' says what it"
                        + " needs." + System.lineSeparator(),
                bench.err());

        bench.opening = new NullPointerException("inner\nlines");
        assertEquals(1, bench.run("ask", "why?"));
        assertEquals(1, bench.err().lines().count());
        assertFalse(bench.err().contains("\tat "));
    }

    @Test
    void verbose_shows_where_something_failed() {
        bench.opening = new IllegalStateException("boom");
        assertEquals(1, bench.run("ask", "--verbose", "why?"));
        assertTrue(bench.err().contains("\tat "));
    }

    @Test
    void a_missing_batch_file_is_told_before_anything_is_opened() {
        assertEquals(1, bench.run("ask", "--json", "--batch", "nope.jsonl"));
        assertTrue(bench.err().contains("there is no such file"), bench.err());
        assertEquals(0, bench.opened);
    }

    @Test
    void the_assistant_is_closed_even_when_a_question_fails() {
        bench.answers = question -> {
            throw new IllegalStateException("boom");
        };
        assertEquals(1, bench.run("ask", "why?"));
        assertEquals(1, bench.closed);
    }

    private Settings settings() {
        assertNotNull(bench.settings);
        return bench.settings;
    }
}
