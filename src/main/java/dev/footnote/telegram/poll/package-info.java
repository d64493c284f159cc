/** Receives updates by asking Telegram for them, and watches that this goes on. */
@NullMarked
package dev.footnote.telegram.poll;

import org.jspecify.annotations.NullMarked;
