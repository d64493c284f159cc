@NullMarked
package dev.footnote.telegram.watch;

import org.jspecify.annotations.NullMarked;
