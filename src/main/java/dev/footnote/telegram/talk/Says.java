package dev.footnote.telegram.talk;

import dev.footnote.telegram.Format;
import dev.footnote.telegram.Origin;
import dev.footnote.telegram.Outgoing;
import java.util.List;

/** The bot's own words as messages. */
final class Says {

    private Says() {}

    /** A reply of plain text. */
    static List<Outgoing> reply(Origin origin, String text) {
        return List.of(new Outgoing.SendText(origin.target(), text, Format.PLAIN, null, origin.message(), false));
    }
}
