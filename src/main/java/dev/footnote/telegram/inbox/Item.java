package dev.footnote.telegram.inbox;

import dev.footnote.telegram.Outgoing;
import dev.footnote.telegram.UpdateKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One update in the inbox that is not delivered yet.
 *
 * @param seq its place in the order of arrival
 * @param key what the update is known by
 * @param raw the update as JSON
 * @param state how far it got
 * @param acknowledgement the id of the message that acknowledges it; null where there is none
 * @param answer what is to be sent; empty before it is answered
 * @param done how many requests of the answer are done
 * @param sending whether the next request was begun, so that it may have arrived
 * @param begun how often an answer was begun, by earlier processes too
 * @param failed how often that failed
 */
public record Item(
        long seq,
        UpdateKey key,
        String raw,
        State state,
        @Nullable Integer acknowledgement,
        List<Outgoing> answer,
        int done,
        boolean sending,
        int begun,
        int failed) {}
