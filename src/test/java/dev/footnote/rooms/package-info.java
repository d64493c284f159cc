/** The rules of the house, and violations of them planted to see that the rules bite. */
@NullMarked
package dev.footnote.rooms;

import org.jspecify.annotations.NullMarked;
