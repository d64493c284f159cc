/** The program: commands, configuration and wiring. */
@NullMarked
package dev.footnote.app;

import org.jspecify.annotations.NullMarked;
