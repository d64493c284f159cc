/** Tests of {@code dev.footnote.telegram.poll}. */
@NullMarked
package dev.footnote.telegram.poll;

import org.jspecify.annotations.NullMarked;
