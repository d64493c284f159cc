package dev.footnote.answer.span;

import java.util.List;
import java.util.Set;

/**
 * Tells the outlet that a sentence is attributed to ("…, the Courier reported") from those it speaks of: unless reports are
 * asked for, an outlet that only passes something on is no answer.
 */
final class Attribution {
    private static final Set<String> REPORTING = Set.of("reported", "reports");

    private static final Set<String> ASKED = Set.of(
            "report",
            "reports",
            "reported",
            "reporting",
            "say",
            "says",
            "said",
            "wrote",
            "write",
            "published",
            "outlet",
            "newspaper",
            "paper",
            "source",
            "according");

    private static final Set<String> SOURCE_ASKED = Set.of("cite", "cites", "cited", "citing", "source", "sources");

    private Attribution() {}

    /** Whether the question is about what a report relies on. */
    static boolean sourceAskedFor(AskedFor asked) {
        return SOURCE_ASKED.stream().anyMatch(asked.words()::contains);
    }

    /** Whether a span is what a report relies on: it follows "citing". */
    static boolean cited(List<Token> tokens, Candidate span) {
        int before = span.first() - 1;
        if (before >= 0 && tokens.get(before).is("DET")) {
            before--;
        }
        return before >= 0 && tokens.get(before).lower().equals("citing");
    }

    /** Whether the question is about who says or writes something. */
    static boolean askedFor(AskedFor asked) {
        return ASKED.stream().anyMatch(asked.words()::contains);
    }

    /** Whether a span is followed by "reported" at the end of a clause. */
    static boolean reports(List<Token> tokens, Candidate span) {
        int next = span.last() + 1;
        return next < tokens.size()
                && REPORTING.contains(tokens.get(next).lower())
                && (next + 1 == tokens.size() || tokens.get(next + 1).is("PUNCT"));
    }
}
