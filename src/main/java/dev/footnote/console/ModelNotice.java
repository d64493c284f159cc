package dev.footnote.console;

import dev.footnote.answer.Phrasing;
import dev.footnote.ask.Reply;

/** The line that says what went otherwise than wished with the language model. */
final class ModelNotice {

    private ModelNotice() {}

    /** A dim line, or nothing. */
    static String set(Reply reply, Style style) {
        Phrasing phrasing = reply.phrasing();
        return phrasing == null || phrasing.notice() == null
                ? ""
                : new Paragraph()
                        .add(Printable.line(phrasing.notice()), Ink.DIM)
                        .set(style, "", "");
    }
}
