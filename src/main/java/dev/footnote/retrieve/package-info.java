/** From a question to ranked passages: scope, both legs, fusion, collapse of copies. */
@NullMarked
package dev.footnote.retrieve;

import org.jspecify.annotations.NullMarked;
