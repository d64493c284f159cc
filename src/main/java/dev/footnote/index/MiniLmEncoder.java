package dev.footnote.index;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import dev.footnote.index.onnx.BertGraph;
import dev.footnote.index.wordpiece.WordPiece;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * all-MiniLM-L6-v2 (384 floats), run by ONNX Runtime on the files in LangChain4j's jars: one session, in which each caller
 * computes in its own thread, so that as many compute at once as there are callers.
 *
 * <p>The jars' tokenizer cuts every text after 128 tokens and pads shorter ones to 128; here the model's whole window of 512
 * positions is used and nothing is computed for padding. One text goes through at a time: the int8 model scales its
 * activations by what shares a batch, so a vector would depend on its neighbours.
 *
 * <p>A sentence's vector in context is the mean of its own token vectors in the run over the whole passage, so that it
 * carries what the sentences around it say ("late chunking", Günther et al. 2024, arXiv:2409.04701); the one alone comes
 * from a run over the sentence itself.
 */
public final class MiniLmEncoder implements Encoder {

    private static final Logger LOG = LoggerFactory.getLogger(MiniLmEncoder.class);
    private static final Pattern INITIALIZING = Pattern.compile("^Exception \\S+: (.*) \\[in thread .*]$");

    /** See {@link Encoder#dimension}. */
    public static final int DIMENSION = 384;

    private static final int POSITIONS = 512;

    private final Precision precision;
    private final WordPiece tokenizer;
    private final long start;
    private final long end;
    private final FutureTask<OrtSession> session;

    /** In int8, keeping nothing between starts but what {@link NativeLibraries#keepIn} chose. */
    public MiniLmEncoder() {
        this(Precision.INT8, null);
    }

    /**
     * Opens the tokenizer, and begins to open the model in a thread of its own: what only counts tokens need not wait for
     * it.
     *
     * @param precision which of the models
     * @param folder where native code, graph and vocabulary are kept between starts; null for a folder among the temporary
     *     files
     * @throws EncoderException when the tokenizer cannot be read; what is wrong with the model {@link #await} says
     */
    public MiniLmEncoder(Precision precision, @Nullable Path folder) {
        this.precision = precision;
        session = new FutureTask<>(() -> {
            Path kept = NativeLibraries.keepIn(folder);
            OrtEnvironment environment =
                    OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "footnote");
            return new ModelGraph(environment, precision).open(kept);
        });
        Thread.ofPlatform().daemon().name("footnote-model").start(session);
        try {
            tokenizer = ModelWords.open(precision, folder);
        } catch (IOException e) {
            throw fault(e);
        }
        start = tokenizer.special("[CLS]");
        end = tokenizer.special("[SEP]");
    }

    /**
     * Returns once the model is there.
     *
     * @throws EncoderException when the model or its native libraries cannot be loaded
     */
    public void await() {
        session();
    }

    private OrtSession session() {
        try {
            return session.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof OutOfMemoryError error) {
                throw error;
            }
            throw fault(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EncoderException("Loading the embedding model was interrupted", e);
        }
    }

    private static EncoderException fault(Throwable cause) {
        return new EncoderException("The embedding model could not be loaded: " + deepest(cause), cause);
    }

    /** What lies at the bottom: libraries wrap "permission denied" several times over. */
    private static String deepest(Throwable fault) {
        Throwable cause = fault;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return switch (cause) {
            case FileSystemException e
            when e.getFile() != null && e.getReason() != null -> e.getFile() + ": " + WholeFile.reason(e);
            case IOException e -> WholeFile.reason(e);
            // How the JVM tells a second attempt to load a class what became of the first.
            default -> INITIALIZING.matcher(String.valueOf(cause.getMessage())).replaceFirst("$1");
        };
    }

    @Override
    public String fingerprint() {
        return precision.fingerprint();
    }

    @Override
    public int dimension() {
        return DIMENSION;
    }

    @Override
    public int window() {
        return POSITIONS - 2;
    }

    @Override
    public int tokens(String text) {
        return tokenizer.ids(text).length;
    }

    @Override
    public float[] encode(String text) {
        return alone(tokenizer.ids(text));
    }

    private float[] alone(long[] ids) {
        long[] input = framed(List.of(ids), Math.min(ids.length, window()));
        return mean(run(input), 0, input.length);
    }

    @Override
    public PassageVectors encode(String context, List<String> sentences) {
        List<long[]> parts = new ArrayList<>(sentences.size() + 1);
        parts.add(context.isBlank() ? new long[0] : tokenizer.ids(context));
        int[] ends = new int[sentences.size() + 1];
        ends[0] = Math.min(parts.get(0).length, window());
        for (int i = 0; i < sentences.size(); i++) {
            parts.add(tokenizer.ids(sentences.get(i)));
            ends[i + 1] = Math.min(ends[i] + parts.get(i + 1).length, window());
        }
        long[] input = framed(parts, ends[sentences.size()]);
        float[] states = run(input);
        List<float[]> inContext = new ArrayList<>(sentences.size());
        List<float[]> alone = new ArrayList<>(sentences.size());
        float[] whole = mean(states, 0, input.length);
        for (int i = 0; i < sentences.size(); i++) {
            // The first token is the start mark, so token k of the text is state k + 1.
            inContext.add(ends[i + 1] > ends[i] ? mean(states, ends[i] + 1, ends[i + 1] + 1) : whole);
            alone.add(alone(parts.get(i + 1)));
        }
        return new PassageVectors(whole, inContext, alone);
    }

    private long[] framed(List<long[]> parts, int length) {
        long[] input = new long[length + 2];
        input[0] = start;
        int at = 1;
        for (long[] part : parts) {
            int take = Math.min(part.length, length + 1 - at);
            System.arraycopy(part, 0, input, at, take);
            at += take;
        }
        input[at] = end;
        return input;
    }

    /** The last hidden states, {@link #DIMENSION} floats a token. */
    private float[] run(long[] ids) {
        OrtSession model = session();
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        long[] shape = {1, ids.length};
        try (OnnxTensor input = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OrtSession.Result result = model.run(Map.of(BertGraph.INPUT, input))) {
            FloatBuffer states = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[] values = states.hasArray() && states.arrayOffset() == 0 ? states.array() : new float[0];
            if (values.length != states.remaining()) {
                values = new float[states.remaining()];
                states.get(values);
            }
            return values;
        } catch (OrtException e) {
            throw new EncoderException("The embedding model failed on a text of " + ids.length + " tokens", e);
        }
    }

    private static float[] mean(float[] states, int from, int to) {
        float[] sum = new float[DIMENSION];
        for (int token = from; token < to; token++) {
            int base = token * DIMENSION;
            for (int i = 0; i < DIMENSION; i++) {
                sum[i] += states[base + i];
            }
        }
        return unit(sum);
    }

    private static float[] unit(float[] vector) {
        double squares = 0;
        for (float v : vector) {
            squares += (double) v * v;
        }
        float scale = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= scale;
        }
        return vector;
    }

    @Override
    public void close() {
        try {
            session().close();
        } catch (EncoderException e) {
            // What was never open need not be closed.
            LOG.debug("no model to close", e);
        } catch (OrtException e) {
            throw new EncoderException("The embedding model could not be closed", e);
        }
    }
}
