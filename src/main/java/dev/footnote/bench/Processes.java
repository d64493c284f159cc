package dev.footnote.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs the processes that are measured.
 *
 * @param java the Java that runs them
 * @param home the project's folder, with {@code target} and the launcher
 * @param scratch a folder for what they write
 */
public record Processes(Path java, Path home, Path scratch) {

    /** Whether the program was built with the stock parts beside it. */
    public boolean ready() {
        return Files.isDirectory(home.resolve("target/bench-lib")) && Files.isRegularFile(jar());
    }

    private Path jar() {
        return home.resolve("target/footnote.jar");
    }

    /**
     * Runs a main class of this package with the stock parts on the class path.
     *
     * @param options of the JVM
     * @return the figures it printed, one "name value" a line
     */
    Map<String, Double> trial(Class<?> main, List<String> options, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(options);
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Dai.djl.offline=true"));
        command.add("-DENGINE_CACHE_DIR=" + scratch.resolve("djl"));
        command.addAll(List.of("-cp", jar() + File.pathSeparator + home.resolve("target/bench-lib") + "/*"));
        command.add(main.getName());
        command.addAll(List.of(arguments));
        Map<String, Double> figures = new HashMap<>();
        for (String line : run(command).lines().toList()) {
            int blank = line.lastIndexOf(' ');
            figures.put(line.substring(0, blank), Double.parseDouble(line.substring(blank + 1)));
        }
        return figures;
    }

    /** Runs the launcher, for its time: milliseconds. */
    double launcher(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(home.resolve("footnote").toString()));
        command.addAll(List.of(arguments));
        long start = System.nanoTime();
        run(command);
        return (System.nanoTime() - start) / 1e6;
    }

    private String run(List<String> command) throws IOException, InterruptedException {
        Path faults = scratch.resolve("stderr.txt");
        Process process =
                new ProcessBuilder(command).redirectError(faults.toFile()).start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        if (status != 0) {
            throw new IOException("a measured process failed (status " + status + "): "
                    + Files.readString(faults).strip());
        }
        return printed;
    }
}
