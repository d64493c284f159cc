package dev.footnote.telegram.run;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** An {@link EchoBot} in a process of its own, which logs all it can to a file. */
final class BotProcess implements AutoCloseable {

    private final Process process;

    /** Starts it; {@code second} is how long a second of the limits is. */
    BotProcess(URI api, Path data, Path log, Duration second) throws IOException {
        var classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dfootnote.log.level=DEBUG",
                "-Dfootnote.log.exceptions=%ex",
                // A killed process leaves the driver's library behind.
                "-Dorg.sqlite.tmpdir=" + Files.createDirectories(data.resolveSibling("native")),
                "-cp",
                Objects.requireNonNull(classes),
                EchoBot.class.getName(),
                api.toString(),
                data.toString(),
                Long.toString(second.toMillis())));
        builder.environment().put("TELEGRAM_BOT_TOKEN", Stage.TOKEN);
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        process = builder.start();
    }

    /** SIGKILL: nothing of the process runs any more. */
    void kill() {
        process.destroyForcibly();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void awaitEnd() throws InterruptedException {
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the process does not end");
        }
    }

    /** SIGTERM; how long it took to end. */
    Duration terminate() throws InterruptedException {
        long begun = System.nanoTime();
        process.destroy();
        awaitEnd();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** What every user of the machine can read of it. */
    String commandLine() throws IOException {
        return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"), StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws InterruptedException {
        kill();
        awaitEnd();
    }
}
