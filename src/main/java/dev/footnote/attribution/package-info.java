/** Which outlets an article names as where it has something from: known outlets, cues, chains of who cites whom. */
@NullMarked
package dev.footnote.attribution;

import org.jspecify.annotations.NullMarked;
