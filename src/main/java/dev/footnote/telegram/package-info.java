/**
 * The Telegram bot. This package holds what transport and presentation agree on: {@link
 * dev.footnote.telegram.Incoming}, {@link dev.footnote.telegram.Outgoing} and {@link dev.footnote.telegram.Handler}.
 */
@NullMarked
package dev.footnote.telegram;

import org.jspecify.annotations.NullMarked;
