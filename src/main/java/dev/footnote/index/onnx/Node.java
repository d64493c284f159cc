package dev.footnote.index.onnx;

import java.util.List;

/**
 * One operation of a graph.
 *
 * @param operator what is done, such as {@code MatMul}
 * @param inputs the names of the tensors it takes, in the operator's order
 * @param outputs the names of the tensors it gives
 */
record Node(String operator, List<String> inputs, List<String> outputs) {}
