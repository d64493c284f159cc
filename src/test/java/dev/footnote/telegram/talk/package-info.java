/** Tests of what the bot does with what people write. */
@NullMarked
package dev.footnote.telegram.talk;

import org.jspecify.annotations.NullMarked;
