package dev.footnote.ingest;

/** Decides whether a stop ends its sentence, from the word before it and what follows it. */
final class StopRule {

    /** Longer than any abbreviation; a bound, so that a text without blanks costs nothing. */
    private static final int LONGEST_WORD = 20;

    private final String text;
    private final NoiseMap noise;
    private final Abbreviations abbreviations;
    private final boolean caseless;
    private final Closers closers;

    StopRule(String text, NoiseMap noise, Abbreviations abbreviations, boolean caseless) {
        this.text = text;
        this.noise = noise;
        this.abbreviations = abbreviations;
        this.caseless = caseless;
        closers = new Closers(text, noise);
    }

    /** The offset after the run of stops that begins at {@code at}. */
    int runEnd(int at, int limit) {
        int end = at + 1;
        while (end < limit && Chars.stop(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /**
     * Where the sentence ends that may end with this run of stops: after the closing quotes and brackets; -1 where it goes
     * on.
     *
     * @param from start of the sentence
     * @param at start of the run of stops
     * @param run end of the run
     * @param limit end of the paragraph
     */
    int end(int from, int at, int run, int limit) {
        int closed = closers.end(from, at, run, limit);
        int next = closed;
        while (next < limit && noise.silent(text, next)) {
            next++;
        }
        if (next == limit) {
            return closed;
        }
        if (Chars.wideStop(text.charAt(run - 1))) {
            return closed;
        }
        boolean apart = next > closed && blankBetween(closed, next);
        int word = skipOpeners(next, limit);
        if (!apart) {
            return glued(at, run, closed, word, limit) ? closed : -1;
        }
        if (word == limit) {
            return closed;
        }
        return goesOn(from, at, run, closed, word, limit) ? -1 : closed;
    }

    private boolean goesOn(int from, int at, int run, int closed, int word, int limit) {
        int c = text.codePointAt(word);
        boolean fullStop = run == at + 1 && text.charAt(at) == '.';
        if (Character.isLowerCase(c) && !namedInLowerCase(word, limit)) {
            if (!caseless || !fullStop) {
                return true;
            }
        } else if (!Character.isLetterOrDigit(c) && "$€£¥#@%&“<".indexOf(c) < 0 && c < 0x2000) {
            return true;
        }
        if (fullStop) {
            return numbersItem(from, at) || abbreviations.goesOn(wordBefore(from, at), wordAt(word, limit), caseless);
        }
        if (omission(at, run)) {
            return true;
        }
        return closed > run && "!?".indexOf(text.charAt(run - 1)) >= 0 && attribution(word, limit);
    }

    /** "iPhone", "eBay", "xAI": a name that opens a sentence with a small letter. */
    private boolean namedInLowerCase(int word, int limit) {
        return word + 1 < limit
                && (Character.isUpperCase(text.charAt(word + 1))
                        || word + 2 < limit
                                && Character.isLetter(text.charAt(word + 1))
                                && Character.isUpperCase(text.charAt(word + 2)));
    }

    private boolean blankBetween(int from, int to) {
        for (int i = from; i < to; i++) {
            if (Chars.blank(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Past a bullet and the opening quotes and brackets, to where the next sentence's first word would be. */
    private int skipOpeners(int from, int limit) {
        int at = from;
        while (at < limit) {
            char c = text.charAt(at);
            boolean bullet = Chars.bullet(c) && at + 1 < limit && !Character.isLetterOrDigit(text.charAt(at + 1));
            if (!bullet && !Chars.opener(c) && !noise.silent(text, at)) {
                return at;
            }
            at++;
        }
        return at;
    }

    /** "ended.The company": the blank was lost; sure only where a common word opens the next sentence. */
    private boolean glued(int at, int run, int closed, int word, int limit) {
        if (word == limit || closed != run || word != run || at < 3 || run != at + 1) {
            return false;
        }
        String next = wordAt(word, limit);
        return Character.isLowerCase(text.charAt(at - 1))
                && Character.isLowerCase(text.charAt(at - 2))
                && next.length() > 1
                && word + next.length() < limit
                && Chars.blank(text.charAt(word + next.length()))
                && Character.isUpperCase(next.charAt(0))
                && abbreviations.starts(next, false);
    }

    /** "1. " or "b. " at the very start numbers what follows. */
    private boolean numbersItem(int from, int at) {
        int start = from;
        while (start < at && (noise.silent(text, start) || Chars.opener(text.charAt(start)))) {
            start++;
        }
        if (at - start == 1) {
            return Character.isLetterOrDigit(text.charAt(start));
        }
        return at > start
                && at - start <= 3
                && text.substring(start, at).chars().allMatch(c -> Chars.digit((char) c) || "ivx".indexOf(c) >= 0);
    }

    /** "[...]" or "(…)": words left out, not an end. */
    private boolean omission(int at, int run) {
        return at > 0
                && run < text.length()
                && "[(".indexOf(text.charAt(at - 1)) >= 0
                && "])".indexOf(text.charAt(run)) >= 0;
    }

    /** "“Why?” John Smith asked.": the speaker follows the quotation. */
    private boolean attribution(int word, int limit) {
        int at = word;
        for (int words = 0; words < 4 && at < limit; words++) {
            String next = wordAt(at, limit);
            if (abbreviations.speaks(next)) {
                return words > 0;
            }
            if (next.isEmpty() || !Character.isUpperCase(next.charAt(0))) {
                return false;
            }
            at = Chars.skipBlanks(text, at + next.length(), limit);
        }
        return false;
    }

    /** The word that ends right before the stop, or one token before it in texts whose tokens stand apart. */
    private String wordBefore(int from, int at) {
        int floor = Math.max(from, at - LONGEST_WORD);
        int end = Chars.trimEnd(text, floor, at);
        int start = end;
        while (start > floor && !Chars.blank(text.charAt(start - 1)) && "-–—/".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        return text.substring(start, end);
    }

    /** The word at the offset; a lone letter with its own full stop is an initial, never an opening "A" or "I". */
    private String wordAt(int at, int limit) {
        int end = at;
        int longest = Math.min(limit, at + LONGEST_WORD);
        while (end < longest && (Character.isLetterOrDigit(text.charAt(end)) || "'’".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        boolean initial = end == at + 1 && end < limit && text.charAt(end) == '.';
        return initial ? "X" : text.substring(at, end).replace('’', '\'');
    }
}
