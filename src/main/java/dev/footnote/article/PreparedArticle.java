package dev.footnote.article;

import java.util.List;

/**
 * An article with its noise marked and its sentences and passages cut, all as spans into its text.
 *
 * @param article the article
 * @param noise stretches that sentences leave out, in order, not overlapping
 * @param sentences in order, not overlapping; with the noise they cover every letter and digit of the text
 * @param passages in order; every sentence is in exactly one
 */
public record PreparedArticle(Article article, List<Noise> noise, List<Sentence> sentences, List<Passage> passages) {

    /** Copies the lists. */
    public PreparedArticle {
        noise = List.copyOf(noise);
        sentences = List.copyOf(sentences);
        passages = List.copyOf(passages);
    }

    /** The sentences of one of this article's passages. */
    public List<Sentence> sentencesOf(Passage passage) {
        return sentences.subList(passage.firstSentence(), passage.endSentence());
    }
}
