/** What a reader sees in Telegram: texts in the reader's language, answers as paragraphs, and pages Telegram takes. */
@NullMarked
package dev.footnote.telegram.page;

import org.jspecify.annotations.NullMarked;
