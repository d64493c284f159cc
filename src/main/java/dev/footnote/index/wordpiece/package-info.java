/**
 * Text to the numbers that BERT models read: uncased WordPiece in plain Java, so that no native library has to be loaded
 * for it.
 */
@NullMarked
package dev.footnote.index.wordpiece;

import org.jspecify.annotations.NullMarked;
