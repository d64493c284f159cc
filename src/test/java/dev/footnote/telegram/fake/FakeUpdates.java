package dev.footnote.telegram.fake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The updates that wait to be fetched, as Telegram keeps them: until an offset confirms them. */
final class FakeUpdates {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<Long, String> waiting = new LinkedHashMap<>();
    private int polls;

    void add(long id, String json) {
        lock.lock();
        try {
            waiting.put(id, json);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The waiting updates from {@code offset} on, once there are some or the time is up. */
    List<String> poll(@Nullable Long offset, int limit, int seconds) throws Refusal, InterruptedException {
        lock.lock();
        try {
            int mine = ++polls;
            changed.signalAll();
            if (offset != null && offset > 0) {
                waiting.keySet().removeIf(id -> id < offset);
            }
            long left = TimeUnit.SECONDS.toNanos(seconds);
            while (waiting.isEmpty() && left > 0) {
                left = changed.awaitNanos(left);
                if (polls != mine) {
                    throw Refusal.of(
                            409,
                            "Conflict: terminated by other getUpdates request;"
                                    + " make sure that only one bot instance is running");
                }
            }
            return new ArrayList<>(waiting.values()).subList(0, Math.min(limit, waiting.size()));
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }
}
