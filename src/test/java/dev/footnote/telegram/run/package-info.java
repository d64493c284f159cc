/** Tests of the bot at work, against a Bot API server on loopback. */
@NullMarked
package dev.footnote.telegram.run;

import org.jspecify.annotations.NullMarked;
