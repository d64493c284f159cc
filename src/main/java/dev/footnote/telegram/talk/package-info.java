/** What the Telegram bot does with what people write: whom it hears, what it answers, and its buttons. */
@NullMarked
package dev.footnote.telegram.talk;

import org.jspecify.annotations.NullMarked;
