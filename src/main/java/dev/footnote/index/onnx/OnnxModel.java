package dev.footnote.index.onnx;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A model's operations and weights, read from its file; all else in it is passed over. */
final class OnnxModel {

    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, Node> makers = new HashMap<>();
    private final Map<String, ByteString> weights = new HashMap<>();

    private OnnxModel() {}

    /** Reads a whole file. */
    static OnnxModel read(InputStream in) throws IOException {
        OnnxModel model = new OnnxModel();
        CodedInputStream file = CodedInputStream.newInstance(in);
        file.setSizeLimit(Integer.MAX_VALUE);
        for (int tag = file.readTag(); tag != 0; tag = file.readTag()) {
            if (WireFormat.getTagFieldNumber(tag) == Field.MODEL_GRAPH) {
                int limit = file.pushLimit(file.readRawVarint32());
                model.graph(file);
                file.popLimit(limit);
            } else {
                file.skipField(tag);
            }
        }
        return model;
    }

    private void graph(CodedInputStream file) throws IOException {
        for (int tag = file.readTag(); tag != 0; tag = file.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case Field.GRAPH_NODE -> add(node(file.readBytes().newCodedInput()));
                case Field.GRAPH_WEIGHT -> {
                    ByteString tensor = file.readBytes();
                    weights.put(name(tensor.newCodedInput()), tensor);
                }
                default -> file.skipField(tag);
            }
        }
    }

    private void add(Node node) {
        nodes.add(node);
        node.outputs().forEach(output -> makers.put(output, node));
    }

    private static Node node(CodedInputStream in) throws IOException {
        List<String> inputs = new ArrayList<>();
        List<String> outputs = new ArrayList<>();
        String operator = "";
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case Field.NODE_INPUT -> inputs.add(in.readString());
                case Field.NODE_OUTPUT -> outputs.add(in.readString());
                case Field.NODE_OPERATOR -> operator = in.readString();
                default -> in.skipField(tag);
            }
        }
        return new Node(operator, inputs, outputs);
    }

    private static String name(CodedInputStream tensor) throws IOException {
        for (int tag = tensor.readTag(); tag != 0; tag = tensor.readTag()) {
            if (WireFormat.getTagFieldNumber(tag) == Field.TENSOR_NAME) {
                return tensor.readString();
            }
            tensor.skipField(tag);
        }
        return "";
    }

    boolean has(String weight) {
        return weights.containsKey(weight);
    }

    /** A weight as it stands in the file, name and shape and all. */
    ByteString weight(String name) throws IOException {
        ByteString weight = weights.get(name);
        if (weight == null) {
            throw new IOException("the model has no weight " + name);
        }
        return weight;
    }

    /**
     * The name of the matrix that an input is multiplied by before {@code bias} is added.
     *
     * @throws IOException where the model has no such sum
     */
    String matrixBefore(String bias) throws IOException {
        for (Node node : nodes) {
            if (node.operator().equals("Add") && node.inputs().contains(bias)) {
                for (String input : node.inputs()) {
                    String matrix = input.equals(bias) ? null : matrix(input);
                    if (matrix != null) {
                        return matrix;
                    }
                }
            }
        }
        throw new IOException("nothing in the model is multiplied by a matrix before " + bias + " is added");
    }

    /** The matrix of the product that {@code tensor} is, scaled and cast or not. */
    private @Nullable String matrix(String tensor) {
        Node maker = makers.get(tensor);
        if (maker == null) {
            return null;
        }
        return switch (maker.operator()) {
            case "MatMul", "MatMulInteger" -> maker.inputs().get(1);
            case "Mul", "Cast" ->
                maker.inputs().stream()
                        .map(this::matrix)
                        .filter(found -> found != null)
                        .findFirst()
                        .orElse(null);
            default -> null;
        };
    }
}
