/**
 * Measures Footnote's parts side by side with LangChain4j's stock ones: {@code footnote bench}. Each measurement runs in Java
 * processes of its own, with the stock parts of {@code target/bench-lib} on their class path; here nothing loads those.
 */
@NullMarked
package dev.footnote.bench;

import org.jspecify.annotations.NullMarked;
