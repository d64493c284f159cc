package dev.footnote.telegram.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.telegram.fake.FakeBotApi;
import dev.footnote.telegram.fake.FakeMessage;
import dev.footnote.telegram.fake.FakeRequest;
import dev.footnote.telegram.fake.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A bot is killed again and again at random moments while it is asked. {@code mvn verify} does so for a while; the
 * profile {@code soak} for as long as the figures in ARCHITECTURE.md took.
 */
@EnabledOnOs(OS.LINUX)
class CrashTest {

    private static final int QUESTIONS = Integer.getInteger("footnote.soak.questions", 60);
    private static final int CHATS = Integer.getInteger("footnote.soak.chats", 10);
    private static final int KILLS = Integer.getInteger("footnote.soak.kills", 5);
    private static final Duration SECOND = Duration.ofMillis(Integer.getInteger("footnote.soak.second", 50));
    private static final String MARK = "crashquestion";

    /** What goes wrong in every tenth request, in turn. */
    private static final List<Fault> FAULTS = List.of(
            Fault.CUT_BEFORE,
            Fault.CUT_AFTER,
            Fault.GATEWAY_BEFORE,
            Fault.GATEWAY_AFTER,
            Fault.TOO_MANY,
            Fault.GARBLED_AFTER,
            Fault.SLOW);

    @TempDir
    Path folder;

    private final Random random = new Random();
    private final FakeBotApi telegram =
            new FakeBotApi(Stage.TOKEN, SECOND.multipliedBy(9).dividedBy(10));
    private final AtomicReference<@Nullable BotProcess> victim = new AtomicReference<>();
    private final AtomicInteger untilKill = new AtomicInteger();
    private int asked;

    @Test
    void nothing_is_lost_or_answered_twice_when_it_is_killed() throws Exception {
        run("kills", request -> Fault.NONE);
    }

    @Test
    void nothing_is_lost_or_answered_twice_when_every_tenth_request_goes_wrong_too() throws Exception {
        run(
                "kills-and-faults",
                request -> request.number() % 10 == 9 ? FAULTS.get(request.number() / 10 % FAULTS.size()) : Fault.NONE);
    }

    private void run(String name, Function<FakeRequest, Fault> faults) throws Exception {
        try (telegram) {
            telegram.faults(request -> killedAt(request) ? afterwards() : faults.apply(request));
            var log = folder.resolve("bot.log");
            for (int life = 0; life < KILLS; life++) {
                ask((life + 1) * QUESTIONS / (KILLS + 1));
                try (var bot = new BotProcess(telegram.url(), folder.resolve("data"), log, SECOND)) {
                    liveAndDie(bot);
                }
            }
            ask(QUESTIONS);
            try (var bot = new BotProcess(telegram.url(), folder.resolve("data"), log, SECOND)) {
                Stage.await(() -> !telegram.requests("getUpdates").isEmpty(), () -> "no poll");
                assertFalse(bot.commandLine().contains(Stage.TOKEN));
                awaitAllAnswered();
                assertTrue(bot.terminate().toSeconds() < 10);
            }
            Files.writeString(Path.of("target", "telegram-" + name + ".txt"), verdict());
            checkAnswers();
            checkTraces(log);
        }
    }

    private void ask(int upTo) {
        for (; asked < upTo; asked++) {
            telegram.pushText(chat(asked), MARK + " " + asked);
        }
    }

    private static long chat(int question) {
        return 100 + question % CHATS;
    }

    // Two of three lives end at a request, before or after it is done; the third at any time.
    private void liveAndDie(BotProcess bot) throws InterruptedException {
        int before = telegram.requests().size();
        victim.set(bot);
        if (random.nextInt(3) < 2) {
            untilKill.set(1 + random.nextInt(30));
            for (int i = 0; i < 600 && bot.isAlive(); i++) {
                Thread.sleep(10);
            }
        } else {
            for (int i = 0; i < 600 && telegram.requests().size() == before; i++) {
                Thread.sleep(10);
            }
            Thread.sleep(random.nextInt(1500));
        }
        untilKill.set(0);
        bot.kill();
        bot.awaitEnd();
    }

    private boolean killedAt(FakeRequest request) {
        var bot = victim.get();
        if (bot == null
                || request.method().equals("getMe")
                || untilKill.get() <= 0
                || untilKill.decrementAndGet() > 0) {
            return false;
        }
        bot.kill();
        return true;
    }

    private Fault afterwards() {
        return random.nextBoolean() ? Fault.CUT_BEFORE : Fault.CUT_AFTER;
    }

    private void awaitAllAnswered() throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (unanswered() > 0 && System.nanoTime() < end) {
            Thread.sleep(100);
        }
    }

    private long unanswered() {
        var now = telegram.messages().stream().map(m -> m.now().shown()).toList();
        return java.util.stream.IntStream.range(0, QUESTIONS)
                .filter(i -> !now.contains(answer(i)))
                .count();
    }

    private static String answer(int question) {
        return "echo: " + MARK + " " + question;
    }

    private List<FakeMessage> answersTo(int question) {
        return telegram.messages(chat(question)).stream()
                .filter(m -> m.versions().stream().anyMatch(v -> v.shown().equals(answer(question))))
                .toList();
    }

    private void checkAnswers() {
        assertEquals(List.of(), telegram.complaints());
        for (int question = 0; question < QUESTIONS; question++) {
            assertEquals(1, answersTo(question).size(), "answers to question " + question);
        }
        for (int chat = 0; chat < CHATS; chat++) {
            var times = new ArrayList<Long>();
            for (int question = chat; question < QUESTIONS; question += CHATS) {
                times.add(answersTo(question).getFirst().now().order());
            }
            assertEquals(times.stream().sorted().toList(), times, "the order in chat " + chat);
        }
    }

    private void checkTraces(Path log) throws IOException {
        assertTrue(Files.size(log) > 0, "nothing was logged");
        assertEquals(List.of(), Traces.of(log, MARK));
        assertEquals(List.of(), Traces.of(log, Stage.TOKEN.substring(5)));
        assertEquals(List.of(), Traces.of(folder.resolve("data"), Stage.TOKEN.substring(5)));
        assertEquals(List.of(), Traces.of(folder.resolve("data"), MARK), "delivered questions on disk");
    }

    private String verdict() {
        long lost = 0;
        long twice = 0;
        for (int question = 0; question < QUESTIONS; question++) {
            int answers = answersTo(question).size();
            lost += answers == 0 ? 1 : 0;
            twice += answers > 1 ? 1 : 0;
        }
        long stray = telegram.messages().stream()
                .filter(m -> m.now().shown().equals(EchoHandler.SEARCHING))
                .count();
        return "%d questions from %d chats, %d kills, %d requests: %d lost, %d answered twice, %d stray acknowledgements%n"
                .formatted(QUESTIONS, CHATS, KILLS, telegram.requests().size(), lost, twice, stray);
    }
}
