package dev.footnote.ingest;

import dev.footnote.article.Noise.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks the dateline that an article of a news agency opens with ("LONDON, Nov 4 (Reuters) - "), so that its first sentence says
 * only what it reports. Only the first one, near the beginning.
 */
final class DatelineNoise {

    private static final int NEAR = 1500;

    private static final Pattern DATELINE = Pattern.compile(
            "(?m)^\\p{Lu}[\\p{Lu} .'’/-]{1,40}(?:, [^()/\\n]{1,40})?\\s?\\([\\p{Lu}][^()\\n]{1,40}\\)\\s?[-–—]{1,2}\\s?(?=[\\p{Lu}\\d\"“'‘])");

    private DatelineNoise() {}

    static void mark(String text, NoiseMap noise) {
        Matcher dateline = DATELINE.matcher(text).region(0, Math.min(NEAR, text.length()));
        if (dateline.useAnchoringBounds(false).useTransparentBounds(true).find() && !noise.marked(dateline.start())) {
            noise.mark(dateline.start(), dateline.end(), Kind.SOURCE_MARK);
        }
    }
}
