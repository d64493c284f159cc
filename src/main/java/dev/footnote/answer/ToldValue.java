package dev.footnote.answer;

import dev.footnote.retrieve.TypedSpan;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How a sentence tells one of its values: as the thing's own, as an older one that it replaces ("more than its first
 * estimate of €90 million", "from 74% to 69%"), or as the difference between two ("500 more than the company admits").
 */
enum ToldValue {
    /** The value of the thing. */
    OWN,
    /** A value that once was told and holds no more, or one that the thing's own is held against. */
    OLDER,
    /** By how much two values differ. */
    DIFFERENCE;

    private static final Pattern FROM = Pattern.compile("(?i)\\bfrom\\s+$");

    private static final Pattern TO = Pattern.compile("(?i)^,?\\s+to\\s+(?:\\p{L}+\\s+){0,2}[$€£¥₹\\d]");

    /** "500 <em>jobs</em> more than". */
    private static final Pattern COUNTED = Pattern.compile("^\\s+\\p{L}+(?=\\s)");

    /** Characters on either side of a value that tell how it is told: more than the longest phrase of the lists. */
    private static final int BESIDE = 80;

    private static final List<String> PRECISION = List.of("about", "above", "below");

    /** How {@code sentence} tells the value of a span of it. */
    static ToldValue of(TypedSpan span, String sentence) {
        int start = span.span().start();
        int end = span.span().end();
        String plain = sentence.substring(Math.max(0, start - BESIDE), start);
        String before = exact(plain);
        String after = sentence.substring(end, Math.min(sentence.length(), end + BESIDE));
        if (span.kind() == TypedSpan.Kind.NAME) {
            return OWN;
        }
        boolean moved = span.kind() != TypedSpan.Kind.DATE
                && FROM.matcher(before).find()
                && TO.matcher(after).find();
        if (moved || ValueWords.endsWith("replaced", before) || ValueWords.endsWith("compared", plain)) {
            return OLDER;
        }
        boolean compared = ValueWords.opens("difference", after)
                || ValueWords.opens("difference", COUNTED.matcher(after).replaceFirst(""));
        return compared && span.kind() != TypedSpan.Kind.DATE ? DIFFERENCE : OWN;
    }

    /** Without the words that say how exact the value is. */
    private static String exact(String before) {
        for (String kind : PRECISION) {
            int start = ValueWords.ending(kind, before);
            if (start >= 0) {
                return before.substring(0, start);
            }
        }
        return before;
    }
}
