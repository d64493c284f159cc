/** Answers that a language model phrases: its prompt, its draft, and what of the draft stands on the articles. */
@NullMarked
package dev.footnote.answer.model;

import org.jspecify.annotations.NullMarked;
