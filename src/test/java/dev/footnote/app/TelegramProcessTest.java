package dev.footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.footnote.telegram.fake.FakeBotApi;
import dev.footnote.telegram.fake.FakeMessage;
import dev.footnote.telegram.fake.FakeRequest;
import dev.footnote.telegram.fake.Fault;
import dev.footnote.telegram.fake.Updates;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The whole program as a bot in a process of its own, over the sample articles, with everything switched on that talks. */
@EnabledOnOs(OS.LINUX)
@Timeout(180)
class TelegramProcessTest {

    private static final String SECRET = "AAE-secret_of_the_process_01234567";
    private static final String TOKEN = "4711:" + SECRET;
    private static final long ADA = 5;
    private static final long GROUP = -7;

    /** Marks each message that is sent, so that it is found wherever it gets to. */
    private static final String MARK = "quillfeather";

    private static final List<Fault> FAULTS = List.of(
            Fault.CUT_BEFORE, Fault.GATEWAY_AFTER, Fault.TOO_MANY, Fault.GARBLED_AFTER, Fault.UNAUTHORIZED, Fault.SLOW);

    @TempDir
    Path folder;

    @Test
    void a_bot_answers_shows_a_source_tells_how_it_is_and_stops_without_a_trace_of_questions_in_its_log()
            throws Exception {
        int port = BotProgram.freePort();
        try (var telegram = new FakeBotApi(TOKEN, Duration.ofMillis(100));
                var bot = new BotProgram(
                        folder, "bot", TOKEN, telegram.url(), "--metrics-port", Integer.toString(port))) {
            telegram.faults(TelegramProcessTest::everySeventh);
            telegram.pushText(ADA, "How much is OpenAI's contract with Amazon worth? " + MARK);
            telegram.pushText(GROUP, "How long does it run? " + MARK);
            telegram.pushText(GROUP, "@footnote_bot How many years does OpenAI's contract with Amazon run? " + MARK);
            var answer = awaitMessage(bot, telegram, ADA, "$38 billion");
            assertTrue(awaitMessage(bot, telegram, GROUP, "seven").now().shown().contains("[1]"));
            assertEquals(1, telegram.messages(GROUP).size(), "what does not address the bot was answered");

            telegram.push(Updates.press(ADA, answer.id(), button(answer, "Source")));
            awaitMessage(bot, telegram, ADA, "corpus");
        }
    }

    /** Every seventh request goes wrong, in turn. */
    private static Fault everySeventh(FakeRequest request) {
        return request.number() % 7 == 6 ? FAULTS.get(request.number() / 7 % FAULTS.size()) : Fault.NONE;
    }

    private static String button(FakeMessage message, String label) {
        for (JsonNode row : message.now().request().path("reply_markup").path("inline_keyboard")) {
            for (JsonNode button : row) {
                if (button.path("text").asText().contains(label)) {
                    return button.path("callback_data").asText();
                }
            }
        }
        throw new AssertionError(
                "no button " + label + " below " + message.now().request());
    }

    private static FakeMessage awaitMessage(BotProgram bot, FakeBotApi telegram, long chat, String words)
            throws Exception {
        for (int i = 0; i < 600 && bot.isAlive(); i++) {
            for (FakeMessage message : telegram.messages(chat)) {
                if (message.now().shown().contains(words)) {
                    return message;
                }
            }
            Thread.sleep(100);
        }
        throw new AssertionError("chat " + chat + " was told "
                + telegram.messages(chat).stream()
                        .map(m -> m.now().shown() + m.now().request())
                        .toList() + "\n" + bot.said());
    }
}
