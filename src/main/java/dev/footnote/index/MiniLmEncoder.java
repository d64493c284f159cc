package dev.footnote.index;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * all-MiniLM-L6-v2 (384 floats), int8, run by ONNX Runtime on the files in LangChain4j's jar.
 *
 * <p>The jar's tokenizer cuts every text after 128 tokens and pads shorter ones to 128; both are taken out here, so
 * the model's whole window of 512 positions is used and nothing is computed for padding. One text goes through at a
 * time: the int8 model scales its activations by what shares a batch, so a vector would depend on its neighbours.
 *
 * <p>A sentence's vector in context is the mean of its own token vectors in the run over the whole passage, so that it
 * carries what the sentences around it say ("late chunking", Günther et al. 2024, arXiv:2409.04701); the one alone comes
 * from a run over the sentence itself.
 */
public final class MiniLmEncoder implements Encoder {

    private static final String MODEL = "all-minilm-l6-v2-q.onnx";
    private static final String TOKENIZER = "all-minilm-l6-v2-q-tokenizer.json";
    private static final Pattern INITIALIZING = Pattern.compile("^Exception \\S+: (.*) \\[in thread .*]$");

    /** See {@link Encoder#dimension}. */
    public static final int DIMENSION = 384;

    /** See {@link Encoder#fingerprint}. */
    public static final String FINGERPRINT = "all-MiniLM-L6-v2/int8/passage+sentences/2";

    private static final int POSITIONS = 512;
    private static final long START = 101;
    private static final long END = 102;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final boolean wantsTypes;
    private final HuggingFaceTokenizer tokenizer;

    /**
     * Loads the model.
     *
     * @throws EncoderException when the model or its native libraries cannot be loaded
     */
    public MiniLmEncoder() {
        try {
            environment = OrtEnvironment.getEnvironment();
            session = session(environment);
            wantsTypes = session.getInputNames().contains("token_type_ids");
            tokenizer = tokenizer();
        } catch (OrtException | IOException | RuntimeException | LinkageError e) {
            throw new EncoderException("The embedding model could not be loaded: " + deepest(e), e);
        }
    }

    private static OrtSession session(OrtEnvironment environment) throws OrtException, IOException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            return environment.createSession(resource(MODEL), options);
        }
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

    private static HuggingFaceTokenizer tokenizer() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode settings = (ObjectNode) mapper.readTree(resource(TOKENIZER));
        settings.putNull("truncation");
        settings.putNull("padding");
        return HuggingFaceTokenizer.newInstance(
                new ByteArrayInputStream(mapper.writeValueAsBytes(settings)),
                Map.of("padding", "false", "truncation", "false"));
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = MiniLmEncoder.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException(name + " is not on the class path");
            }
            return in.readAllBytes();
        }
    }

    @Override
    public String fingerprint() {
        return FINGERPRINT;
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
        return ids(text).length;
    }

    @Override
    public float[] encode(String text) {
        return alone(ids(text));
    }

    private float[] alone(long[] ids) {
        long[] input = framed(List.of(ids), Math.min(ids.length, window()));
        return mean(run(input), 0, input.length);
    }

    @Override
    public PassageVectors encode(String context, List<String> sentences) {
        List<long[]> parts = new ArrayList<>(sentences.size() + 1);
        parts.add(context.isBlank() ? new long[0] : ids(context));
        int[] ends = new int[sentences.size() + 1];
        ends[0] = Math.min(parts.get(0).length, window());
        for (int i = 0; i < sentences.size(); i++) {
            parts.add(ids(sentences.get(i)));
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

    private long[] ids(String text) {
        Encoding encoding = tokenizer.encode(text, false, false);
        return encoding.getIds();
    }

    private static long[] framed(List<long[]> parts, int length) {
        long[] input = new long[length + 2];
        input[0] = START;
        int at = 1;
        for (long[] part : parts) {
            int take = Math.min(part.length, length + 1 - at);
            System.arraycopy(part, 0, input, at, take);
            at += take;
        }
        input[at] = END;
        return input;
    }

    private float[] run(long[] ids) {
        long[] shape = {1, ids.length};
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor input = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
                OrtSession.Result result = session.run(
                        wantsTypes
                                ? Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types)
                                : Map.of("input_ids", input, "attention_mask", mask))) {
            FloatBuffer states = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[] values = new float[states.remaining()];
            states.get(values);
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
        tokenizer.close();
        try {
            session.close();
        } catch (OrtException e) {
            throw new EncoderException("The embedding model could not be closed", e);
        }
    }
}
