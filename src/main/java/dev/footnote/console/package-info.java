/** The console: what a reader sees of an answer, and the chat at a terminal or over a pipe. */
@NullMarked
package dev.footnote.console;

import org.jspecify.annotations.NullMarked;
