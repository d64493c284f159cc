/** Requests to Telegram: one connection, one set of limits, and what an answer or its absence means. */
@NullMarked
package dev.footnote.telegram.send;

import org.jspecify.annotations.NullMarked;
