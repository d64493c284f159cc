package dev.footnote.answer;

import dev.footnote.article.Noise;
import dev.footnote.article.PreparedArticle;
import dev.footnote.article.Sentence;
import dev.footnote.article.Span;
import dev.footnote.retrieve.RankedSentence;

/** A sentence as a reader is shown it: its own words, without the markup inside it and on one line. */
public final class Wording {
    private Wording() {}

    static String of(RankedSentence sentence) {
        return of(sentence.passage().source(), sentence.sentence());
    }

    /** A sentence of an article. */
    public static String of(PreparedArticle source, Sentence sentence) {
        Span span = sentence.span();
        String text = source.article().text();
        StringBuilder shown = new StringBuilder(span.length());
        int at = span.start();
        for (Noise noise : source.noise()) {
            if (noise.span().overlaps(span)) {
                shown.append(text, at, Math.max(at, noise.span().start()));
                at = Math.max(at, Math.min(span.end(), noise.span().end()));
            }
        }
        shown.append(text, at, span.end());
        return shown.toString().replaceAll("\\s+", " ").strip();
    }
}
