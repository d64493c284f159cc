package dev.footnote.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.onnx.allminilml6v2.AllMiniLmL6V2EmbeddingModel;
import dev.langchain4j.store.embedding.CosineSimilarity;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the encoder against LangChain4j's stock model. */
class StockModelTest {

    private static final List<TextSegment> TEXTS = Stream.of(
                    "How much is the deal worth?",
                    "Zürich’s naïve “café” — a 3.5 % rise… 😀",
                    "Amazon signed a contract over $38 billion, to be paid over seven years.",
                    "x",
                    "中文 and English in one line",
                    "The council met again on the second day of the month. ".repeat(9))
            .map(TextSegment::from)
            .toList();

    @Test
    void in_fp32_vectors_are_the_stock_models_and_in_int8_close_to_them() {
        System.setProperty("ai.djl.offline", "true");
        var native_ = Path.of("target", "native");
        System.setProperty("ENGINE_CACHE_DIR", native_.toAbsolutePath().toString());
        NativeLibraries.keepIn(native_);
        var stock = new AllMiniLmL6V2EmbeddingModel().embedAll(TEXTS).content();
        try (var fp32 = new MiniLmEncoder(Precision.FP32, native_);
                var int8 = new MiniLmEncoder(Precision.INT8, native_)) {
            var floats = new EncoderEmbeddingModel(fp32).embedAll(TEXTS).content();
            var bytes = new EncoderEmbeddingModel(int8).embedAll(TEXTS).content();
            for (int i = 0; i < TEXTS.size(); i++) {
                var text = TEXTS.get(i).text();
                assertEquals(1, CosineSimilarity.between(stock.get(i), floats.get(i)), 1e-4, text);
                assertTrue(CosineSimilarity.between(stock.get(i), bytes.get(i)) > 0.95, text);
            }
        }
    }

    @Test
    void the_adapter_tells_the_dimension_without_embedding_and_takes_no_segments_for_none() {
        var model = new EncoderEmbeddingModel(new LettersEncoder("letters"));
        assertEquals(new LettersEncoder("letters").dimension(), model.dimension());
        assertEquals(List.of(), model.embedAll(List.of()).content());
    }
}
