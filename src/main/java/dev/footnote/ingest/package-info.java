/** Reads files into articles and prepares them: noise marked, sentences and passages cut, nothing rewritten. */
@NullMarked
package dev.footnote.ingest;

import org.jspecify.annotations.NullMarked;
