package dev.footnote.retrieve;

import dev.footnote.article.Article;
import dev.footnote.article.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /** The same sentence with the same score. */
    // Written out: what the JVM makes of a record for this, it makes anew at each start, which takes tens of
    // milliseconds.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof RankedSentence that
                        && position == that.position
                        && Double.compare(score, that.score) == 0
                        && passage.ordinal() == that.passage.ordinal()
                        && sentence.span().equals(that.sentence.span())
                        && article().id().equals(that.article().id());
    }

    @Override
    public int hashCode() {
        return passage.ordinal() * 31 + position;
    }

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
