/** The searchable store of passages in memory, with a lexical and a vector leg, its encoder and its snapshot. */
@NullMarked
package dev.footnote.index;

import org.jspecify.annotations.NullMarked;
