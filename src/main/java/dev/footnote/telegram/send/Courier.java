package dev.footnote.telegram.send;

import dev.footnote.telegram.Outgoing;
import dev.footnote.telegram.inbox.Inbox;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings requests to Telegram: in turn within the limits, again where that is safe, and into the chat that a group
 * became. Safe for use by several threads; each waits for its own request.
 */
public final class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(250);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final BotApi api;
    private final Inbox inbox;
    private final Limits limits;
    private final AtomicLong errors = new AtomicLong();

    /** Keeps Telegram's limits. {@code inbox} knows which chats are gone or moved. */
    public Courier(BotApi api, Inbox inbox) {
        this(api, inbox, Duration.ofSeconds(1));
    }

    /** @param second how long the limits' second is, for tests that have no time */
    public Courier(BotApi api, Inbox inbox, Duration second) {
        this.api = api;
        this.inbox = inbox;
        this.limits = new Limits(second);
    }

    /** Is told around each try of a request that must not be made twice. */
    public interface Tries {

        /** The request leaves now: from here on it may have arrived. */
        void begins();

        /** It is certain that this try did not arrive. */
        void failed();
    }

    private static final Tries UNTOLD = new Tries() {
        @Override
        public void begins() {}

        @Override
        public void failed() {}
    };

    /**
     * Delivers a request that may be made again when nobody knows whether it arrived, however long Telegram cannot be
     * reached. Everything but a message is harmless when made twice.
     *
     * @throws InterruptedException when the bot stops; the request may have arrived
     */
    public Delivery deliver(Outgoing request) throws InterruptedException {
        return deliver(request, true, UNTOLD);
    }

    /**
     * Delivers a request that is made again only when it certainly did not arrive.
     *
     * @param tries told around each try
     * @throws InterruptedException when the bot stops; the request may have arrived where {@code tries} says so
     */
    public Delivery deliverOnce(Outgoing request, Tries tries) throws InterruptedException {
        return deliver(request, false, tries);
    }

    /** The same where nobody has to be told. */
    public Delivery deliverOnce(Outgoing request) throws InterruptedException {
        return deliver(request, false, UNTOLD);
    }

    private Delivery deliver(Outgoing request, boolean repeatable, Tries tries) throws InterruptedException {
        var backoff = new Backoff(FIRST_WAIT, LONGEST_WAIT);
        var current = request;
        while (true) {
            long chat = inbox.movedTo(Variants.chat(current));
            current = Variants.to(chat, current);
            if (chat != 0 && inbox.isGone(chat)) {
                return new Delivery.Refused(Delivery.Reason.CHAT_GONE);
            }
            limits.await(current);
            tries.begins();
            var outcome = api.call(Requests.of(current));
            if (outcome instanceof Outcome.Done done) {
                var id = done.result().path("message_id");
                return new Delivery.Arrived(current instanceof Outgoing.SendText && id.isInt() ? id.asInt() : null);
            }
            errors.incrementAndGet();
            tell(current, outcome);
            if (!(outcome instanceof Outcome.Unknown)) {
                tries.failed();
            }
            switch (outcome) {
                case Outcome.NotSent notSent -> Thread.sleep(backoff.next());
                case Outcome.Unknown unknown -> {
                    if (!repeatable) {
                        return new Delivery.Uncertain();
                    }
                    Thread.sleep(backoff.next());
                }
                case Outcome.Refused refused -> {
                    var next = afterRefusal(current, refused, backoff);
                    if (next.end() != null) {
                        return next.end();
                    }
                    current = next.request();
                }
                case Outcome.Done done -> throw new IllegalStateException("done already");
            }
        }
    }

    /** What comes after a refusal: the end, or a request to make. */
    private record Next(Outgoing request, @Nullable Delivery end) {}

    private Next afterRefusal(Outgoing request, Outcome.Refused refused, Backoff backoff) throws InterruptedException {
        long chat = Variants.chat(request);
        if (refused.retryAfter() != null || refused.code() == 429) {
            limits.hold(chat, refused.retryAfter() == null ? backoff.next() : Duration.ofSeconds(refused.retryAfter()));
            return new Next(request, null);
        }
        if (refused.migrateTo() != null && refused.migrateTo() != chat) {
            inbox.moved(chat, refused.migrateTo());
            return new Next(request, null);
        }
        if (refused.code() == 401 || refused.code() == 404) {
            // The token is not taken; perhaps it is again after a while.
            Thread.sleep(backoff.next());
            return new Next(request, null);
        }
        var changed = refused.says("can't parse entities")
                ? Variants.plain(request)
                : refused.says("message thread not found") ? Variants.outsideTopic(request) : request;
        return changed.equals(request) ? new Next(request, end(chat, refused)) : new Next(changed, null);
    }

    private Delivery end(long chat, Outcome.Refused refused) {
        if (refused.says("message is not modified")
                || refused.says("message to delete not found")
                || refused.says("query is too old")) {
            return new Delivery.Arrived(null);
        }
        if (chat != 0 && (refused.code() == 403 || refused.says("chat not found"))) {
            inbox.gone(chat, true);
            return new Delivery.Refused(Delivery.Reason.CHAT_GONE);
        }
        return new Delivery.Refused(
                refused.says("message to edit not found")
                                || refused.says("message can't be edited")
                                || refused.says("message_id_invalid")
                        ? Delivery.Reason.MESSAGE_GONE
                        : Delivery.Reason.NOT_TAKEN);
    }

    // Telegram's words about entities quote the message.
    private static void tell(Outgoing request, Outcome outcome) {
        var what = request.getClass().getSimpleName();
        switch (outcome) {
            case Outcome.Refused r ->
                LOG.info(
                        "{} to chat {} was refused: {} {}",
                        what,
                        Variants.chat(request),
                        r.code(),
                        r.says("entities") ? "can't parse entities" : r.description());
            case Outcome.Unknown u -> LOG.info("{} to chat {}: {}", what, Variants.chat(request), u.reason());
            case Outcome.NotSent n -> LOG.info("{} to chat {}: {}", what, Variants.chat(request), n.reason());
            case Outcome.Done d -> {}
        }
    }

    /** Shows something in passing: once, now or not at all. Returns at once. */
    public void show(Outgoing.Passing passing) {
        var moved = Variants.to(inbox.movedTo(Variants.chat(passing)), passing);
        if (inbox.isGone(Variants.chat(moved)) || !limits.now(moved)) {
            return;
        }
        Thread.startVirtualThread(() -> {
            try {
                if (api.call(Requests.of(moved)) instanceof Outcome.Refused r && r.retryAfter() != null) {
                    limits.hold(Variants.chat(moved), Duration.ofSeconds(r.retryAfter()));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** How many requests failed, repeated ones included. */
    public long errors() {
        return errors.get();
    }
}
