package dev.footnote.ingest;

import dev.footnote.article.Noise.Kind;

/**
 * Marks the pieces that a cut left on both sides of a source mark: after it the rest of a sentence that begins in
 * mid-word, before it the word that was cut. A readable beginning of a sentence stays: it still says something true.
 */
final class FragmentNoise {

    private static final int LONGEST = 400;
    private static final int FEWEST_WORDS = 5;

    private final Abbreviations abbreviations = new Abbreviations();

    void mark(String text, NoiseMap noise) {
        StopRule rule = new StopRule(text, noise, abbreviations, false);
        for (int at = 1; at < text.length(); at++) {
            boolean seam =
                    noise.at(at - 1) == Kind.SOURCE_MARK && !noise.marked(at) && Character.isLowerCase(text.charAt(at));
            if (seam) {
                head(text, noise, at - 1);
                at = tail(text, noise, rule, at);
            }
        }
    }

    private static int tail(String text, NoiseMap noise, StopRule rule, int from) {
        int limit = from;
        while (limit < text.length()
                && !Chars.newline(text.charAt(limit))
                && !noise.hard(limit)
                && limit - from < LONGEST) {
            limit++;
        }
        boolean ends = limit == text.length() || limit - from < LONGEST;
        int end = ends ? limit : Chars.wordEnd(text, from, limit);
        for (int i = from; i < limit; i++) {
            if (Chars.stop(text.charAt(i))) {
                int run = rule.runEnd(i, limit);
                int stop = rule.end(from, i, run, limit);
                if (stop >= 0) {
                    end = stop;
                    break;
                }
                i = run - 1;
            }
        }
        noise.mark(from, end, Kind.FRAGMENT);
        return end;
    }

    /** The word cut right before the mark that ends at {@code markLast}; the whole beginning where it is a mere scrap. */
    private static void head(String text, NoiseMap noise, int markLast) {
        int mark = markLast;
        while (mark > 0 && noise.at(mark - 1) == Kind.SOURCE_MARK) {
            mark--;
        }
        if (mark == 0 || !Character.isLetterOrDigit(text.charAt(mark - 1)) || noise.marked(mark - 1)) {
            return;
        }
        int floor = Math.max(0, mark - LONGEST);
        int word = mark;
        while (word > floor && Character.isLetterOrDigit(text.charAt(word - 1)) && !noise.marked(word - 1)) {
            word--;
        }
        int start = word;
        while (start > floor && !noise.hard(start - 1) && !sentenceStarts(text, start)) {
            start--;
        }
        boolean scrap = Chars.words(text, start, mark) < FEWEST_WORDS;
        noise.mark(scrap ? start : word, mark, Kind.FRAGMENT);
    }

    private static boolean sentenceStarts(String text, int at) {
        char before = text.charAt(at - 1);
        return Chars.newline(before) || Chars.stop(before) && Chars.blank(text.charAt(at));
    }
}
