/** The port to a language model, and the prompts it is given. */
@NullMarked
package dev.footnote.model;

import org.jspecify.annotations.NullMarked;
