package dev.footnote.ingest;

import dev.footnote.article.Noise;
import dev.footnote.article.Noise.Kind;
import dev.footnote.article.Sentence;
import dev.footnote.article.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into sentences by rules for English, with the stops of other scripts. Headings and list items without a
 * full stop are sentences of their own. Thread-safe; linear in the text.
 */
public final class SentenceSplitter {

    /** A text with fewer capitals than one letter in so many has none to go by: chat logs, lower-cased collections. */
    private static final int LETTERS_PER_CAPITAL = 250;

    private final Abbreviations abbreviations = new Abbreviations();

    /**
     * The sentences of {@code text}, in order. With the noise they cover every letter and digit; only markup may lie
     * inside one.
     */
    public List<Sentence> split(String text, List<Noise> noise) {
        NoiseMap map = NoiseMap.of(text.length(), noise);
        List<Cut> cuts = new ArrayList<>();
        new Walk(text, map, cuts).run();
        return placed(text, cuts, noise);
    }

    /** A sentence before it knows its heading. */
    private record Cut(Span span, boolean heading) {}

    private final class Walk {
        private final String text;
        private final NoiseMap noise;
        private final List<Cut> cuts;
        private final StopRule rule;
        private final Asides asides;
        private final LongSentences pieces;

        Walk(String text, NoiseMap noise, List<Cut> cuts) {
            this.text = text;
            this.noise = noise;
            this.cuts = cuts;
            rule = new StopRule(text, noise, abbreviations, caseless(text));
            asides = new Asides(text);
            pieces = new LongSentences(text, noise);
        }

        void run() {
            new Paragraphs(text, new Lines(text, noise), abbreviations).each(this::paragraph);
        }

        private void paragraph(int start, int end, boolean heading) {
            int from = start;
            int at = start;
            while (at < end && !heading) {
                if (text.charAt(at) == '•' && MarkerNoise.inlineBullet(text, at, start, end)) {
                    cut(from, at, false);
                    from = at;
                    at++;
                } else if (noise.marked(at)) {
                    at++;
                } else if (Chars.stop(text.charAt(at))) {
                    int run = rule.runEnd(at, end);
                    int stop = asides.hold(run, end) ? -1 : rule.end(from, at, run, end);
                    if (stop >= 0) {
                        cut(from, stop, false);
                        from = stop;
                    }
                    at = Math.max(run, stop);
                } else {
                    asides.pass(from, at, end);
                    at++;
                }
            }
            cut(from, end, heading);
        }

        private void cut(int start, int end, boolean heading) {
            pieces.each(start, end, piece -> cuts.add(new Cut(piece, heading)));
        }
    }

    private static boolean caseless(String text) {
        int small = 0;
        int capital = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            small += Character.isLowerCase(c) ? 1 : 0;
            capital += Character.isUpperCase(c) ? 1 : 0;
        }
        return small > LETTERS_PER_CAPITAL && capital < small / LETTERS_PER_CAPITAL;
    }

    /** Gives each sentence the heading it stands under: the last one before it, whether a line or run into a paragraph. */
    private static List<Sentence> placed(String text, List<Cut> cuts, List<Noise> noise) {
        List<Sentence> sentences = new ArrayList<>(cuts.size());
        @Nullable Span under = null;
        int next = 0;
        for (Cut cut : cuts) {
            for (;
                    next < noise.size()
                            && noise.get(next).span().start() < cut.span().start();
                    next++) {
                Kind kind = noise.get(next).kind();
                if (kind == Kind.INLINE_HEADING) {
                    under = headingText(text, noise.get(next).span());
                } else if (kind == Kind.FRAGMENT) {
                    // What was lost at the cut may have held a heading: what follows need not stand under the last one.
                    under = null;
                }
            }
            sentences.add(new Sentence(cut.span(), cut.heading(), cut.heading() ? null : under));
            if (cut.heading()) {
                under = cut.span();
            }
        }
        return sentences;
    }

    private static @Nullable Span headingText(String text, Span noise) {
        int start = noise.start();
        while (start < noise.end() && headingMark(text.charAt(start))) {
            start++;
        }
        int end = noise.end();
        while (end > start && headingMark(text.charAt(end - 1))) {
            end--;
        }
        return start == end ? null : new Span(start, end);
    }

    private static boolean headingMark(char c) {
        return Chars.blank(c) || c == '#' || c == '*';
    }
}
