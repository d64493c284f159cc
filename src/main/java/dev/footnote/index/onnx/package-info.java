/** ONNX files read and written, as far as rearranging the embedding model's graph needs it. */
@NullMarked
package dev.footnote.index.onnx;

import org.jspecify.annotations.NullMarked;
