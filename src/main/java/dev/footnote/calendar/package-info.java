/** Days and periods as questions and articles write them, resolved relative to a day. JDK only beside the spans. */
@NullMarked
package dev.footnote.calendar;

import org.jspecify.annotations.NullMarked;
