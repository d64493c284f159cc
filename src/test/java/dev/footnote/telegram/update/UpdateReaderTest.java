package dev.footnote.telegram.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footnote.telegram.Chat;
import dev.footnote.telegram.Incoming;
import dev.footnote.telegram.Origin.Flag;
import dev.footnote.telegram.UpdateKey;
import dev.footnote.telegram.fake.Updates;
import org.junit.jupiter.api.Test;

class UpdateReaderTest {

    private static final UpdateKey KEY = new UpdateKey(4711, 1);

    private static <T extends Incoming> T read(Class<T> type, ObjectNode update) throws Exception {
        return assertInstanceOf(type, UpdateReader.read(KEY, update.toString()));
    }

    @Test
    void a_question_in_a_topic_with_a_mention() throws Exception {
        var message = Updates.message(-7, 12)
                .put("text", "@footnote_bot how much?")
                .put("is_topic_message", true)
                .put("message_thread_id", 3);
        message.putArray("entities")
                .addObject()
                .put("type", "mention")
                .put("offset", 0)
                .put("length", 13);
        var text = read(Incoming.Text.class, Updates.update("message", message));
        assertEquals(new Chat(-7, Chat.Type.SUPERGROUP, null), text.chat());
        assertEquals(3, text.origin().target().thread());
        assertEquals("@footnote_bot", text.entities().getFirst().of(text.text()));
        assertTrue(text.origin().flags().isEmpty());
    }

    @Test
    void a_thread_that_is_no_topic_is_not_where_an_answer_goes() throws Exception {
        var message = Updates.message(-7, 12).put("text", "a reply").put("message_thread_id", 3);
        assertNull(read(Incoming.Text.class, Updates.update("message", message))
                .origin()
                .thread());
    }

    @Test
    void what_it_replies_to_unless_that_merely_opened_the_topic() throws Exception {
        var message = Updates.message(-7, 12).put("text", "and then?");
        message.set("reply_to_message", Updates.message(-7, 11).put("text", "the answer"));
        var told = read(Incoming.Text.class, Updates.update("message", message))
                .origin()
                .repliedTo();
        assertEquals(11, told == null ? 0 : told.message());
        assertEquals("the answer", told == null ? "" : told.text());
        message.with("reply_to_message").putObject("forum_topic_created").put("name", "News");
        assertNull(read(Incoming.Text.class, Updates.update("message", message))
                .origin()
                .repliedTo());
    }

    @Test
    void edits_forwards_channel_posts_and_anonymous_administrators_are_told_apart() throws Exception {
        var message = Updates.message(-7, 12).put("text", "x");
        message.putObject("forward_origin").put("type", "user");
        message.putObject("sender_chat").put("id", -7);
        var origin = read(Incoming.Text.class, Updates.update("edited_message", message))
                .origin();
        assertTrue(origin.is(Flag.FORWARDED) && origin.is(Flag.EDITED) && origin.is(Flag.SENT_AS_CHAT));
        assertTrue(read(
                        Incoming.Text.class,
                        Updates.update("channel_post", Updates.message(-7, 1).put("text", "x")))
                .origin()
                .is(Flag.CHANNEL_POST));
    }

    @Test
    void a_file_and_an_animation_that_merely_looks_like_one() throws Exception {
        var message = Updates.message(5, 12).put("caption", "for you");
        message.putObject("document")
                .put("file_id", "F1")
                .put("file_name", "a.pdf")
                .put("file_size", 5_000_000_000L);
        var document = read(Incoming.Document.class, Updates.update("message", message));
        assertEquals(
                "F1 a.pdf 5000000000 for you",
                document.file() + " " + document.name() + " " + document.size() + " " + document.caption());
        message.putObject("animation").put("file_id", "F1");
        read(Incoming.OtherMessage.class, Updates.update("message", message));
    }

    @Test
    void a_press_below_a_message_that_is_too_old_to_be_shown() throws Exception {
        var update = Updates.press(5, 8, "s:1");
        update.with("callback_query").with("message").put("date", 0);
        var press = read(Incoming.Press.class, update);
        assertEquals("s:1", press.data());
        assertEquals(8, press.message());
    }

    @Test
    void a_message_without_a_chat_is_unreadable() {
        var message = Updates.message(5, 12).put("text", "x");
        message.remove("chat");
        var told = assertThrows(
                UnreadableUpdateException.class,
                () -> UpdateReader.read(KEY, Updates.update("message", message).toString()));
        assertEquals("no usable chat", told.getMessage());
    }

    @Test
    void lanes_keep_chats_apart_and_presses_beside_their_chat() {
        assertEquals("chat 5", UpdateReader.lane(Updates.text(5, 1, "x")));
        assertEquals("press 5", UpdateReader.lane(Updates.press(5, 1, "x")));
        assertEquals("", UpdateReader.lane(Updates.user(5)));
    }
}
