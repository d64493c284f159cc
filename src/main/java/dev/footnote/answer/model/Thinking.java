package dev.footnote.answer.model;

import java.util.regex.Pattern;

/** Leaves out what a reasoning model thinks aloud before it answers: {@code <think>…</think>}. */
final class Thinking {

    private static final String NAMES = "(?:think|thinking|thought|reasoning|scratchpad)";
    private static final Pattern WHOLE = Pattern.compile("(?is)<" + NAMES + ">.*?(?:</" + NAMES + ">|\\z)");

    /** Some servers cut the opening tag off. */
    private static final Pattern CLOSED_ONLY = Pattern.compile("(?is)\\A.*</" + NAMES + ">");

    /** A tag that has not come to its end yet. */
    private static final Pattern OPENING = Pattern.compile("(?i)</?[a-z]{0,10}\\z");

    private Thinking() {}

    /** The text without it. */
    static String without(String text) {
        return OPENING.matcher(
                        CLOSED_ONLY.matcher(WHOLE.matcher(text).replaceAll("")).replaceAll(""))
                .replaceAll("");
    }
}
