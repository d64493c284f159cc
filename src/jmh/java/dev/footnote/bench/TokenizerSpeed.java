package dev.footnote.bench;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import dev.footnote.index.wordpiece.Pieces;
import dev.footnote.index.wordpiece.WordPiece;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The tokenizer beside the native one: microseconds a text. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TokenizerSpeed {

    private static final String FILE = "all-minilm-l6-v2-q-tokenizer.json";

    /** Length of the text. */
    @Param({"12", "100", "400"})
    public int tokens;

    /** What is added to the text: accents make it decompose first. */
    @Param({"", " Café"})
    public String added = "";

    private String text = "";

    @SuppressWarnings("NullAway.Init")
    private WordPiece ours;

    @SuppressWarnings("NullAway.Init")
    private HuggingFaceTokenizer stock;

    /** Opens both. */
    @Setup
    public void open() throws IOException {
        System.setProperty("ai.djl.offline", "true");
        text = new SampleTexts().texts(1, tokens).getFirst() + added;
        ours = new WordPiece(Pieces.read(file()));
        stock = HuggingFaceTokenizer.newInstance(file(), Map.of("padding", "false", "truncation", "false"));
    }

    private static InputStream file() {
        return Objects.requireNonNull(TokenizerSpeed.class.getClassLoader().getResourceAsStream(FILE));
    }

    /** In Java. */
    @Benchmark
    public long[] ours() {
        return ours.ids(text);
    }

    /** By DJL. */
    @Benchmark
    public long[] stock() {
        return stock.encode(text, false, false).getIds();
    }

    /** Frees the native one. */
    @TearDown
    public void close() {
        stock.close();
    }
}
