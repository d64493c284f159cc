package dev.footnote.telegram.run;

import dev.footnote.telegram.Handler;
import dev.footnote.telegram.Health;
import dev.footnote.telegram.Outgoing;
import dev.footnote.telegram.Self;
import dev.footnote.telegram.Token;
import dev.footnote.telegram.inbox.Inbox;
import dev.footnote.telegram.inbox.InboxException;
import dev.footnote.telegram.inbox.Intake;
import dev.footnote.telegram.inbox.Place;
import dev.footnote.telegram.inbox.RawUpdate;
import dev.footnote.telegram.poll.Polling;
import dev.footnote.telegram.poll.ReceptionLog;
import dev.footnote.telegram.poll.Watchdog;
import dev.footnote.telegram.send.BotApi;
import dev.footnote.telegram.send.Courier;
import dev.footnote.telegram.send.Delivery;
import dev.footnote.telegram.webhook.Webhook;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A bot that runs: it receives, answers and delivers until it is closed, within ten seconds. */
public final class Bot implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Bot.class);
    private static final Duration TO_FINISH = Duration.ofSeconds(6);
    private static final int PRUNE_EVERY = 500;

    private final Self self;
    private final Inbox inbox;
    private final Courier courier;
    private final Walk walk;
    private final Lanes lanes;
    private final ReceptionLog log;
    private final AtomicLong received = new AtomicLong();
    // What is to be closed, in the order of closing.
    private final Deque<AutoCloseable> parts;

    private Bot(
            Self self,
            Inbox inbox,
            Courier courier,
            Walk walk,
            Lanes lanes,
            ReceptionLog log,
            Deque<AutoCloseable> parts) {
        this.self = self;
        this.inbox = inbox;
        this.courier = courier;
        this.walk = walk;
        this.lanes = lanes;
        this.log = log;
        this.parts = parts;
    }

    /**
     * Starts a bot: goes on with what is in its inbox, then receives. Waits until Telegram can be reached.
     *
     * @param handlers makes the handler once it is known who the bot is
     * @throws InboxException where another process runs on the data folder, or it cannot be used
     * @throws BotException where Telegram does not accept the token, or the webhook's port cannot be had
     * @throws InterruptedException where the thread is interrupted before it runs
     */
    public static Bot start(BotSettings settings, Token token, Function<Self, Handler> handlers, Clock clock)
            throws InterruptedException {
        var parts = new ArrayDeque<AutoCloseable>();
        try {
            return start(settings, token, handlers, clock, parts);
        } catch (InterruptedException | RuntimeException | Error e) {
            closeAll(parts);
            throw e;
        }
    }

    private static Bot start(
            BotSettings settings,
            Token token,
            Function<Self, Handler> handlers,
            Clock clock,
            Deque<AutoCloseable> parts)
            throws InterruptedException {
        var pace = settings.pace();
        var inbox = Inbox.open(settings.data(), clock);
        parts.addFirst(inbox);
        inbox.prune();
        var api = new BotApi(token, settings.api(), pace.patience());
        parts.addFirst(api);
        var self = Introduction.of(token, api, pace.firstWait());
        var courier = new Courier(api, inbox, pace.second());
        var handler = handlers.apply(self);
        var answering = new Answering(handler, new LiveOutbox(self, courier, api), pace.longestAnswer());
        parts.addFirst(answering);
        var walk = new Walk(inbox, handler, answering, courier);
        var lanes = new Lanes(walk::at);
        parts.addFirst(() -> lanes.stop(TO_FINISH));
        var log = new ReceptionLog(clock);
        var bot = new Bot(self, inbox, courier, walk, lanes, log, parts);
        lanes.add(inbox.open(self.id()));
        bot.receive(settings, token, api, clock);
        return bot;
    }

    private void receive(BotSettings settings, Token token, BotApi api, Clock clock) {
        var pace = settings.pace();
        var hook = settings.webhook();
        if (hook != null) {
            try {
                parts.addFirst(Webhook.start(api, token, hook.url(), hook.port(), new StoringIntake(), log));
            } catch (IOException e) {
                throw new BotException(
                        "The port " + hook.port() + " cannot be listened on: choose another with --port.");
            }
            return;
        }
        var polls = new BotApi(token, settings.api(), pace.poll().plus(pace.patience()));
        parts.addFirst(polls);
        var polling = new Polling(polls, new StoringIntake(), log, pace.poll(), pace.firstWait());
        parts.addFirst(new Watchdog(polling, polls, log, clock, pace.unheard()));
    }

    /** Stores what comes, then lets the lanes know. */
    private final class StoringIntake implements Intake {

        // A webhook takes several at a time: the lanes have to hear of them in the order they were stored in.
        private final ReentrantLock order = new ReentrantLock();

        @Override
        public void take(List<RawUpdate> updates) {
            List<Place> places;
            order.lock();
            try {
                places = inbox.accept(self.id(), updates);
                lanes.add(places);
            } finally {
                order.unlock();
            }
            long before = received.getAndAdd(places.size());
            if (before / PRUNE_EVERY != (before + places.size()) / PRUNE_EVERY) {
                inbox.prune();
            }
        }

        @Override
        public void bury(String reason, String raw) {
            if (inbox.bury(self.id(), null, reason, raw)) {
                LOG.warn("Telegram sent something that is not usable ({}); it is kept aside.", reason);
            }
        }
    }

    /** Who the bot is. */
    public Self self() {
        return self;
    }

    /** How it is. */
    public Health health() {
        return new Health(
                log.reception(),
                log.last(),
                inbox.waiting(),
                inbox.deadLetters(),
                received.get(),
                walk.delivered(),
                courier.errors());
    }

    /**
     * Delivers something that answers no update, such as the commands the app offers; whether it arrived. A message is
     * sent at most once.
     */
    public boolean deliver(Outgoing outgoing) throws InterruptedException {
        var delivery =
                outgoing instanceof Outgoing.SendText ? courier.deliverOnce(outgoing) : courier.deliver(outgoing);
        return delivery instanceof Delivery.Arrived;
    }

    /** Stops: receives no more, lets what is under way end, and leaves the rest in the inbox for the next start. */
    @Override
    public void close() {
        closeAll(parts);
    }

    private static void closeAll(Deque<AutoCloseable> parts) {
        while (!parts.isEmpty()) {
            try {
                parts.removeFirst().close();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (Exception e) {
                LOG.warn("Stopping: {}", e.getClass().getSimpleName());
            }
        }
    }
}
