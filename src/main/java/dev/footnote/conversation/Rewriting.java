package dev.footnote.conversation;

import org.jspecify.annotations.Nullable;

/**
 * A question as it was made to stand alone.
 *
 * @param text the question, standing alone
 * @param leans whether the question as put leaned on what the chat was about, which therefore stays its topic
 * @param part the phrase that was put into the question and to which the chat now turns; null for none
 * @param base the question before, which what is asked next is a part of; null where that is this one
 */
record Rewriting(
        String text,
        boolean leans,
        @Nullable String part,
        @Nullable String base) {

    /** The question before with a part of it replaced. */
    static Rewriting filled(Ellipsis.Filled filled) {
        return new Rewriting(filled.text(), false, filled.part(), filled.base());
    }

    /** The question itself with what it leans on; as put where that is the same. */
    static Rewriting leaning(String question, String completed, @Nullable String turned) {
        return new Rewriting(completed, !completed.equals(question), turned, null);
    }

    /** The question itself with what it compares its subject with; the subject is new unless it leans on the chat. */
    static Rewriting compared(String question, String resolved, String compared) {
        return new Rewriting(compared, !resolved.equals(question), null, null);
    }

    /** The same with a text that was made elsewhere. */
    Rewriting as(String standalone) {
        boolean held = part != null && standalone.contains(part);
        return new Rewriting(standalone, leans, held ? part : null, base);
    }
}
