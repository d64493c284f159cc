package dev.footnote.telegram.send;

import dev.footnote.telegram.Outgoing;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Telegram's limits, kept before Telegram has to say so: one message a second to a chat, 20 a minute to a group, 30 a
 * second overall. Within a chat an edit counts like a message (tdlib/td issues 2592 and 3034); the overall limit is meant
 * for what makes a sound. An answer's two requests, acknowledgement and edit, may follow at once. Where Telegram says how
 * long to wait, that counts. Turns are given in the order they were asked for. Safe for use by several threads.
 */
final class Limits {

    // Requests that leave evenly may arrive bunched.
    private static final double SLACK = 1.03;
    // 30 a second, in thirds of a second: bunches that are late meet smaller ones.
    private static final int OVERALL_IN_A_THIRD = 10;
    private static final int GROUP = 20;
    private static final int BURST = 2;
    private static final int FORGET_EVERY = 1000;

    /** What is counted, and how. */
    private enum Kind {
        MESSAGE,
        EDIT,
        FREE
    }

    private record Windows(Window burst, Window minute, Window passing) {}

    private final long second;
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Window messages;
    private final Window passing;
    private final Map<Long, Windows> chats = new HashMap<>();
    private final Map<Long, Long> held = new HashMap<>();
    private long allHeld = Long.MIN_VALUE;
    private long lastHold = Long.MIN_VALUE;
    private long lastHeldChat;
    private int asked;

    /** @param second how long a second is, for tests that have no time */
    Limits(Duration second) {
        this.second = (long) (second.toNanos() * SLACK);
        this.messages = new Window(OVERALL_IN_A_THIRD, this.second / 3);
        this.passing = new Window(OVERALL_IN_A_THIRD, this.second / 3);
    }

    /** Waits until {@code outgoing} may be sent. */
    void await(Outgoing outgoing) throws InterruptedException {
        var kind = kind(outgoing);
        long chat = Variants.chat(outgoing);
        sleepUntil(inChat(kind, chat));
        do {
            sleepUntil(heldUntil(chat));
            // Those who waited together take their turns anew, or they would all leave at once.
            if (kind == Kind.MESSAGE) {
                sleepUntil(inAll());
            }
        } while (heldUntil(chat) > System.nanoTime());
    }

    /** Takes a turn for {@code outgoing} where it may be sent at once. */
    boolean now(Outgoing outgoing) {
        long chat = Variants.chat(outgoing);
        lock.lock();
        try {
            long now = System.nanoTime();
            var window = windows(chat).passing();
            if (heldUntil(chat) > now || window.next(now) > now || passing.next(now) > now) {
                return false;
            }
            window.take(now);
            passing.take(now);
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Sends nothing to {@code chat} for a while; to nobody, where a second chat is held within a second. */
    void hold(long chat, Duration wait) {
        lock.lock();
        try {
            long now = System.nanoTime();
            long until = now + wait.toNanos();
            held.merge(chat, until, Math::max);
            boolean another = lastHold != Long.MIN_VALUE && now - lastHold < second && lastHeldChat != chat;
            if (another || chat == 0) {
                allHeld = Math.max(allHeld, until);
            }
            lastHold = now;
            lastHeldChat = chat;
        } finally {
            lock.unlock();
        }
    }

    private long heldUntil(long chat) {
        lock.lock();
        try {
            return Math.max(allHeld, held.getOrDefault(chat, Long.MIN_VALUE));
        } finally {
            lock.unlock();
        }
    }

    private long inChat(Kind kind, long chat) {
        if (kind == Kind.FREE) {
            return Long.MIN_VALUE;
        }
        lock.lock();
        try {
            long now = System.nanoTime();
            forget(now);
            var windows = windows(chat);
            long time = windows.burst().next(now);
            if (chat < 0) {
                time = Math.max(time, windows.minute().next(now));
                windows.minute().take(time);
            }
            windows.burst().take(time);
            return time;
        } finally {
            lock.unlock();
        }
    }

    private long inAll() {
        lock.lock();
        try {
            long time = messages.next(System.nanoTime());
            messages.take(time);
            return time;
        } finally {
            lock.unlock();
        }
    }

    private Windows windows(long chat) {
        return chats.computeIfAbsent(
                chat,
                c -> new Windows(
                        new Window(BURST, BURST * second), new Window(GROUP, 60 * second), new Window(1, second)));
    }

    private void forget(long now) {
        if (++asked % FORGET_EVERY == 0) {
            chats.values()
                    .removeIf(w -> w.burst().isIdle(now)
                            && w.minute().isIdle(now)
                            && w.passing().isIdle(now));
            held.values().removeIf(until -> until < now);
        }
    }

    private static Kind kind(Outgoing outgoing) {
        return switch (outgoing) {
            case Outgoing.SendText s -> Kind.MESSAGE;
            case Outgoing.EditText e -> Kind.EDIT;
            case Outgoing.EditKeyboard e -> Kind.EDIT;
            case Outgoing.Delete d -> Kind.FREE;
            case Outgoing.AnswerCallback a -> Kind.FREE;
            case Outgoing.SetCommands s -> Kind.FREE;
            case Outgoing.Passing p -> Kind.FREE;
        };
    }

    private static void sleepUntil(long time) throws InterruptedException {
        for (long left = time - System.nanoTime();
                time != Long.MIN_VALUE && left > 0;
                left = time - System.nanoTime()) {
            Thread.sleep(Duration.ofNanos(left));
        }
    }
}
