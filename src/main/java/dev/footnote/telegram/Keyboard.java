package dev.footnote.telegram;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Buttons below a message.
 *
 * @param rows from top to bottom, the buttons of each from left to right
 */
public record Keyboard(List<List<Button>> rows) {

    /** The most bytes a button can carry. */
    public static final int DATA_BYTES = 64;

    /** Copies the rows. */
    public Keyboard {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** One button. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "does")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Callback.class, name = "callback"),
        @JsonSubTypes.Type(value = Link.class, name = "link"),
    })
    public sealed interface Button {

        /** What it says. */
        String label();
    }

    /**
     * A button that comes back as {@link Incoming.Press}.
     *
     * @param data 1 to {@value #DATA_BYTES} bytes of UTF-8
     */
    public record Callback(String label, String data) implements Button {

        /**
         * Checks the data's length.
         *
         * @throws IllegalArgumentException where Telegram would refuse it
         */
        public Callback {
            int bytes = data.getBytes(StandardCharsets.UTF_8).length;
            if (bytes < 1 || bytes > DATA_BYTES) {
                throw new IllegalArgumentException("a button carries 1 to " + DATA_BYTES + " bytes, not " + bytes);
            }
        }
    }

    /**
     * A button that opens a page.
     *
     * @param url http, https or tg
     */
    public record Link(String label, String url) implements Button {}
}
