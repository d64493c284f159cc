package dev.footnote.index.onnx;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** Writes a model's file: operations and weights in the order they are given, then what goes in and what comes out. */
final class OnnxWriter {

    /** ONNX Runtime's own operators. */
    static final String RUNTIME = "com.microsoft";

    /** A type of number, as TensorProto.DataType counts them. */
    static final int FLOAT = 1;

    /** See {@link #FLOAT}. */
    static final int INT64 = 7;

    private static final int IR_VERSION = 8;
    private static final int OPERATOR_SET = 17;
    private static final int FLOAT_ATTRIBUTE = 1;
    private static final int INT_ATTRIBUTE = 2;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 24);
    private final CodedOutputStream graph = CodedOutputStream.newInstance(bytes);

    /** Writes one part of a message. */
    private interface Part {
        void writeTo(CodedOutputStream out) throws IOException;
    }

    OnnxWriter() throws IOException {
        graph.writeString(Field.GRAPH_NAME, "encoder");
    }

    /** Adds a weight as another file has it. */
    void weight(ByteString tensor) throws IOException {
        graph.writeBytes(Field.GRAPH_WEIGHT, tensor);
    }

    /** Adds a list of one whole number. */
    void number(String name, long value) throws IOException {
        ByteString raw = ByteString.copyFrom(
                ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(0, value));
        graph.writeBytes(Field.GRAPH_WEIGHT, message(out -> {
            out.writeInt64(Field.TENSOR_DIMENSION, 1);
            out.writeInt32(Field.TENSOR_TYPE, INT64);
            out.writeString(Field.TENSOR_NAME, name);
            out.writeBytes(Field.TENSOR_BYTES, raw);
        }));
    }

    /**
     * Adds an operation of ONNX's own, or of {@link #RUNTIME}.
     *
     * @param attributes see {@link #attribute}
     */
    void node(String domain, Node node, ByteString... attributes) throws IOException {
        graph.writeBytes(Field.GRAPH_NODE, message(out -> {
            for (String input : node.inputs()) {
                out.writeString(Field.NODE_INPUT, input);
            }
            for (String output : node.outputs()) {
                out.writeString(Field.NODE_OUTPUT, output);
            }
            out.writeString(Field.NODE_OPERATOR, node.operator());
            for (ByteString attribute : attributes) {
                out.writeBytes(Field.NODE_ATTRIBUTE, attribute);
            }
            out.writeString(Field.NODE_DOMAIN, domain);
        }));
    }

    static ByteString attribute(String name, long value) throws IOException {
        return message(out -> {
            out.writeString(Field.ATTRIBUTE_NAME, name);
            out.writeInt64(Field.ATTRIBUTE_INT, value);
            out.writeInt32(Field.ATTRIBUTE_TYPE, INT_ATTRIBUTE);
        });
    }

    static ByteString attribute(String name, float value) throws IOException {
        return message(out -> {
            out.writeString(Field.ATTRIBUTE_NAME, name);
            out.writeFloat(Field.ATTRIBUTE_FLOAT, value);
            out.writeInt32(Field.ATTRIBUTE_TYPE, FLOAT_ATTRIBUTE);
        });
    }

    /** Says what goes in. */
    void input(String name, int type, String... dimensions) throws IOException {
        graph.writeBytes(Field.GRAPH_INPUT, value(name, type, List.of(dimensions)));
    }

    /** Says what comes out. */
    void output(String name, int type, String... dimensions) throws IOException {
        graph.writeBytes(Field.GRAPH_OUTPUT, value(name, type, List.of(dimensions)));
    }

    private static ByteString value(String name, int type, List<String> dimensions) throws IOException {
        ByteString shape = message(out -> {
            for (String dimension : dimensions) {
                out.writeBytes(Field.SHAPE_DIMENSION, message(size -> {
                    if (Character.isDigit(dimension.charAt(0))) {
                        size.writeInt64(Field.DIMENSION_VALUE, Long.parseLong(dimension));
                    } else {
                        size.writeString(Field.DIMENSION_NAME, dimension);
                    }
                }));
            }
        });
        ByteString tensor = message(out -> {
            out.writeInt32(Field.TENSOR_TYPE_ELEMENT, type);
            out.writeBytes(Field.TENSOR_TYPE_SHAPE, shape);
        });
        ByteString kind = message(out -> out.writeBytes(Field.TYPE_TENSOR, tensor));
        return message(out -> {
            out.writeString(Field.VALUE_NAME, name);
            out.writeBytes(Field.VALUE_TYPE, kind);
        });
    }

    private static ByteString message(Part part) throws IOException {
        ByteString.Output bytes = ByteString.newOutput();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        part.writeTo(out);
        out.flush();
        return bytes.toByteString();
    }

    /** Writes the file. */
    void writeTo(OutputStream file) throws IOException {
        graph.flush();
        CodedOutputStream out = CodedOutputStream.newInstance(file);
        out.writeInt64(Field.MODEL_IR_VERSION, IR_VERSION);
        out.writeByteArray(Field.MODEL_GRAPH, bytes.toByteArray());
        out.writeBytes(Field.MODEL_OPERATOR_SET, message(set -> set.writeInt64(Field.SET_VERSION, OPERATOR_SET)));
        out.writeBytes(Field.MODEL_OPERATOR_SET, message(set -> {
            set.writeString(Field.SET_DOMAIN, RUNTIME);
            set.writeInt64(Field.SET_VERSION, 1);
        }));
        out.flush();
    }
}
