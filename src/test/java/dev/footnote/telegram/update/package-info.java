/** Tests of {@code dev.footnote.telegram.update}. */
@NullMarked
package dev.footnote.telegram.update;

import org.jspecify.annotations.NullMarked;
