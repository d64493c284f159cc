/** Tests of {@code dev.footnote.telegram.send}. */
@NullMarked
package dev.footnote.telegram.send;

import org.jspecify.annotations.NullMarked;
