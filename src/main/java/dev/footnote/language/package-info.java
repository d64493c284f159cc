/** Which language a text is in, and what a reader is told whose question is in another one than the articles. */
@NullMarked
package dev.footnote.language;

import org.jspecify.annotations.NullMarked;
