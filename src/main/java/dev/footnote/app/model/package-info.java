/** Language models behind the port {@code dev.footnote.model}: providers, keys, time and token limits, faults. */
@NullMarked
package dev.footnote.app.model;

import org.jspecify.annotations.NullMarked;
