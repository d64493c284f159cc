package dev.footnote.telegram.page;

import java.util.regex.Pattern;

/** Text of an article as it runs in a message: without its line breaks and Markdown's own signs. */
final class Lines {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern MARKS = Pattern.compile("[*_`]{1,3}(?=\\S)|(?<=\\S)[*_`]{1,3}");
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)]\\([^)\\s]*\\)");

    private Lines() {}

    /** On one line, as it stands. */
    static String joined(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    /** On one line, at most {@code most} units, with a mark where it was cut between words. */
    static String shortened(String text, int most) {
        String line = joined(text);
        if (line.length() <= most) {
            return line;
        }
        int word = line.lastIndexOf(' ', most - 1);
        return line.substring(0, word > most / 2 ? word : line.offsetByCodePoints(0, line.codePointCount(0, most - 1)))
                + "…";
    }

    /** A title on one line, without Markdown. */
    static String title(String title) {
        return joined(MARKS.matcher(LINK.matcher(title).replaceAll("$1")).replaceAll(""));
    }
}
