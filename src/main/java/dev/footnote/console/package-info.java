/** The console chat. */
@NullMarked
package dev.footnote.console;

import org.jspecify.annotations.NullMarked;
