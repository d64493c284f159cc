package dev.footnote.answer.model;

import dev.footnote.answer.Names;
import dev.footnote.retrieve.TypedSpan;
import org.jspecify.annotations.Nullable;

/** Whose a value is that stands right behind a name, in commas or brackets. */
final class Bearers {

    private Bearers() {}

    /** "Ruth Falk, 52,": the number tells of the name right before it. */
    static boolean aside(TypedSpan said, Reading claim) {
        TypedSpan before = before(said, claim);
        return before != null
                && claim.text()
                        .substring(before.span().end(), said.span().start())
                        .matches("\\s*[,(]\\s*(?:aged\\s)?");
    }

    /** Whether the name before a value is the one that stands before it in the quote. */
    static boolean same(TypedSpan said, TypedSpan given, Pairing pairing) {
        TypedSpan bearer = before(said, pairing.claim());
        TypedSpan own = before(given, pairing.ground().reading());
        return bearer == null
                || own == null
                || Names.same(
                        Names.words(bearer.span().of(pairing.claim().text())),
                        Names.words(own.span().of(pairing.ground().reading().text())));
    }

    private static @Nullable TypedSpan before(TypedSpan atom, Reading reading) {
        TypedSpan before = null;
        for (TypedSpan name : AtomsCheck.names(reading)) {
            before = name.span().end() <= atom.span().start() ? name : before;
        }
        return before;
    }
}
