package dev.footnote.answer;

import dev.footnote.retrieve.TypedSpan;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a statement cites, to be asked whether it holds each number, date, name and quotation of the statement. White
 * space, Markdown's own signs and the kind of quotation marks do not make another one; more digits, a unit or a currency
 * around a number do.
 */
final class Evidence {

    private static final Pattern QUOTATION = Pattern.compile("\"([^\"]+)\"");

    /** What, standing right after a number, makes it another number. */
    private static final String LARGER =
            "(?![.,]?\\d|\\s?(?:%|per ?cent\\b)|[\\s-](?:trillion|billion|million|thousand|hundred)\\b"
                    + "|\\s?(?:tn|bn|mn|[kKmMbB])\\b)";

    private static final Pattern AFTER_NUMBER = Pattern.compile("(?![\\p{L}\\p{N}])" + LARGER);
    private static final Pattern AFTER_WORD = Pattern.compile("(?![\\p{L}\\p{N}])");
    private static final Pattern BEFORE_NUMBER = Pattern.compile("(?<![\\d$€£¥₹]|\\d[.,]|[\\p{L}\\p{N}])");
    private static final Pattern BEFORE_WORD = Pattern.compile("(?<![\\p{L}\\p{N}])");
    private static final Pattern BEFORE_SIGN = Pattern.compile("(?<!\\p{Lu})");

    private static final Pattern MARKUP = Pattern.compile("[*_`]+");
    private static final Pattern LINK_TARGET = Pattern.compile("\\]\\([^)]*\\)");
    private static final Pattern QUOTATION_MARK = Pattern.compile("[“”„«»]");
    private static final Pattern APOSTROPHE = Pattern.compile("[‘’]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\[\\]]+");

    private final String text;

    private Evidence(String text) {
        this.text = text;
    }

    /** The quotes of these citations together. */
    static Evidence of(Collection<Citation> citations) {
        return new Evidence(
                citations.stream().map(citation -> folded(citation.quote())).collect(Collectors.joining(" \n ")));
    }

    /** Whether each number, date, name and quotation of a statement occurs here. */
    boolean holds(String statement) {
        String said = folded(statement);
        boolean quotedWhole = holdsAtom(said);
        return quotedWhole
                || TypedSpan.in(said).stream()
                                .allMatch(atom -> holdsAtom(atom.span().of(said)))
                        && quotations(said);
    }

    /** Whether a value occurs here, as words of its own. */
    boolean holdsValue(String value) {
        return holdsAtom(folded(value));
    }

    private boolean holdsAtom(String atom) {
        if (atom.isEmpty()) {
            return false;
        }
        char first = atom.charAt(0);
        char last = atom.charAt(atom.length() - 1);
        Pattern before =
                Character.isDigit(first) ? BEFORE_NUMBER : Character.isLetterOrDigit(first) ? BEFORE_WORD : BEFORE_SIGN;
        Pattern after = Character.isDigit(last) ? AFTER_NUMBER : AFTER_WORD;
        for (int at = text.indexOf(atom); at >= 0; at = text.indexOf(atom, at + 1)) {
            boolean closed = !Character.isLetterOrDigit(last) || holdsAt(after, at + atom.length());
            if (closed && holdsAt(before, at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether what the pattern looks for stands, or does not stand, around offset {@code at}. */
    private boolean holdsAt(Pattern around, int at) {
        return around.matcher(text)
                .useTransparentBounds(true)
                .region(at, text.length())
                .lookingAt();
    }

    /** Whether each quotation in folded words occurs here. */
    boolean quotations(String said) {
        Matcher quotation = QUOTATION.matcher(said);
        while (quotation.find()) {
            // A comma or stop before the closing mark belongs to the sentence around, not to what was said.
            String words = quotation.group(1).strip().replaceAll("[.,;]$", "");
            if (!text.contains(words)) {
                return false;
            }
        }
        return true;
    }

    /** A text without what makes no other number, name or quotation. */
    static String folded(String text) {
        String plain = LINK_TARGET.matcher(MARKUP.matcher(text).replaceAll("")).replaceAll("]");
        String marked = APOSTROPHE
                .matcher(QUOTATION_MARK.matcher(plain).replaceAll("\""))
                .replaceAll("'");
        return SPACE.matcher(marked).replaceAll(" ").strip();
    }
}
