package dev.footnote.model;

import java.util.Collection;
import java.util.regex.Pattern;

/** Two lines of backticks that part text from articles and users from a prompt's own words. */
final class Fence {

    private static final Pattern BACKTICKS = Pattern.compile("`+");

    /** The shortest fence that Markdown knows. */
    private static final int LEAST = 3;

    private final String line;

    private Fence(String line) {
        this.line = line;
    }

    /** One that none of {@code contents} can close: longer than any run of backticks in them. */
    static Fence around(Collection<String> contents) {
        int longest = contents.stream()
                .flatMap(content -> BACKTICKS.matcher(content).results())
                .mapToInt(run -> run.end() - run.start())
                .max()
                .orElse(0);
        return new Fence("`".repeat(Math.max(LEAST, longest + 1)));
    }

    String block(String content) {
        return line + "\n" + content + "\n" + line;
    }
}
