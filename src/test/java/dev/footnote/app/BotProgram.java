package dev.footnote.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** {@code footnote telegram} in a process of its own, over the sample articles; all it prints is kept. */
final class BotProgram implements AutoCloseable {

    private final Process process;
    private final Path said;

    /** Starts it in {@code folder}, where it keeps all it keeps. */
    BotProgram(Path folder, String name, String token, URI api, String... more) throws IOException {
        said = folder.resolve(name + ".said");
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xlog:disable"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Dfootnote.terminals="));
        var classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        command.addAll(List.of("-cp", Objects.requireNonNull(classes), "dev.footnote.app.Main", "telegram"));
        command.addAll(List.of("--bot-api", api.toString(), "--verbose"));
        command.addAll(List.of("--corpus", Path.of("corpus").toAbsolutePath().toString()));
        command.addAll(List.of("--cache", folder.resolve("cache").toString()));
        command.addAll(List.of("--data", folder.resolve("data").toString()));
        command.addAll(List.of(more));
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("TELEGRAM_BOT_TOKEN", token);
        builder.redirectErrorStream(true).redirectOutput(said.toFile());
        process = builder.start();
    }

    /** A port that is free now. */
    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Everything it printed and logged so far. */
    String said() throws IOException {
        return Files.readString(said);
    }

    /** What every user of the machine can read of it. */
    String commandLine() throws IOException {
        return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"), StandardCharsets.ISO_8859_1);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for its end; its exit status. */
    int end() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("the process does not end");
        }
        return process.exitValue();
    }

    /** SIGTERM; how long it took to end. */
    Duration terminate() throws InterruptedException {
        long begun = System.nanoTime();
        process.destroy();
        end();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
