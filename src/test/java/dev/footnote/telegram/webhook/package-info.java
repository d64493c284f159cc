/** Tests of {@code dev.footnote.telegram.webhook}. */
@NullMarked
package dev.footnote.telegram.webhook;

import org.jspecify.annotations.NullMarked;
