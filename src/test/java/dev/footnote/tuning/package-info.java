/**
 * Learns the weights of the two linear models from the development sets: {@link dev.footnote.tuning.Tune} is the program,
 * a {@link dev.footnote.tuning.Tuning} is one model's data, loss and figures. No test of the build runs it.
 */
@NullMarked
package dev.footnote.tuning;

import org.jspecify.annotations.NullMarked;
