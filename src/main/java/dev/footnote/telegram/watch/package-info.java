/** What can be known of a running bot from outside: its figures, its health, a line a question in the log. */
@NullMarked
package dev.footnote.telegram.watch;

import org.jspecify.annotations.NullMarked;
