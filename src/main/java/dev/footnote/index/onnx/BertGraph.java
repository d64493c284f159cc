package dev.footnote.index.onnx;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * A BERT encoder's graph written anew from its weights, with the operators ONNX Runtime has for the whole of attention and
 * for adding and normalising, which it doesn't find by itself in the graph that LangChain4j's jars hold. A text's own
 * vectors stay the same; nothing is masked, since a text goes through alone, and only its tokens go in.
 *
 * <p>The operators' inputs: ONNX Runtime, docs/ContribOperators.md.
 */
public final class BertGraph {

    /** The one input: the ids of a text's tokens, in a batch of one. */
    public static final String INPUT = "input_ids";

    private static final String OUTPUT = "last_hidden_state";
    private static final String SCALE = "_scale";
    private static final String ZERO = "_zero_point";
    private static final String QUANTIZED = "_quantized";
    private static final String ONNX = "";
    private static final String START = "start";
    private static final String SECOND = "second";

    private final OnnxModel model;
    private final OnnxWriter writer;
    private final boolean quantized;
    private final int layers;
    private final int heads;
    private final ByteString epsilon;

    private BertGraph(OnnxModel model, int layers, int heads) throws IOException {
        this.model = model;
        this.writer = new OnnxWriter();
        this.quantized = model.has("embeddings.word_embeddings.weight" + QUANTIZED);
        this.layers = layers;
        this.heads = heads;
        this.epsilon = OnnxWriter.attribute("epsilon", 1e-12f);
    }

    /**
     * Writes the graph.
     *
     * @param in the model's file, with its weights under the names the Transformers library gives them
     * @param layers of the encoder
     * @param heads of its attention
     * @param dimension of its states
     * @param out the new file, for ONNX Runtime to optimise
     * @throws IOException where the model is not built as expected
     */
    public static void rewrite(InputStream in, int layers, int heads, int dimension, OutputStream out)
            throws IOException {
        BertGraph graph = new BertGraph(OnnxModel.read(in), layers, heads);
        graph.writer.input(INPUT, OnnxWriter.INT64, "1", "tokens");
        graph.writer.output(OUTPUT, OnnxWriter.FLOAT, "1", "tokens", String.valueOf(dimension));
        graph.encoder();
        graph.writer.writeTo(out);
    }

    private void encoder() throws IOException {
        String state = embeddings();
        for (int i = 0; i < layers; i++) {
            String layer = "encoder.layer." + i + ".";
            String attended = dense(attention(state, layer), layer + "attention.output.dense");
            String middle = normalized(attended, state, layer + "attention.output", layer + "attended");
            String wide = gelu(dense(middle, layer + "intermediate.dense"), layer);
            state = normalized(
                    dense(wide, layer + "output.dense"),
                    middle,
                    layer + "output",
                    i == layers - 1 ? OUTPUT : layer + "state");
        }
    }

    private String embeddings() throws IOException {
        writer.number(START, 0);
        writer.number(SECOND, 1);
        node("Shape", "shape", INPUT);
        node("Gather", "length", "shape", SECOND);
        String words = table("embeddings.word_embeddings.weight", "Gather", INPUT);
        String types = table("embeddings.token_type_embeddings.weight", "Gather", START);
        String positions = table("embeddings.position_embeddings.weight", "Slice", START, "length", START);
        // In the model's own order, for sums of floats depend on it.
        String typed = node("Add", "typed", words, types);
        String placed = node("Add", "placed", typed, positions);
        String name = "embeddings.LayerNorm.";
        String[] inputs = {placed, weight(name + "weight"), weight(name + "bias")};
        return node(ONNX, "LayerNormalization", "embedded", inputs, OnnxWriter.attribute("axis", -1), epsilon);
    }

    /** Rows of a table, as floats. */
    private String table(String name, String operator, String... which) throws IOException {
        String rows = name + ".rows";
        String[] inputs = new String[which.length + 1];
        inputs[0] = weight(quantized ? name + QUANTIZED : name);
        System.arraycopy(which, 0, inputs, 1, which.length);
        node(operator, rows, inputs);
        return quantized
                ? node("DequantizeLinear", rows + ".floats", rows, weight(name + SCALE), weight(name + ZERO))
                : rows;
    }

    private String attention(String state, String layer) throws IOException {
        List<String> parts = List.of("query", "key", "value");
        String[] biases = new String[parts.size()];
        String[] matrices = new String[parts.size()];
        for (int i = 0; i < parts.size(); i++) {
            biases[i] = weight(layer + "attention.self." + parts.get(i) + ".bias");
            matrices[i] = model.matrixBefore(biases[i]);
        }
        String name = layer + "attention.self";
        String bias = joined(name + ".bias", 0, biases);
        ByteString attribute = OnnxWriter.attribute("num_heads", heads);
        if (!quantized) {
            String[] inputs = {state, joined(name + ".weight", 1, weights(matrices, "")), bias};
            return node(OnnxWriter.RUNTIME, "Attention", name, inputs, attribute);
        }
        writer.node(
                ONNX,
                new Node(
                        "DynamicQuantizeLinear",
                        List.of(state),
                        List.of(name + ".in", name + ".step", name + ".zero")));
        String[] bare = new String[parts.size()];
        for (int i = 0; i < parts.size(); i++) {
            bare[i] = matrices[i].substring(0, matrices[i].length() - QUANTIZED.length());
        }
        String[] inputs = {
            name + ".in",
            joined(name + ".weight", 1, weights(matrices, "")),
            bias,
            name + ".step",
            joined(name + SCALE, 0, weights(bare, SCALE)),
            "",
            name + ".zero",
            joined(name + ZERO, 0, weights(bare, ZERO))
        };
        return node(OnnxWriter.RUNTIME, "QAttention", name, inputs, attribute);
    }

    private String[] weights(String[] names, String ending) throws IOException {
        String[] weights = new String[names.length];
        for (int i = 0; i < names.length; i++) {
            weights[i] = weight(names[i] + ending);
        }
        return weights;
    }

    /** Side by side; ONNX Runtime does that once, when it optimises the graph. */
    private String joined(String name, long axis, String... parts) throws IOException {
        return node(ONNX, "Concat", name + ".joined", parts, OnnxWriter.attribute("axis", axis));
    }

    /** Multiplied by a matrix; in floats without the bias, which whatever follows adds. */
    private String dense(String state, String layer) throws IOException {
        String bias = layer + ".bias";
        String matrix = model.matrixBefore(bias);
        if (!quantized) {
            return node("MatMul", layer, state, weight(matrix));
        }
        String bare = matrix.substring(0, matrix.length() - QUANTIZED.length());
        String[] inputs = {state, weight(matrix), weight(bare + SCALE), weight(bare + ZERO), weight(bias)};
        return node(OnnxWriter.RUNTIME, "DynamicQuantizeMatMul", layer, inputs);
    }

    private String gelu(String wide, String layer) throws IOException {
        return quantized
                ? node(OnnxWriter.RUNTIME, "Gelu", layer + "wide", new String[] {wide})
                : node(OnnxWriter.RUNTIME, "BiasGelu", layer + "wide", new String[] {
                    wide, weight(layer + "intermediate.dense.bias")
                });
    }

    /** Added and normalised. */
    private String normalized(String added, String state, String layer, String name) throws IOException {
        String norm = layer + ".LayerNorm.";
        String gamma = weight(norm + "weight");
        String beta = weight(norm + "bias");
        String[] inputs = quantized
                ? new String[] {added, state, gamma, beta}
                : new String[] {added, state, gamma, beta, weight(layer + ".dense.bias")};
        return node(OnnxWriter.RUNTIME, "SkipLayerNormalization", name, inputs, epsilon);
    }

    private String weight(String name) throws IOException {
        writer.weight(model.weight(name));
        return name;
    }

    private String node(String operator, String output, String... inputs) throws IOException {
        return node(ONNX, operator, output, inputs);
    }

    private String node(String domain, String operator, String output, String[] inputs, ByteString... attributes)
            throws IOException {
        writer.node(domain, new Node(operator, List.of(inputs), List.of(output)), attributes);
        return output;
    }
}
