package dev.footnote.telegram.talk;

import dev.footnote.telegram.Format;
import dev.footnote.telegram.Origin;
import dev.footnote.telegram.Outgoing;
import dev.footnote.telegram.Target;
import java.util.ArrayList;
import java.util.List;

/** The bot's own words as messages. */
final class Says {

    private Says() {}

    /** A reply of plain text. */
    static List<Outgoing> reply(Origin origin, String text) {
        return List.of(new Outgoing.SendText(origin.target(), text, Format.PLAIN, null, origin.message(), false));
    }

    /** A reply of several pages of HTML, the first of which replies. */
    static List<Outgoing> pages(Target to, int message, List<String> pages) {
        List<Outgoing> messages = new ArrayList<>();
        for (String page : pages) {
            messages.add(new Outgoing.SendText(
                    to, page, Format.HTML, null, messages.isEmpty() ? message : null, !messages.isEmpty()));
        }
        return messages;
    }
}
