/** A strict Bot API server of our own, for tests: it checks what it is asked and breaks where it is told to. */
@NullMarked
package dev.footnote.telegram.fake;

import org.jspecify.annotations.NullMarked;
