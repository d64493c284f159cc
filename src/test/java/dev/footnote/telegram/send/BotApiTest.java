package dev.footnote.telegram.send;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.telegram.CommandScope;
import dev.footnote.telegram.DownloadException;
import dev.footnote.telegram.Format;
import dev.footnote.telegram.Keyboard;
import dev.footnote.telegram.Outgoing;
import dev.footnote.telegram.Target;
import dev.footnote.telegram.Token;
import dev.footnote.telegram.fake.FakeBotApi;
import dev.footnote.telegram.fake.Fault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.telegram.telegrambots.meta.api.methods.GetMe;

class BotApiTest {

    private static final String SECRET = "AAE-secret_of_the_stage_0123456789";
    private static final Token TOKEN = Token.of("4711:" + SECRET).orElseThrow();
    private static final Target CHAT = new Target(5, null);

    private final FakeBotApi telegram = new FakeBotApi("4711:" + SECRET, Duration.ofMillis(10));
    private final BotApi api = new BotApi(TOKEN, telegram.url(), Duration.ofSeconds(5));

    @AfterEach
    void close() {
        api.close();
        telegram.close();
    }

    static Stream<Outgoing> everything() {
        var keyboard = new Keyboard(List.of(
                List.of(new Keyboard.Callback("Source", "s:1"), new Keyboard.Link("Open", "https://example.org/"))));
        return Stream.of(
                new Outgoing.SendText(CHAT, "plain", Format.PLAIN, null, null, false),
                new Outgoing.SendText(new Target(-7, 3), "<b>bold</b>", Format.HTML, keyboard, 12, true),
                new Outgoing.EditText(5, 1, "new", Format.HTML, keyboard),
                new Outgoing.EditKeyboard(5, 1, keyboard),
                new Outgoing.EditKeyboard(5, 1, null),
                new Outgoing.Delete(5, 1),
                new Outgoing.AnswerCallback("77", "done", true),
                new Outgoing.AnswerCallback("77", null, false),
                new Outgoing.SetCommands(
                        new CommandScope.OneChat(5), "de", List.of(new Outgoing.Command("help", "Hilfe"))),
                new Outgoing.SetCommands(new CommandScope.Everywhere(), null, List.of()),
                new Outgoing.SetCommands(
                        new CommandScope.PrivateChats(), null, List.of(new Outgoing.Command("new", "New"))),
                new Outgoing.SetCommands(
                        new CommandScope.GroupAdministrators(), null, List.of(new Outgoing.Command("a", "b"))),
                new Outgoing.SetCommands(new CommandScope.Groups(), null, List.of(new Outgoing.Command("a", "b"))),
                new Outgoing.Typing(new Target(-7, 3)),
                new Outgoing.React(5, 1, "👀"),
                new Outgoing.React(5, 1, null),
                new Outgoing.Draft(CHAT, 4, "half an ans", Format.PLAIN));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void each_request_is_one_that_telegram_takes(Outgoing outgoing) throws Exception {
        api.call(Requests.of(new Outgoing.SendText(CHAT, "first", Format.PLAIN, null, null, false)));
        var outcome = api.call(Requests.of(outgoing));
        assertEquals(List.of(), telegram.complaints());
        assertInstanceOf(Outcome.Done.class, outcome, outcome.toString());
    }

    @ParameterizedTest
    @EnumSource(names = {"CUT_BEFORE", "CUT_AFTER", "GATEWAY_BEFORE", "GATEWAY_AFTER", "GARBLED_AFTER"})
    void a_request_is_made_once_and_its_fate_is_unknown_after(Fault fault) throws Exception {
        api.call(new GetMe());
        telegram.faults(request -> fault);
        var outcome = api.call(Requests.of(new Outgoing.SendText(CHAT, "text", Format.PLAIN, null, null, false)));
        assertInstanceOf(Outcome.Unknown.class, outcome, outcome.toString());
        assertEquals(1, telegram.requests("sendMessage").size());
    }

    @Test
    void a_server_that_is_not_there_got_nothing() throws Exception {
        try (var nobody = new BotApi(TOKEN, URI.create("http://127.0.0.1:1"), Duration.ofSeconds(1))) {
            assertInstanceOf(Outcome.NotSent.class, nobody.call(new GetMe()));
        }
    }

    @Test
    void nothing_it_says_holds_the_token() throws Exception {
        telegram.faults(request -> Fault.CUT_BEFORE);
        var told = api + " " + TOKEN + " " + api.call(new GetMe());
        try (var nobody = new BotApi(TOKEN, URI.create("http://127.0.0.1:1"), Duration.ofSeconds(1))) {
            told += nobody.call(new GetMe());
        }
        var failed = assertThrows(DownloadException.class, () -> api.file("documents/none.txt", 100));
        told += failed + " " + failed.getCause();
        assertFalse(told.contains(SECRET), told);
    }

    @Test
    void a_file_is_fetched_up_to_a_limit() throws Exception {
        telegram.file("notes.txt", new byte[500]);
        assertArrayEquals(new byte[500], api.file("notes.txt", 500));
        assertTrue(assertThrows(DownloadException.class, () -> api.file("notes.txt", 499))
                .tooLarge());
    }
}
