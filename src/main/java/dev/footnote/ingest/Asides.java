package dev.footnote.ingest;

/**
 * Quotations and brackets inside a sentence: the stops in them do not end it. Looks ahead a bounded stretch, and never
 * twice over the same one.
 */
final class Asides {

    private static final int QUOTATION = 400;
    private static final int BRACKET = 300;

    private final String text;
    private int quotesSeen;
    private int bracketsSeen;
    private int until = -1;

    Asides(String text) {
        this.text = text;
    }

    /** Takes note of the unit at {@code at} of the sentence from {@code from}; offsets must rise from call to call. */
    void pass(int from, int at, int limit) {
        char c = text.charAt(at);
        if (c == '(' && at >= bracketsSeen && Chars.skipBlanks(text, from, at) < at) {
            int close = bracketEnd(at, Math.min(limit, at + BRACKET));
            bracketsSeen = close < 0 ? Math.min(limit, at + BRACKET) : close;
            until = Math.max(until, close);
        } else if (at >= quotesSeen && opensQuotation(at, limit)) {
            int close = quotationEnd(at, Math.min(limit, at + QUOTATION), closing(c));
            quotesSeen = close < 0 ? Math.min(limit, at + QUOTATION) : close;
            if (close >= 0 && sentenceGoesOn(close, limit)) {
                until = Math.max(until, close);
            }
        }
    }

    /** Whether a run of stops that ends at {@code run} lies inside an aside and not right before its end. */
    boolean hold(int run, int limit) {
        return Chars.skipBlanks(text, run, limit) < until;
    }

    private boolean opensQuotation(int at, int limit) {
        char c = text.charAt(at);
        if (c == '`') {
            return at + 1 < limit && text.charAt(at + 1) == '`';
        }
        return c == '“'
                || c == '"'
                        && (at == 0 || Chars.blank(text.charAt(at - 1)) || text.charAt(at - 1) == '(')
                        && at + 1 < limit
                        && !Chars.blank(text.charAt(at + 1));
    }

    private static char closing(char opening) {
        return switch (opening) {
            case '“' -> '”';
            case '`' -> '\'';
            default -> '"';
        };
    }

    /** The bracket that closes the one at {@code at}, pairs inside it left out; -1 where none does before {@code end}. */
    private int bracketEnd(int at, int end) {
        int depth = 0;
        for (int i = at; i < end; i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private int quotationEnd(int at, int end, char closing) {
        for (int i = at + 1; i < end; i++) {
            // Two single quotes close a tokenised quotation; one alone is an apostrophe.
            if (text.charAt(i) == closing && (closing != '\'' || i + 1 < end && text.charAt(i + 1) == '\'')) {
                return i;
            }
        }
        return -1;
    }

    private boolean sentenceGoesOn(int close, int limit) {
        int next = close + 1;
        while (next < limit && (Chars.blank(text.charAt(next)) || Chars.closer(text.charAt(next)))) {
            next++;
        }
        return next < limit && (Character.isLowerCase(text.charAt(next)) || text.charAt(next) == ',');
    }
}
