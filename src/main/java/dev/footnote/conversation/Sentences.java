package dev.footnote.conversation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the last sentence of a turn begins: "Interesting. Who won?" asks what stands behind the remark. */
final class Sentences {

    private static final Pattern BETWEEN = Pattern.compile("(?<=[.?!])\\s+(?=\\p{Lu})");

    private Sentences() {}

    /** The offset of the last sentence of a text. */
    static int last(String text) {
        String stripped = text.stripTrailing();
        int start = 0;
        for (Matcher matcher = BETWEEN.matcher(stripped); matcher.find(); ) {
            start = matcher.end();
        }
        return start;
    }
}
