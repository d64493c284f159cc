/** The walk of a question from the reader's words to a verified answer. */
@NullMarked
package dev.footnote.ask;

import org.jspecify.annotations.NullMarked;
