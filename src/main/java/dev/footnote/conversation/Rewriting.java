package dev.footnote.conversation;

import org.jspecify.annotations.Nullable;

/**
 * A question as it was made to stand alone.
 *
 * @param text the question, standing alone
 * @param leans whether the question as put leaned on what the chat was about, which therefore stays its topic
 * @param part the phrase that replaced a part of the question before, to which the chat now turns; null for none
 */
record Rewriting(String text, boolean leans, @Nullable String part) {

    /** The question before with a part of it replaced. */
    static Rewriting filled(String text, @Nullable String part) {
        return new Rewriting(text, false, part);
    }

    /** The question itself with what it leans on; as put where that is null. */
    static Rewriting leaning(String question, @Nullable String completed) {
        return new Rewriting(completed == null ? question : completed, completed != null, null);
    }

    /** The same with a text that was made elsewhere. */
    Rewriting as(String standalone) {
        boolean held = part != null && standalone.contains(part);
        return new Rewriting(standalone, leans, held ? part : null);
    }
}
