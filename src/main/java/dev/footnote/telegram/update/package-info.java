/** Reads Telegram's updates: whole answers to a poll, and single ones. */
@NullMarked
package dev.footnote.telegram.update;

import org.jspecify.annotations.NullMarked;
