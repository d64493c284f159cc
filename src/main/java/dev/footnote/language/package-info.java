/** Which language a text is in, what a reader is told whose question is in another one than the articles, and English words. */
@NullMarked
package dev.footnote.language;

import org.jspecify.annotations.NullMarked;
