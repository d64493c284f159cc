package dev.footnote.answer.model;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Times that a race or a match took, which drafts write in another way: "2:17:41" is 2 hours 17 minutes and 41 seconds. */
final class ClockTimes {

    private static final Pattern TIME = Pattern.compile("(?<![\\d:])(\\d{1,2}):(\\d\\d):(\\d\\d)(?![\\d:])"
            + "|\\b(\\d{1,2}) hours?,? (?:and )?(\\d{1,2}) minutes?(?:,? (?:and )?(\\d{1,2}) seconds?)?");

    private ClockTimes() {}

    /** A sentence with its times in hours, minutes and seconds. */
    static String written(String sentence) {
        return TIME.matcher(sentence)
                .replaceAll(time -> Matcher.quoteReplacement(String.format(
                        Locale.ROOT,
                        "%d hours %d minutes and %d seconds",
                        part(time, 1),
                        part(time, 2),
                        part(time, 3))));
    }

    /** A sentence without those of its times that one of some texts tells as well. */
    static String without(String sentence, Set<String> texts) {
        Matcher times = TIME.matcher(sentence);
        if (!times.find()) {
            return sentence;
        }
        Set<Integer> known = texts.stream()
                .flatMap(text -> TIME.matcher(text).results())
                .map(ClockTimes::seconds)
                .collect(Collectors.toSet());
        return times.replaceAll(time -> known.contains(seconds(time)) ? "so" : Matcher.quoteReplacement(time.group()));
    }

    private static int seconds(MatchResult time) {
        return 3600 * part(time, 1) + 60 * part(time, 2) + part(time, 3);
    }

    private static int part(MatchResult time, int part) {
        String written = time.group(1) != null ? time.group(part) : time.group(part + 3);
        return written == null ? 0 : Integer.parseInt(written);
    }
}
