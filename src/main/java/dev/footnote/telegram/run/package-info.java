/** The bot at work: from what was received to what is delivered. */
@NullMarked
package dev.footnote.telegram.run;

import org.jspecify.annotations.NullMarked;
