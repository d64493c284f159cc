package dev.footnote.ingest;

import dev.footnote.article.Article;
import dev.footnote.article.Noise;
import java.util.BitSet;
import java.util.List;

/**
 * Marks what an article's text holds besides the article: front matter, markup, web litter, seams. Prefers leaving
 * litter to masking a sentence. Never changes the text. Thread-safe; linear in the text.
 */
final class Cleaner {

    private final RepeatedLines repeated;
    private final LineNoise lines;
    private final LinkNoise links;
    private final HeadingNoise headings;
    private final FragmentNoise fragments = new FragmentNoise();

    Cleaner(RepeatedLines repeated) {
        this.repeated = repeated;
        Phrases phrases = new Phrases();
        lines = new LineNoise(phrases);
        links = new LinkNoise(phrases);
        headings = new HeadingNoise(phrases);
    }

    /** Which of an article's lines stand in many of its source's articles, which its noise depends on beside its text. */
    BitSet repeatedLines(Article article) {
        NoiseMap noise = new NoiseMap(article.text().length());
        FrontMatterNoise.mark(article.text(), noise);
        Lines all = new Lines(article.text(), noise);
        BitSet repeating = new BitSet();
        for (int i = 0; i < all.size(); i++) {
            if (all.length(i) <= LineNoise.LONGEST) {
                repeating.set(i, repeated.repeated(article, all.of(i)));
            }
        }
        return repeating;
    }

    /** The noise of an article, in order and not overlapping. */
    List<Noise> clean(Article article) {
        String text = article.text();
        NoiseMap noise = new NoiseMap(text.length());
        // The first mark of a unit holds: whole lines before what lies inside lines, seams before markup, which would
        // otherwise take the links out of a broken source mark.
        FrontMatterNoise.mark(text, noise);
        lines.mark(text, noise, line -> repeated.repeated(article, line));
        links.mark(text, noise);
        SourceMarkNoise.mark(text, noise);
        DatelineNoise.mark(text, noise);
        headings.mark(text, noise);
        fragments.mark(text, noise);
        MarkerNoise.mark(text, noise);
        InlineMarkupNoise.mark(text, noise);
        EmphasisNoise.mark(text, noise);
        return noise.spans();
    }
}
