package dev.footnote.bench;

import dev.footnote.index.EncoderEmbeddingModel;
import dev.footnote.index.MiniLmEncoder;
import dev.footnote.index.Precision;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2.AllMiniLmL6V2EmbeddingModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One text embedded by one caller: milliseconds, and how they spread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class EmbeddingSpeed {

    /** Length of the text; the stock model sees no more than 126 of them. */
    @Param({"12", "100"})
    public int tokens;

    /** Whose vectors. */
    @Param({"stock", "fp32", "int8"})
    public String model = "";

    private String text = "";

    @SuppressWarnings("NullAway.Init")
    private EmbeddingModel embedding;

    /** Loads the model. */
    @Setup
    public void open() throws IOException {
        System.setProperty("ai.djl.offline", "true");
        text = new SampleTexts().texts(1, tokens).getFirst();
        embedding = switch (model) {
            case "stock" -> new AllMiniLmL6V2EmbeddingModel();
            case "fp32" -> ours(Precision.FP32);
            case "int8" -> ours(Precision.INT8);
            default -> throw new IllegalArgumentException(model);
        };
    }

    private static EmbeddingModel ours(Precision precision) {
        return new EncoderEmbeddingModel(new MiniLmEncoder(precision, Path.of("target", "native")));
    }

    /** One text. */
    @Benchmark
    public Embedding embed() {
        return embedding.embed(text).content();
    }
}
