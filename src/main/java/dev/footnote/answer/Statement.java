package dev.footnote.answer;

import dev.footnote.index.Words;
import dev.footnote.retrieve.RankedSentence;
import dev.footnote.retrieve.TypedSpan;
import java.util.HashSet;
import java.util.Set;

/**
 * What a sentence says apart from its amounts and dates, to tell whether two sentences say the same but for a value.
 *
 * @param stems the stems of its words
 */
record Statement(Set<String> stems) {

    private static final int FEW = 2;
    private static final double SHARE_OF_FEW = 0.6;
    private static final double SHARE_OF_MORE = 0.5;

    /** Copies the set. */
    Statement {
        stems = Set.copyOf(stems);
    }

    static Statement of(RankedSentence sentence) {
        Set<String> stems = new HashSet<>();
        for (Words.Word word : Words.of(sentence.text())) {
            boolean value = sentence.spans().stream()
                    .anyMatch(span -> span.kind() != TypedSpan.Kind.NAME
                            && span.span().start() <= word.start()
                            && word.end() <= span.span().end());
            if (!value) {
                stems.add(word.stem());
            }
        }
        return new Statement(stems);
    }

    /** Whether the shorter of the two has most of its words in the other; two words in common are the least. */
    boolean repeats(Statement other) {
        long common = common(other);
        double share = (double) common / Math.max(1, Math.min(stems.size(), other.stems.size()));
        return common >= FEW && share >= (common == FEW ? SHARE_OF_FEW : SHARE_OF_MORE);
    }

    /** Whether the two have at least two words in common. */
    boolean touches(Statement other) {
        return common(other) >= FEW;
    }

    private long common(Statement other) {
        return stems.stream().filter(other.stems::contains).count();
    }
}
