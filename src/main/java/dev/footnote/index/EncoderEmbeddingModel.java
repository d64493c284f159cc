package dev.footnote.index;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.DimensionAwareEmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.util.List;

/**
 * An {@link Encoder} as LangChain4j's {@code EmbeddingModel}, for programs built on that: the same vectors as the stock
 * in-process model where the encoder computes in fp32 and the text has fewer than 126 tokens, and of the whole text where
 * it has more. Several texts are embedded on all cores. The encoder stays its owner's to close.
 */
public final class EncoderEmbeddingModel extends DimensionAwareEmbeddingModel {

    private final Encoder encoder;

    /** Over an encoder. */
    public EncoderEmbeddingModel(Encoder encoder) {
        this.encoder = encoder;
    }

    /** The segments' vectors of unit length, in order; of their texts alone, without their metadata. */
    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
        return Response.from(segments.parallelStream()
                .map(segment -> Embedding.from(encoder.encode(segment.text())))
                .toList());
    }

    @Override
    public String modelName() {
        return encoder.fingerprint();
    }

    @Override
    protected Integer knownDimension() {
        return encoder.dimension();
    }
}
