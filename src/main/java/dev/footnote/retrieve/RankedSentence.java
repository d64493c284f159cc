package dev.footnote.retrieve;

import dev.footnote.article.Article;
import dev.footnote.article.Sentence;
import java.util.List;

/**
 * A sentence of a found passage with how well it answers.
 *
 * @param passage the passage it stands in
 * @param position its place in the passage, from 0
 * @param sentence where it stands
 * @param score how well it answers against the others, higher is better; comparable within one question only
 * @param signs what the score was made from, in the order of {@link SentenceSigns#NAMES}
 * @param spans its amounts, dates and names, as spans into its own text
 */
public record RankedSentence(
        RankedPassage passage,
        int position,
        Sentence sentence,
        double score,
        List<Double> signs,
        List<TypedSpan> spans) {

    /** The article it stands in. */
    public Article article() {
        return passage.article();
    }

    /** Its text, byte for byte. */
    public String text() {
        return sentence.span().of(article().text());
    }

    /** The value of one of its signs. */
    public double sign(String name) {
        return signs.get(SentenceSigns.NAMES.indexOf(name));
    }

    /** The same sentence with another score. */
    RankedSentence withScore(double other) {
        return new RankedSentence(passage, position, sentence, other, signs, spans);
    }
}
