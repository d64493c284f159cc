/** How well the answers are: cases in, figures with their intervals, a report and a comparison out. */
@NullMarked
package dev.footnote.evaluate;

import org.jspecify.annotations.NullMarked;
