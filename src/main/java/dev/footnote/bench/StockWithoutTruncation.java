package dev.footnote.bench;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** LangChain4j's stock fp32 model as it would be if its tokenizer did not cut texts after 128 tokens. */
final class StockWithoutTruncation extends AbstractInProcessEmbeddingModel {

    private final OnnxBertBiEncoder model;

    StockWithoutTruncation() throws IOException, OrtException {
        super(null);
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode settings = (ObjectNode) mapper.readTree(resource("all-minilm-l6-v2-tokenizer.json"));
        settings.putNull("truncation");
        settings.putNull("padding");
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        model = new OnnxBertBiEncoder(
                environment,
                environment.createSession(resource("all-minilm-l6-v2.onnx"), new OrtSession.SessionOptions()),
                new ByteArrayInputStream(mapper.writeValueAsBytes(settings)),
                PoolingMode.MEAN);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                StockWithoutTruncation.class.getClassLoader().getResourceAsStream(name), name)) {
            return in.readAllBytes();
        }
    }

    @Override
    protected OnnxBertBiEncoder model() {
        return model;
    }

    @Override
    protected Integer knownDimension() {
        return 384;
    }
}
