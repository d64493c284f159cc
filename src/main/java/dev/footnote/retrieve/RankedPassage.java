package dev.footnote.retrieve;

import dev.footnote.article.Article;
import dev.footnote.article.Passage;
import dev.footnote.article.PreparedArticle;
import java.util.List;

/**
 * A passage found for a question, with what made it rank where it does.
 *
 * @param source the article it stands in, prepared
 * @param passage where it stands
 * @param ordinal the passage's number in the index
 * @param score the fused score it is ranked by, 0 to 1, rounded to 1e-4
 * @param vectorScore cosine of question and passage
 * @param lexicalScore BM25 of the question's words over title and text
 * @param matchedWords the question's words that occur in it, as written in the question
 * @param copies near-copies of it in other articles that were collapsed into it
 */
public record RankedPassage(
        PreparedArticle source,
        Passage passage,
        int ordinal,
        double score,
        double vectorScore,
        double lexicalScore,
        List<String> matchedWords,
        List<Copy> copies) {

    /**
     * A near-copy that was collapsed.
     *
     * @param article the article it stands in
     * @param passage where it stands
     */
    public record Copy(Article article, Passage passage) {}

    /** The article it stands in. */
    public Article article() {
        return source.article();
    }

    /** The passage's text, byte for byte. */
    public String text() {
        return passage.span().of(article().text());
    }

    /** The same passage with another score. */
    RankedPassage withScore(double other) {
        return new RankedPassage(source, passage, ordinal, other, vectorScore, lexicalScore, matchedWords, copies);
    }

    /** The same passage with the question's words that occur in it. */
    RankedPassage withMatched(List<String> words) {
        return new RankedPassage(source, passage, ordinal, score, vectorScore, lexicalScore, words, copies);
    }

    /** The same passage with the copies that were collapsed into it. */
    RankedPassage withCopies(List<Copy> all) {
        return new RankedPassage(
                source, passage, ordinal, score, vectorScore, lexicalScore, matchedWords, List.copyOf(all));
    }
}
