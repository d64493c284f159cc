/** What a chat remembers, and questions that lean on earlier ones made to stand alone. */
@NullMarked
package dev.footnote.conversation;

import org.jspecify.annotations.NullMarked;
