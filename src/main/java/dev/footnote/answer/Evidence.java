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
        String before =
                Character.isDigit(atom.charAt(0)) ? "(?<![\\d$€£¥₹]|\\d[.,]|[\\p{L}\\p{N}])" : "(?<![\\p{L}\\p{N}])";
        if (!Character.isLetterOrDigit(atom.charAt(0))) {
            before = "(?<!\\p{Lu})";
        }
        char last = atom.charAt(atom.length() - 1);
        String after = Character.isLetterOrDigit(last) ? "(?![\\p{L}\\p{N}])" : "";
        return Pattern.compile(before + Pattern.quote(atom) + after + (Character.isDigit(last) ? LARGER : ""))
                .matcher(text)
                .find();
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
        return text.replaceAll("[*_`]+", "")
                .replaceAll("\\]\\([^)]*\\)", "]")
                .replaceAll("[“”„«»]", "\"")
                .replaceAll("[‘’]", "'")
                .replaceAll("[\\s\\[\\]]+", " ")
                .strip();
    }
}
