package dev.footnote.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footnote.bench.Benchmark;
import dev.footnote.bench.Benchmarks;
import dev.footnote.bench.Processes;
import dev.footnote.bench.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code footnote bench}: Footnote's speed and memory beside those of LangChain4j's stock parts, on this machine. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Measure speed and memory beside LangChain4j's stock parts; takes some minutes")
final class BenchCommand implements Callable<Integer> {

    private final Run run;

    @Option(names = "--json", description = "Print the rows as one JSON array")
    private boolean json;

    @Option(
            names = "--only",
            paramLabel = "NAME",
            description = "Measure one thing: embedding, question, ingest, start")
    private @Nullable String only;

    BenchCommand(Run run) {
        this.run = run;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var chosen = Benchmarks.ALL.stream()
                .filter(benchmark -> only == null || benchmark.name().equals(only))
                .toList();
        if (chosen.isEmpty()) {
            throw new ConfigurationException(List.of("There is no benchmark '" + only + "': there are "
                    + String.join(
                            ", ", Benchmarks.ALL.stream().map(Benchmark::name).toList()) + "."));
        }
        var home = run.surroundings().home();
        var scratch = Files.createTempDirectory("footnote-bench");
        try {
            var processes = new Processes(
                    Path.of(System.getProperty("java.home"), "bin", "java"),
                    home == null ? run.surroundings().folder() : home,
                    scratch);
            if (!processes.ready()) {
                throw new ConfigurationException(List.of("There are no stock parts to measure against in "
                        + processes.home().resolve("target") + ": run 'mvn package' there, and start by ./footnote."));
            }
            return measure(chosen, processes);
        } finally {
            delete(scratch);
        }
    }

    private int measure(List<Benchmark> chosen, Processes processes) throws IOException, InterruptedException {
        var out = run.surroundings().out();
        var rows = new java.util.ArrayList<Row>();
        if (!json) {
            out.printf("%-44s %10s %10s %7s  %s%n", "", "ours", "stock", "ratio", "floor");
        }
        for (Benchmark benchmark : chosen) {
            for (Row row : benchmark.run(processes)) {
                rows.add(row);
                if (!json) {
                    print(row);
                }
            }
        }
        if (json) {
            out.println(json(rows));
        }
        return rows.stream().allMatch(Row::holds) ? Status.ANSWERED : Status.FAILURE;
    }

    private void print(Row row) {
        var out = run.surroundings().out();
        out.printf(
                Locale.ROOT,
                "%-44s %10.2f %10.2f %7.2f  %s%s%n",
                row.what(),
                row.ours(),
                row.stock(),
                row.ratio(),
                row.floor(),
                row.holds() ? "" : "  missed");
        out.flush();
    }

    private static String json(List<Row> rows) throws IOException {
        var mapper = new ObjectMapper();
        var array = mapper.createArrayNode();
        for (Row row : rows) {
            array.addObject()
                    .put("what", row.what())
                    .put("ours", row.ours())
                    .put("stock", row.stock())
                    .put("ratio", row.ratio())
                    .put("floor", row.floor())
                    .put("holds", row.holds());
        }
        return mapper.writeValueAsString(array);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
