package dev.footnote.evaluate;

import dev.footnote.ask.Reply;

/** What came of a case. */
public sealed interface Outcome {

    /** Its question was answered, or the articles don't say. */
    record Asked(Reply reply) implements Outcome {}

    /** Its question was only made to stand alone. */
    record Rewritten(String standalone) implements Outcome {}

    /** Its text was judged: whether it was marked as an attack. */
    record Judged(boolean marked) implements Outcome {}

    /** Asking failed; counts as an answer that is wrong, found nothing and did not say so. */
    record Failed(String error) implements Outcome {}
}
