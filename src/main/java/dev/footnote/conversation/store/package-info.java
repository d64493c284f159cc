/** Chats kept in a database, so that they outlive the process. */
@NullMarked
package dev.footnote.conversation.store;

import org.jspecify.annotations.NullMarked;
