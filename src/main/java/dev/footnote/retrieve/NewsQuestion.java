package dev.footnote.retrieve;

import dev.footnote.calendar.Mention;
import dev.footnote.calendar.Mentions;
import dev.footnote.index.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells whether a question asks for the news as such, of some days or of all, and for nothing in particular: "What happened on April
 * 28?", "Top stories?". By {@code frames.txt}.
 */
final class NewsQuestion {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final String LINES = "news questions";
    private static final Set<String> OPENINGS = Frames.openings(Frames.FILE.of(LINES), List.of());

    private static final Pattern ONLY_NAMES = Pattern.compile(
            "(?:the )?[\\p{Lu}\\d][^\\s?]*(?:\\s+(?:(?:and|of|the|for|&)\\s+)*[\\p{Lu}\\d][^\\s?]*)*[?.!]?");

    private NewsQuestion() {}

    /** What is compiled for the first question that opens with a word of one: most do not. */
    private static final class Forms {
        static final Pattern ASKED = any(LINES, "\\W*", "\\s*");
        static final Pattern ANY_DAY = any("news of any day", "[\\s,]*\\b", "$");
        static final Pattern BEFORE_DAYS = any("before days", "\\b", "\\s*$");
        static final Pattern END = Pattern.compile("[\\s?!.,;:]+$");
        static final Pattern SPACE = Pattern.compile("\\s+");

        private static Pattern any(String section, String before, String behind) {
            List<String> lines = Frames.FILE.of(section).stream()
                    .map(line -> Frames.regex(line, List.of()))
                    .toList();
            return Pattern.compile(before + "(?:" + String.join("|", lines) + ")" + behind, FLAGS);
        }
    }

    /** Whether {@code question} does. */
    static boolean in(String question) {
        String text = Frames.inFull(question.strip());
        if (!OPENINGS.contains(Frames.firstWord(text))) {
            return false;
        }
        String anyDay = Forms.ANY_DAY
                .matcher(withoutDays(Forms.END.matcher(text).replaceFirst("")))
                .replaceFirst("");
        // A word that may be missing at the end of a line leaves the space before it.
        return Forms.ASKED
                .matcher(Forms.SPACE.matcher(anyDay).replaceAll(" ").strip() + " ")
                .matches();
    }

    /** Whether a text is nothing but names: "Brandt", "Bank of Orla". */
    static boolean onlyNames(String text) {
        return ONLY_NAMES.matcher(text.strip()).matches()
                && !AnswerType.asks(text)
                && !Words.of(text).isEmpty();
    }

    /** The stems of whom a text names, days left out. */
    static Set<String> subject(String text) {
        return Words.stems(withoutDays(text));
    }

    private static String withoutDays(String text) {
        StringBuilder left = new StringBuilder();
        int from = 0;
        for (Mention mention : Mentions.in(text)) {
            String before = text.substring(from, mention.span().start());
            left.append(Forms.BEFORE_DAYS.matcher(before).replaceFirst("")).append(' ');
            from = mention.span().end();
        }
        return Forms.END.matcher(left.append(text, from, text.length())).replaceFirst("");
    }
}
