package dev.footnote.telegram.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as it was seen.
 *
 * @param chat the chat's name in the app's title bar
 * @param about what it shows, for who looks at the page
 * @param moments what happened, in order
 */
record Scene(String chat, String about, List<Moment> moments) {

    Scene(String chat, String about) {
        this(chat, about, new ArrayList<>());
    }

    /** Something that was seen. */
    sealed interface Moment {}

    /** What a person wrote or sent; in HTML where the app shows it as more than text. */
    record Said(
            Person person, int id, String text, @Nullable Integer replyTo) implements Moment {}

    /**
     * A message of the bot as it was then.
     *
     * @param id the message's id
     * @param html whether the text has marks
     * @param keyboard its {@code inline_keyboard}
     * @param edited whether it stood there before and now says this
     */
    record Shown(
            int id,
            String text,
            boolean html,
            JsonNode keyboard,
            @Nullable Integer replyTo,
            boolean edited) implements Moment {}

    /** A button that was pressed, with the short note that came up; empty where none did. */
    record Pressed(Person person, String label, String note) implements Moment {}

    /** What only showed for a while, such as a draft. */
    record Passing(String what, String text) implements Moment {}
}
