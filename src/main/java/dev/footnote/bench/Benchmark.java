package dev.footnote.bench;

import java.io.IOException;
import java.util.List;

/** Something that can be measured on both sides; {@link Benchmarks#ALL} lists them. */
public interface Benchmark {

    /** What {@code --only} calls it: one word. */
    String name();

    /**
     * Measures it.
     *
     * @throws IOException where a process cannot be run or fails
     */
    List<Row> run(Processes processes) throws IOException, InterruptedException;
}
