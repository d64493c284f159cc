package dev.footnote.index;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Both legs over a grown collection; {@code -p source=SNAPSHOT} names the real one it grows from. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class VectorSearchBenchmark {

    @Param("")
    public String source = "";

    @Param({"1000", "10000", "100000"})
    public int size;

    @Param({"10", "120"})
    public int top;

    private PassageIndex index = new PassageIndex(List.of());
    private PassageIndex.QueryVector query = PassageIndex.query(new float[MiniLmEncoder.DIMENSION]);
    private List<Words.Word> words = List.of();

    @Setup
    public void open() {
        GrownCorpus corpus = GrownCorpus.from(Path.of(source));
        SplittableRandom random = new SplittableRandom(1);
        query = PassageIndex.query(corpus.question(random));
        words = Words.of(corpus.words(random, 7));
        index = new IndexBuilder(new GrownEncoder(corpus), null)
                .build(corpus.articles(size, 1), (done, total) -> {})
                .index();
    }

    @TearDown
    public void close() {
        index.close();
    }

    @Benchmark
    public List<PassageIndex.Hit> byMeaning() {
        return index.byMeaning(query, top, null);
    }

    @Benchmark
    public List<PassageIndex.Hit> byWords() {
        return index.byWords(words, top, null);
    }
}
