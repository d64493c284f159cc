/** Tests of the inbox on disk. */
@NullMarked
package dev.footnote.telegram.inbox;

import org.jspecify.annotations.NullMarked;
