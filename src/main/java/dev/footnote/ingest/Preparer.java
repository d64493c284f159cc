package dev.footnote.ingest;

import dev.footnote.article.Article;
import dev.footnote.article.Noise;
import dev.footnote.article.PreparedArticle;
import dev.footnote.article.Sentence;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Prepares articles for search and citation: marks their noise, cuts sentences, marks those that
 * give orders, and packs passages, all as spans into the
 * text as it was read. Thread-safe where the token counter is, deterministic, and linear in the text.
 */
public final class Preparer {

    private final Cleaner cleaner;
    private final SentenceSplitter sentences = new SentenceSplitter();
    private final Orders orders = new Orders();
    private final PassageSplitter passages;

    /**
     * Wires the steps.
     *
     * @param tokens counts the encoder's tokens of a sentence; called once for each
     * @param passageTokens the most tokens a passage holds, unless one sentence alone has more; at least 1
     * @param repeated the lines of the collection, added before the first article is prepared
     */
    public Preparer(ToIntFunction<String> tokens, int passageTokens, RepeatedLines repeated) {
        cleaner = new Cleaner(repeated);
        passages = new PassageSplitter(tokens, passageTokens);
    }

    /** Marks noise, splits sentences, marks orders, cuts passages. Takes any text, also an empty one. */
    public PreparedArticle prepare(Article article) {
        List<Noise> noise = cleaner.clean(article);
        List<Sentence> cut = sentences.split(article.text(), noise).stream()
                .map(sentence -> marked(sentence, article.text()))
                .toList();
        return new PreparedArticle(article, noise, cut, passages.split(article.text(), cut));
    }

    /** What {@link #prepare} takes into account besides the article: which of its lines its source repeats. */
    BitSet repeatedLines(Article article) {
        return cleaner.repeatedLines(article);
    }

    private Sentence marked(Sentence sentence, String text) {
        return orders.inSentence(sentence.span().of(text))
                ? new Sentence(sentence.span(), sentence.heading(), sentence.under(), true)
                : sentence;
    }
}
