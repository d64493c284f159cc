package dev.footnote.console;

import java.util.regex.Pattern;

/** Text of articles and readers made safe to print: what it says stays, what would steer the terminal goes. */
final class Printable {

    /** Colours and cursor movements: these carry no words, so they go whole. Of other sequences the words stay. */
    private static final Pattern CONTROL_SEQUENCE = Pattern.compile("(?:\\x1b\\[|\\x9b)[0-?]*[ -/]*[@-~]");

    private static final Pattern SPACE = Pattern.compile("[\\s\\x85\\u2028\\u2029]+");

    /** C0 and C1, bidi embeddings, overrides and isolates, and the byte order mark and soft hyphen, never seen. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\x00-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069\\ufeff\\xad]");

    private static final Pattern LONE_SURROGATE = Pattern.compile("[\\ud800-\\udfff]");

    private Printable() {}

    /** On one line: control characters dropped, every run of white space, line breaks too, made one space. */
    static String line(String text) {
        String seen = CONTROL_SEQUENCE.matcher(text).replaceAll("");
        seen = SPACE.matcher(seen).replaceAll(" ");
        seen = UNSEEN.matcher(seen).replaceAll("");
        return LONE_SURROGATE.matcher(seen).replaceAll("\ufffd").strip();
    }
}
