package dev.footnote.article;

/**
 * Whole neighbouring sentences of one article, small enough for the encoder's window: the unit that is searched.
 *
 * @param span from the start of its first sentence to the end of its last
 * @param firstSentence index of its first sentence in {@link PreparedArticle#sentences}
 * @param endSentence index after its last sentence
 */
public record Passage(Span span, int firstSentence, int endSentence) {}
