package dev.footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What is read without picocli is read as picocli would. */
class PlainLineTest {

    private static Run run() {
        var nowhere = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
        var surroundings = new Surroundings(
                new ByteArrayInputStream(new byte[0]),
                nowhere,
                nowhere,
                new Surroundings.Terminals(false, false, false),
                Map.of(),
                Path.of(""),
                null);
        return new Run(new GlobalOptions(), surroundings, new Wiring(surroundings), new ConsoleFront());
    }

    private static String told(Run run, Object command) {
        var options = run.options();
        var shared = Arrays.asList(options.corpus, options.cache, options.config, options.data);
        var others = Arrays.asList(options.model, options.baseUrl, options.feedback, options.noCache, options.verbose);
        return shared + " " + others + " "
                + (command instanceof AskCommand ask
                        ? Arrays.asList("ask", ask.words, ask.json, ask.group, ask.batch, ask.history, ask.timeline)
                        : "chat");
    }

    /** What picocli makes of a line, with the options that {@link CommandTree} sets. */
    private static String byPicocli(String[] line) {
        var run = run();
        var tree = new CommandLine(new RootCommand(run))
                .addSubcommand(new AskCommand(run))
                .addSubcommand(new ChatCommand(run))
                .setExpandAtFiles(false);
        var parsed = tree.parseArgs(line);
        var named = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
        return told(run, named.commandSpec().userObject());
    }

    @Property(tries = 3000)
    void each_line_is_read_as_picocli_reads_it_or_left_to_it(@ForAll("lines") List<String> words) {
        String[] line = words.toArray(String[]::new);
        var run = run();
        var command = PlainLine.read(run, line);
        if (command == null) {
            assertEquals(told(run(), "nothing"), told(run, "nothing"), "an option was set all the same");
        } else {
            assertEquals(byPicocli(line), told(run, command));
        }
    }

    @Provide
    Arbitrary<List<String>> lines() {
        var options = Arbitraries.of(
                "--corpus",
                "--cache",
                "--config",
                "--data",
                "--json",
                "--group",
                "--no-cache",
                "--model",
                "--batch",
                "--as-of",
                "--verbose",
                "--help",
                "--",
                "-",
                "-h",
                "--corpus=news",
                "--json=true");
        var values = Arbitraries.of(
                "news",
                "pom.xml",
                "src/main",
                "How much?",
                "",
                " ",
                "@file",
                "\"quoted\"",
                "ask",
                "chat",
                "eval",
                "a=b");
        var first = Arbitraries.of("ask", "chat", "ask", "--corpus", "How");
        var rest = Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(1, options), net.jqwik.api.Tuple.of(2, values))
                .list()
                .ofMaxSize(6);
        return first.flatMap(word -> rest.map(more -> {
            var line = new java.util.ArrayList<>(List.of(word));
            line.addAll(more);
            return line;
        }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ask|How much?",
                "ask|How|much?",
                "ask|--corpus|news|--cache|kept|How much?",
                "ask|How much?|--json|--group|g",
                "chat|--data|chats",
                "chat|--corpus|news"
            })
    void the_common_lines_are_plain(String line) {
        String[] words = line.split("\\|");
        var run = run();
        var command = PlainLine.read(run, words);
        assertNotNull(command);
        assertEquals(byPicocli(words), told(run, command));
    }

    @Test
    void no_word_at_all_is_a_chat() {
        var run = run();
        var command = PlainLine.read(run);
        assertNotNull(command);
        assertEquals(byPicocli(new String[0]), told(run, command));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ask",
                "ask|--help",
                "ask|--corpus|news|pom.xml|How much?",
                "ask|--json|--json|How much?",
                "ask|--cache",
                "ask|--cache|--json|How much?",
                "How much?",
                "chat|--json",
                "--corpus|news",
                "--version",
                "index"
            })
    void anything_else_is_left_to_picocli(String line) {
        assertNull(PlainLine.read(run(), line.split("\\|")));
    }
}
