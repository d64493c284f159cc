/** Conversations with the bot as people have them, from their own messages to what their apps show. */
@NullMarked
package dev.footnote.telegram.view;

import org.jspecify.annotations.NullMarked;
