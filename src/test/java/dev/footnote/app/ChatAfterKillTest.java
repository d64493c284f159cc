package dev.footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole program in a process of its own, which is killed in the middle of a chat. */
@Timeout(120)
class ChatAfterKillTest {

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void articles() throws IOException {
        var corpus = Files.createDirectory(folder.resolve("corpus"));
        Files.writeString(
                corpus.resolve("ferry.md"),
                "The ferry Marigold was launched in 1925. The ferry Marigold cost 40,000 crowns to build.\n");
        Files.writeString(
                corpus.resolve("tower.md"),
                "The clock tower of Ostrava was finished in 1888. The clock tower cost 90,000 crowns.\n");
    }

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void after_kill_9_and_a_restart_the_thread_goes_on() throws Exception {
        var first = chat();
        assertTrue(ask(first, "When was the ferry Marigold launched?").contains("1925"));
        kill(first);
        assertEquals(137, first.waitFor());

        var second = chat();
        // Without the thread nothing says what "it" is.
        var answer = ask(second, "How much did it cost?");
        assertTrue(answer.contains("40,000 crowns"), answer);
        assertFalse(answer.contains("90,000"), answer);
        // A second console at the same time must not join in.
        var beside = chat();
        assertFalse(ask(beside, "How much did it cost?").contains("Searched"), "");
        assertTrue(said(beside).contains("Another chat over these articles is open"), said(beside));
        second.getOutputStream().close();
        assertTrue(second.waitFor(20, TimeUnit.SECONDS));
        var told = said(second);
        assertTrue(told.contains("Going on from “When was the ferry Marigold launched?”; /new starts afresh."), told);

        var third = chat();
        third.getOutputStream().write("/forget\n/why\n".getBytes(StandardCharsets.UTF_8));
        third.getOutputStream().close();
        var out = new String(third.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(out.contains("Forgotten:") && out.contains("There is no answer yet"), out);
        try (var files = Files.list(folder.resolve("data"))) {
            for (Path file : files.toList()) {
                assertFalse(Files.readString(file, StandardCharsets.ISO_8859_1).contains("Marigold"), file.toString());
            }
        }
    }

    private Process chat() throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xlog:disable"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Dfootnote.terminals="));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.footnote.app.Main", "chat"));
        command.addAll(List.of("--corpus", folder.resolve("corpus").toString()));
        command.addAll(List.of("--cache", folder.resolve("cache").toString()));
        command.addAll(List.of("--data", folder.resolve("data").toString()));
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(folder.resolve("err" + started.size()).toFile())
                .start();
        started.add(process);
        return process;
    }

    private String said(Process process) throws IOException {
        return Files.readString(folder.resolve("err" + started.indexOf(process)));
    }

    /** The first line of the answer. */
    private static String ask(Process process, String question) throws Exception {
        process.getOutputStream().write((question + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        return CompletableFuture.supplyAsync(() -> line(reader)).get(60, TimeUnit.SECONDS);
    }

    private static String line(BufferedReader reader) {
        try {
            return String.valueOf(reader.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void kill(Process process) throws Exception {
        var kill = new ProcessBuilder("kill", "-9", Long.toString(process.pid())).start();
        assertEquals(0, kill.waitFor());
    }
}
