/** The shortest span that answers: the stretches of the cited sentences, and which of them a question asks for. */
@NullMarked
package dev.footnote.answer.span;

import org.jspecify.annotations.NullMarked;
