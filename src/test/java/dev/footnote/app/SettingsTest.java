package dev.footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.app.model.ModelSettings;
import dev.footnote.telegram.talk.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
                        ModelSettings.DEFAULT,
                        folder.resolve("feedback.jsonl"),
                        UserFolder.DATA.of(bench.environment, System.getProperty("os.name")),
                        30,
                        BotOptions.DEFAULT,
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
                model:
                  name: openai:qwen3:8b
                  base-url: http://localhost:8000/v1
                  timeout: 90
                  stall: 2.5
                  tokens-per-answer: 600
                  tokens-per-day: 50000
                  window: 32768
                feedback: said.jsonl
                data: chats
                chat:
                  retention-days: 7
                telegram:
                  access: listed
                  users: [11]
                  chats: -5
                  administrators: [1, 2]
                  questions-per-user: 9
                  questions-per-chat: 90
                  tokens-per-chat: 900
                  metrics-host: 0.0.0.0
                  metrics-port: 9464
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
                        new ModelSettings(
                                "openai:qwen3:8b",
                                "http://localhost:8000/v1",
                                Duration.ofSeconds(90),
                                Duration.ofMillis(2500),
                                600,
                                50_000L,
                                32_768),
                        folder.resolve("sub/said.jsonl"),
                        folder.resolve("sub/chats"),
                        7,
                        new BotOptions(
                                new Rules(false, Set.of(11L), Set.of(-5L), Set.of(1L, 2L), 9, 90, 900),
                                "0.0.0.0",
                                9464),
                        dev.footnote.index.Precision.FP32),
                bench.settings);
    }

    @Test
    void the_command_line_beats_the_file_of_the_working_folder() throws Exception {
        Files.writeString(
                folder.resolve("footnote.yaml"),
                "corpus: news\ncache: kept\nfeedback: kept.jsonl\nanswer.sentences: 1\ndata: there\n");
        var bench = new Bench(folder);
        assertEquals(
                0,
                bench.run(
                        "ask",
                        "--corpus",
                        "other",
                        "--no-cache",
                        "--feedback",
                        "mine.jsonl",
                        "--data",
                        "here",
                        "why?"));
        assertNotNull(bench.settings);
        assertEquals(List.of(folder.resolve("other")), bench.settings.corpus());
        assertNull(bench.settings.cache());
        assertEquals(1, bench.settings.sentences());
        assertEquals(folder.resolve("mine.jsonl"), bench.settings.feedback());
        assertEquals(folder.resolve("here"), bench.settings.data());
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
                chat.retention-days: 0
                """);
        assertEquals(7, faults.size(), faults.toString());
        assertTrue(faults.get(0).contains("unknown key 'corpsu': did you mean 'corpus'?"));
        assertTrue(faults.get(1).contains("'cache'") && faults.get(1).contains("the path of a folder"));
        assertTrue(faults.get(2).contains("a number from 0 to 1, not 1.5"));
        assertTrue(faults.get(3).contains("1, 2 or 3, not 4"));
        assertTrue(faults.get(4).contains("did you mean 'answer.threshold'?"));
        assertTrue(faults.get(5).contains("There is no model 'gpt'"));
        assertTrue(faults.get(6).contains("a number of days from 1 on, not 0"));
    }

    @Test
    void what_the_bot_cannot_be_configured_with_is_told_key_by_key() throws Exception {
        var faults = faults("""
                telegram:
                  access: closed
                  users: [ada]
                  questions-per-user: 0
                  metrics-port: 70000
                  metrics-host: 7
                """);
        assertEquals(5, faults.size(), faults.toString());
        assertTrue(faults.get(0).contains("'telegram.access'") && faults.get(0).contains("only those listed may"));
        assertTrue(faults.get(1).contains("Telegram's numbers"), faults.get(1));
        assertTrue(faults.get(2).contains("a whole number from 1 on, not 0"), faults.get(2));
        assertTrue(faults.get(3).contains("a port from 1 to 65535, not 70000"), faults.get(3));
        assertTrue(faults.get(4).contains("the name or address of an interface"), faults.get(4));
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
    @CsvSource(
            delimiter = '|',
            value = {
                "gpt|say extractive, or PROVIDER:NAME with one of openai, anthropic, ollama, gemini, azure, bedrock.",
                "antropic:claude|did you mean 'anthropic:claude'?",
                "openai|lacks its name: say openai:NAME.",
                "openai:|lacks its name: say openai:NAME.",
                "extractiv|did you mean 'extractive'?",
                ":x|There is no model ':x'"
            })
    void a_model_that_is_not_known_is_told_with_the_nearest(String model, String told) throws Exception {
        var faults = faults("model: '" + model + "'");
        assertEquals(1, faults.size(), faults.toString());
        assertTrue(faults.get(0).contains(told), faults.get(0));
    }

    @Test
    void what_a_file_says_of_the_model_may_be_dotted_and_stands_under_the_command_line() throws Exception {
        Files.writeString(
                folder.resolve("footnote.yaml"),
                "model: openai:a\nmodel.base-url: http://localhost:1/v1\nmodel.timeout: 7\n");
        assertEquals(
                new ModelSettings(
                        "openai:a",
                        "http://localhost:1/v1",
                        Duration.ofSeconds(7),
                        Duration.ofSeconds(15),
                        1024,
                        null,
                        8192),
                model());
        assertEquals("http://localhost:1/v1", model("--model", "openai:b").baseUrl());
        assertEquals(
                "http://localhost:2",
                model("--model", "ollama:b", "--base-url", "http://localhost:2").baseUrl());
        assertNull(model("--model", "anthropic:b").baseUrl(), "that address is not its own");
    }

    private ModelSettings model(String... options) {
        var bench = new Bench(folder);
        var arguments = new ArrayList<>(List.of("ask", "why?"));
        arguments.addAll(List.of(options));
        assertEquals(0, bench.run(arguments.toArray(String[]::new)), bench.err());
        assertNotNull(bench.settings);
        return bench.settings.model();
    }

    @Test
    void limits_of_the_model_that_cannot_be_are_told() throws Exception {
        var faults = faults("""
                model:
                  name: [a]
                  base-url: localhost:8000
                  timeout: 0
                  stall: long
                  tokens-per-answer: 1.5
                  tokens-per-day: -1
                  window: 5
                  max-tokens: 7
                """);
        assertEquals(8, faults.size(), faults.toString());
        assertTrue(faults.get(0).contains("'model.name'"), faults.get(0));
        assertTrue(faults.get(1).contains("'model.base-url' has to be an address such as"), faults.get(1));
        assertTrue(faults.get(2).contains("a number of seconds above 0"), faults.get(2));
        assertTrue(faults.get(6).contains("at least 1024"), faults.get(6));
        assertTrue(faults.get(7).contains("unknown key 'model.max-tokens'"), faults.get(7));
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

    @ParameterizedTest
    @CsvSource({
        "Linux,/home/x,,/home/x/.local/share/footnote",
        "Linux,/home/x,/srv/x,/srv/x/footnote",
        "Linux,/home/x,relative,/home/x/.local/share/footnote",
        "Mac OS X,/Users/x,,/Users/x/Library/Application Support/footnote",
    })
    void chats_lie_where_the_system_keeps_data(String system, String home, String xdg, String expected) {
        var environment = xdg == null ? Map.of("HOME", home) : Map.of("HOME", home, "XDG_DATA_HOME", xdg);
        assertEquals(Path.of(expected), UserFolder.DATA.of(environment, system));
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
