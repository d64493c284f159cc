package dev.footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @TempDir
    Path folder;

    @Test
    void defaults() {
        var bench = new Bench(folder);
        assertEquals(0, bench.run("ask", "why?"));
        assertEquals(
                new Settings(
                        List.of(folder.resolve("corpus")),
                        Settings.defaultCache(bench.environment, System.getProperty("os.name")),
                        null,
                        3,
                        "extractive",
                        folder.resolve("feedback.jsonl"),
                        Settings.DEFAULT_ENCODER),
                bench.settings);
    }

    @Test
    void a_file_sets_everything_and_its_paths_start_from_its_folder() throws Exception {
        var file = write("""
                corpus: [news, /elsewhere/more.jsonl]
                cache: kept
                answer:
                  threshold: 0.25
                  sentences: 2
                model: extractive
                feedback: said.jsonl
                encoder: fp32
                """);
        var bench = new Bench(folder);
        assertEquals(0, bench.run("ask", "--config", file.toString(), "why?"));
        assertEquals(
                new Settings(
                        List.of(folder.resolve("sub/news"), Path.of("/elsewhere/more.jsonl")),
                        folder.resolve("sub/kept"),
                        0.25,
                        2,
                        "extractive",
                        folder.resolve("sub/said.jsonl"),
                        dev.footnote.index.Precision.FP32),
                bench.settings);
    }

    @Test
    void the_command_line_beats_the_file_of_the_working_folder() throws Exception {
        Files.writeString(
                folder.resolve("footnote.yaml"),
                "corpus: news\ncache: kept\nfeedback: kept.jsonl\nanswer.sentences: 1\n");
        var bench = new Bench(folder);
        assertEquals(0, bench.run("ask", "--corpus", "other", "--no-cache", "--feedback", "mine.jsonl", "why?"));
        assertNotNull(bench.settings);
        assertEquals(List.of(folder.resolve("other")), bench.settings.corpus());
        assertNull(bench.settings.cache());
        assertEquals(1, bench.settings.sentences());
        assertEquals(folder.resolve("mine.jsonl"), bench.settings.feedback());
    }

    @Test
    void every_fault_is_told_at_once() throws Exception {
        var faults = faults("""
                corpsu: news
                cache: [a]
                answer:
                  threshold: 1.5
                  sentences: 4
                  treshold: 0.5
                model: gpt
                """);
        assertEquals(6, faults.size(), faults.toString());
        assertTrue(faults.get(0).contains("unknown key 'corpsu': did you mean 'corpus'?"));
        assertTrue(faults.get(1).contains("'cache'") && faults.get(1).contains("the path of a folder"));
        assertTrue(faults.get(2).contains("a number from 0 to 1, not 1.5"));
        assertTrue(faults.get(3).contains("1, 2 or 3, not 4"));
        assertTrue(faults.get(4).contains("did you mean 'answer.threshold'?"));
        assertTrue(faults.get(5).contains("There is no model 'gpt'"));
    }

    @Test
    void faults_of_file_and_command_line_come_together_and_exit_with_2() throws Exception {
        var file = write("zzzzzzzzz: 1");
        var bench = new Bench(folder);
        assertEquals(2, bench.run("ask", "--config", file.toString(), "--model", "gpt", "why?"));
        assertEquals(2, bench.err().lines().count());
        assertTrue(bench.err().contains("the keys are corpus, cache, answer.threshold"), bench.err());
    }

    @ParameterizedTest
    @CsvSource({
        "api_key,of its provider",
        "openai_api_key,OPENAI_API_KEY",
        "openai.apiKey,OPENAI_API_KEY",
        "anthropic-key,ANTHROPIC_API_KEY",
        "GEMINI_API_KEY,GEMINI_API_KEY",
        "token,TELEGRAM_BOT_TOKEN",
        "telegram.token,TELEGRAM_BOT_TOKEN",
    })
    void a_secret_is_refused_and_never_shown(String key, String variable) throws Exception {
        var faults = faults(key + ": sk-very-secret");
        assertEquals(1, faults.size());
        assertTrue(faults.get(0).contains("put it into the environment variable " + variable), faults.get(0));
        assertFalse(faults.get(0).contains("sk-very-secret"));
    }

    @Test
    void a_secret_in_a_section_is_found_too() throws Exception {
        var faults = faults("telegram:\n  token: sk-very-secret\n  name: x\n");
        assertTrue(faults.get(0).contains("TELEGRAM_BOT_TOKEN"), faults.toString());
        assertFalse(faults.toString().contains("sk-very-secret"));
    }

    @Test
    void what_is_not_yaml_is_told_with_its_line_but_not_shown() throws Exception {
        var faults = faults("corpus: news\nmodel: \"sk-very-secret\nx: [\n");
        assertEquals(1, faults.size());
        assertTrue(faults.get(0).matches(".*is not valid YAML in line \\d+\\."), faults.get(0));
        assertFalse(faults.get(0).contains("sk-very-secret"));
    }

    @Test
    void a_key_named_twice_is_told() throws Exception {
        assertTrue(faults("cache: a\ncache: b\n").get(0).contains("names a key twice in line 2"));
    }

    @ParameterizedTest
    @CsvSource(value = {"''", "# nothing", "answer:"})
    void a_file_that_says_nothing_changes_nothing(String text) throws Exception {
        assertEquals(List.of(), faults(text));
    }

    @Test
    void a_file_that_is_a_list_is_refused() throws Exception {
        assertTrue(faults("- a\n- b").get(0).contains("does not hold keys with values"));
    }

    @ParameterizedTest
    @CsvSource({
        "Linux,/home/x,,/home/x/.cache/footnote",
        "Linux,/home/x,/var/cache/x,/var/cache/x/footnote",
        "Linux,/home/x,relative,/home/x/.cache/footnote",
        "Mac OS X,/Users/x,,/Users/x/Library/Caches/footnote",
    })
    void the_cache_lies_where_the_system_keeps_caches(String system, String home, String xdg, String expected) {
        var environment = xdg == null ? Map.of("HOME", home) : Map.of("HOME", home, "XDG_CACHE_HOME", xdg);
        assertEquals(Path.of(expected), Settings.defaultCache(environment, system));
    }

    private List<String> faults(String yaml) throws IOException {
        var faults = new ArrayList<String>();
        SettingsFile.read(write(yaml), faults);
        return faults;
    }

    private Path write(String yaml) throws IOException {
        var sub = Files.createDirectories(folder.resolve("sub"));
        return Files.writeString(sub.resolve("footnote.yaml"), yaml);
    }
}
