/** From ranked passages to an answer that stands on quotes, or to a reasoned not-found. */
@NullMarked
package dev.footnote.answer;

import org.jspecify.annotations.NullMarked;
