/** What was received and how far each of it got, on disk: a crash at any point loses nothing of it. */
@NullMarked
package dev.footnote.telegram.inbox;

import org.jspecify.annotations.NullMarked;
