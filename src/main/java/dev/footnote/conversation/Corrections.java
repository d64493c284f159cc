package dev.footnote.conversation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands that a reader takes back a part of the last question: "no, Google", "I meant in 2024". */
final class Corrections {

    private static final Pattern OPENING = Pattern.compile("(?i)^\\s*"
            + "((?:(?:no|nope|sorry|oops|wait|actually|rather|apologies|pardon(?: me)?|my mistake|oh|ah|hmm|well)\\b[\\s,;:.!–—-]*)*)"
            + "((?:(?:i|we) (?:actually |really )?(?:meant|mean|was asking about|was thinking of)(?: to (?:say|ask))?"
            + "|make (?:that|it)|i['’]m (?:asking|talking) about)\\b[\\s,:]*)?"
            + "(?:the other(?: one)?\\s*[,:–—-]\\s*)?(?:about\\s+)?(.*?)[\\s?.!]*$");
    private static final Pattern TAKEN_BACK =
            Pattern.compile("(?i)\\b(?:no|nope|sorry|oops|wait|actually|rather|mistake)\\b");
    private static final Pattern NOT_FIRST =
            Pattern.compile("(?i)^not\\s+(.+?)(?:,?\\s+but\\s+|\\s*[,;:–—]\\s*(?:but\\s+)?)(.+)$");
    private static final Pattern NOT_LAST = Pattern.compile("(?i)^(.+?),?\\s+(?:and\\s+)?not\\s+(.+)$");

    private final Lexicon lexicon;
    private final NounPhrases phrases;

    Corrections(Lexicon lexicon, NounPhrases phrases) {
        this.lexicon = lexicon;
        this.phrases = phrases;
    }

    /**
     * What a correction puts in the place of a part of the last question.
     *
     * @param now the phrase that is meant, with its preposition where it has one
     * @param before the phrase that is taken back; null where the reader does not name it
     */
    record Correction(String now, @Nullable String before) {}

    /** The correction that a turn makes; null where it makes none. */
    @Nullable
    Correction in(String turn) {
        Matcher matcher = OPENING.matcher(turn);
        if (!matcher.matches()) {
            return null;
        }
        boolean meant = matcher.group(2) != null;
        if (!meant && !TAKEN_BACK.matcher(matcher.group(1)).find()) {
            return null;
        }
        Correction made = parted(matcher.group(3));
        Remnant remnant = Remnant.phrase(made.now(), lexicon, phrases);
        if (remnant == null) {
            return null;
        }
        boolean particular = remnant.time() || remnant.named();
        return meant || particular || made.before() != null ? made : null;
    }

    private static Correction parted(String rest) {
        Matcher first = NOT_FIRST.matcher(rest);
        if (first.matches()) {
            return new Correction(first.group(2), first.group(1));
        }
        Matcher last = NOT_LAST.matcher(rest);
        return last.matches() ? new Correction(last.group(1), last.group(2)) : new Correction(rest, null);
    }
}
