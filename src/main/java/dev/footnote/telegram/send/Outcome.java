package dev.footnote.telegram.send;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What became of one request. */
public sealed interface Outcome {

    /** Telegram did it. */
    record Done(JsonNode result) implements Outcome {}

    /**
     * Telegram did not do it.
     *
     * @param code as in HTTP: 400, 401, 403, 404, 409, 429
     * @param description Telegram's words; they may quote the message
     * @param retryAfter seconds to wait; null where it may not be repeated as it is
     * @param migrateTo the chat the group became; null where it did not
     */
    record Refused(
            int code,
            String description,
            @Nullable Integer retryAfter,
            @Nullable Long migrateTo) implements Outcome {

        /** Whether Telegram's words hold {@code clause}, which is in lower case. */
        public boolean says(String clause) {
            return description.toLowerCase(Locale.ROOT).contains(clause);
        }
    }

    /**
     * It was sent, and there was no usable answer: Telegram may have done it or not.
     *
     * @param body what came in place of an answer; empty where nothing did
     */
    record Unknown(String reason, String body) implements Outcome {

        @Override
        public String toString() {
            return "Unknown[" + reason + "]";
        }
    }

    /** It never left this machine. */
    record NotSent(String reason) implements Outcome {}
}
