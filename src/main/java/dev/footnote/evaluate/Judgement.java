package dev.footnote.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A judge's word on a claim.
 *
 * @param support how far the quotes support it
 * @param reason why, in the judge's words; empty where it gives none
 */
public record Judgement(Support support, String reason) {

    /** The line that is asked for; emphasis around the word is let pass. */
    private static final Pattern LINE = Pattern.compile(
            "[*_`\\s]*(supported|partly|unsupported)[*_`\\s]*(?::[*_`\\s]*(.*))?", Pattern.CASE_INSENSITIVE);

    /** How far quotes support a claim. */
    public enum Support {
        /** All of it stands in the quotes. */
        SUPPORTED,
        /** Some of it does. */
        PARTLY,
        /** None of it does, or they contradict it. */
        UNSUPPORTED,
        /** There is no usable verdict. */
        UNJUDGED;

        /** As reports write it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Reads {@code supported: reason} (or partly, or unsupported) out of a model's answer.
     *
     * @throws JudgeException where no line says so, or lines say different things
     */
    public static Judgement read(String answer) {
        List<Matcher> lines =
                answer.lines().map(LINE::matcher).filter(Matcher::matches).toList();
        long verdicts = lines.stream().map(line -> support(line)).distinct().count();
        if (answer.isBlank()) {
            throw new JudgeException("gave an empty answer");
        }
        if (verdicts != 1) {
            throw new JudgeException("gave an answer that is no verdict");
        }
        String reason = lines.getFirst().group(2);
        return new Judgement(support(lines.getFirst()), reason == null ? "" : reason.strip());
    }

    private static Support support(Matcher line) {
        return Support.valueOf(line.group(1).toUpperCase(Locale.ROOT));
    }
}
