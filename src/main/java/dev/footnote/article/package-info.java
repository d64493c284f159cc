/** The domain's records: articles, spans into them, sentences, passages and noise. JDK only. */
@NullMarked
package dev.footnote.article;

import org.jspecify.annotations.NullMarked;
