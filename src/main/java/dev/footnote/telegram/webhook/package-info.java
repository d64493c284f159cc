/** Receives updates by letting Telegram post them. */
@NullMarked
package dev.footnote.telegram.webhook;

import org.jspecify.annotations.NullMarked;
