/** Tests of what a reader sees in Telegram. */
@NullMarked
package dev.footnote.telegram.page;

import org.jspecify.annotations.NullMarked;
