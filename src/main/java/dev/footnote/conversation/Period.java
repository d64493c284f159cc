package dev.footnote.conversation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the time that "then" means. */
final class Period {

    private static final Pattern YEAR = Pattern.compile(
            "(?:(?:(?:(?:on|in|since|during) )?(?:the )?(\\d{1,2} )?(?:January|February|March|April|May|June|July|August"
                    + "|September|October|November|December)(?: \\d{1,2},?)?,? )|\\b)(?:19|20)\\d\\d\\b");
    private static final Pattern DAY = Pattern.compile(".*\\b\\d{1,2},? .*");

    private Period() {}

    /** The latest time that a turn names, with its preposition: the question's or else the answer's first. */
    @Nullable
    static String latest(String question, @Nullable String answer, @Nullable String before) {
        String asked = in(question);
        String found = asked == null && answer != null ? in(answer) : asked;
        return found == null ? before : found;
    }

    @Nullable
    private static String in(String text) {
        if (text.chars().noneMatch(Character::isDigit)) {
            return null;
        }
        Matcher matcher = YEAR.matcher(text);
        if (!matcher.find()) {
            return null;
        }
        String time = matcher.group().replaceFirst("^(?:on|in|since|during) (?:the )?", "");
        return (DAY.matcher(time).matches() ? "on " : "in ") + time;
    }
}
