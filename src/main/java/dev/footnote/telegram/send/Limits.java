package dev.footnote.telegram.send;

import dev.footnote.telegram.Outgoing;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Telegram's limits, kept before Telegram has to say so: one message a second to a chat, 20 a minute to a group, 30 a
 * second overall. Edits make no sound and are counted apart, at the same rates. Where Telegram says how long to wait,
 * that counts. Turns are given in the order they were asked for. Safe for use by several threads.
 */
final class Limits {

    // Requests that leave evenly may arrive bunched.
    private static final double SLACK = 1.03;
    // 30 a second, in thirds of a second: bunches that are late meet smaller ones.
    private static final int OVERALL_IN_A_THIRD = 10;
    private static final int GROUP = 20;
    private static final int FORGET_EVERY = 1000;

    /** What is counted together. */
    private enum Kind {
        MESSAGE,
        EDIT,
        FREE
    }

    private record Counted(Kind kind, long chat) {}

    private record Windows(Window second, Window minute) {}

    private final long second;
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Map<Kind, Window> overall = new HashMap<>();
    private final Map<Counted, Windows> chats = new HashMap<>();
    private final Map<Long, Long> held = new HashMap<>();
    private long allHeld = Long.MIN_VALUE;
    private long lastHold = Long.MIN_VALUE;
    private long lastHeldChat;
    private int asked;

    /** @param second how long a second is, for tests that have no time */
    Limits(Duration second) {
        this.second = (long) (second.toNanos() * SLACK);
        for (Kind kind : Kind.values()) {
            overall.put(kind, new Window(OVERALL_IN_A_THIRD, this.second / 3));
        }
    }

    /** Waits until {@code outgoing} may be sent. */
    void await(Outgoing outgoing) throws InterruptedException {
        var kind = kind(outgoing);
        long chat = Variants.chat(outgoing);
        sleepUntil(inChat(kind, chat));
        if (kind != Kind.FREE) {
            sleepUntil(inAll(kind));
        }
        // Telegram may have told to wait meanwhile.
        for (long until = heldUntil(chat); until > System.nanoTime(); until = heldUntil(chat)) {
            sleepUntil(until);
        }
    }

    /** Takes a turn for {@code outgoing} where it may be sent at once. */
    boolean now(Outgoing outgoing) {
        long chat = Variants.chat(outgoing);
        lock.lock();
        try {
            long now = System.nanoTime();
            var windows = windows(Kind.FREE, chat);
            var all = overall.get(Kind.FREE);
            if (heldUntil(chat) > now || windows.second().next(now) > now || all == null || all.next(now) > now) {
                return false;
            }
            windows.second().take(now);
            all.take(now);
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
            var windows = windows(kind, chat);
            long time = windows.second().next(now);
            if (chat < 0) {
                time = Math.max(time, windows.minute().next(now));
                windows.minute().take(time);
            }
            windows.second().take(time);
            return time;
        } finally {
            lock.unlock();
        }
    }

    private long inAll(Kind kind) {
        lock.lock();
        try {
            var window = overall.get(kind);
            long time = window == null ? Long.MIN_VALUE : window.next(System.nanoTime());
            if (window != null) {
                window.take(time);
            }
            return time;
        } finally {
            lock.unlock();
        }
    }

    private Windows windows(Kind kind, long chat) {
        return chats.computeIfAbsent(
                new Counted(kind, chat), c -> new Windows(new Window(1, second), new Window(GROUP, 60 * second)));
    }

    private void forget(long now) {
        if (++asked % FORGET_EVERY == 0) {
            chats.values().removeIf(w -> w.second().isIdle(now) && w.minute().isIdle(now));
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
