package dev.footnote.telegram.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footnote.telegram.Incoming;
import dev.footnote.telegram.UpdateKey;
import dev.footnote.telegram.fake.SampleUpdates;
import dev.footnote.telegram.fake.Schema;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of update and message there is, with all of their fields and with none of the optional ones. */
class SchemaUpdatesTest {

    private static final UpdateKey KEY = new UpdateKey(4711, 1);
    private static final Set<String> MESSAGES =
            Set.of("message", "edited_message", "channel_post", "edited_channel_post");

    static Stream<Arguments> updates() {
        return Stream.of(true, false).flatMap(full -> new SampleUpdates(new Schema(), full)
                .each().entrySet().stream().map(update -> Arguments.of(update.getKey(), full, update.getValue())));
    }

    @ParameterizedTest(name = "{0}, full: {1}")
    @MethodSource("updates")
    void every_kind_of_update_is_read(String kind, boolean full, ObjectNode update) throws Exception {
        var read = UpdateReader.read(KEY, update.toString());
        assertEquals(KEY, read.key());
        if (MESSAGES.contains(kind)) {
            assertInstanceOf(Incoming.Message.class, read);
        } else if (kind.equals("callback_query")) {
            assertInstanceOf(Incoming.Press.class, read);
        } else if (kind.equals("my_chat_member")) {
            assertInstanceOf(Incoming.Membership.class, read);
        } else {
            assertEquals(kind, assertInstanceOf(Incoming.Other.class, read).type());
        }
    }

    static Stream<Arguments> messages() {
        return new SampleUpdates(new Schema(), true)
                .messages().entrySet().stream().map(m -> Arguments.of(m.getKey(), m.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("messages")
    void every_kind_of_message_is_read(String field, ObjectNode update) throws Exception {
        var read = assertInstanceOf(Incoming.Message.class, UpdateReader.read(KEY, update.toString()));
        if (read instanceof Incoming.OtherMessage other) {
            assertTrue(other.kind().equals(field) || other.kind().isEmpty(), other.kind());
        }
    }

    @Test
    void a_kind_that_is_not_known_yet_is_something_else() throws Exception {
        var update = JsonNodeFactory.instance.objectNode();
        update.putObject("hologram").put("depth", 3);
        assertEquals(
                "hologram",
                assertInstanceOf(Incoming.Other.class, UpdateReader.read(KEY, "" + update))
                        .type());
    }
}
