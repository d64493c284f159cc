package dev.footnote.telegram.run;

import dev.footnote.telegram.inbox.Place;
import dev.footnote.telegram.send.Backoff;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works through places: those of one lane one after the other, lanes side by side, a virtual thread each. */
final class Lanes {

    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);

    /** What is done at a place. */
    interface Work {

        /** Does it, to the end. */
        void at(long seq) throws InterruptedException;
    }

    private final Work work;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private final Map<String, ArrayDeque<Long>> waiting = new HashMap<>();
    private final Set<Thread> running = ConcurrentHashMap.newKeySet();
    private boolean stopped;

    Lanes(Work work) {
        this.work = work;
    }

    /** Adds places behind those that are there. */
    void add(List<Place> places) {
        lock.lock();
        try {
            for (Place place : places) {
                var lane = waiting.get(place.lane());
                if (lane != null) {
                    lane.addLast(place.seq());
                } else if (!stopped) {
                    waiting.put(place.lane(), new ArrayDeque<>(List.of(place.seq())));
                    var thread = Thread.ofVirtual().name("lane").unstarted(() -> drain(place.lane()));
                    running.add(thread);
                    thread.start();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private void drain(String lane) {
        var backoff = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1));
        try {
            for (var seq = first(lane); seq != null; seq = first(lane)) {
                try {
                    work.at(seq);
                    backoff.reset();
                    removeFirst(lane);
                } catch (RuntimeException e) {
                    // The place stays the first of its lane: what comes after it must not overtake.
                    LOG.error(
                            "Update {} failed ({}); it is tried again.",
                            seq,
                            e.getClass().getSimpleName());
                    LOG.debug("Where it failed: {}", (Object) e.getStackTrace());
                    Thread.sleep(backoff.next());
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("lane interrupted");
        } finally {
            end(lane);
        }
    }

    private @Nullable Long first(String lane) {
        lock.lock();
        try {
            var places = waiting.get(lane);
            if (stopped || places == null || places.isEmpty()) {
                waiting.remove(lane);
                return null;
            }
            return places.peekFirst();
        } finally {
            lock.unlock();
        }
    }

    private void removeFirst(String lane) {
        lock.lock();
        try {
            var places = waiting.get(lane);
            if (places != null) {
                places.pollFirst();
            }
        } finally {
            lock.unlock();
        }
    }

    private void end(String lane) {
        lock.lock();
        try {
            running.remove(Thread.currentThread());
            ended.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Begins nothing any more, waits for what is under way, and interrupts what is not done {@code within}. */
    void stop(Duration within) throws InterruptedException {
        lock.lock();
        try {
            stopped = true;
        } finally {
            lock.unlock();
        }
        if (!awaitEnd(within)) {
            running.forEach(Thread::interrupt);
            awaitEnd(Duration.ofSeconds(1));
        }
    }

    private boolean awaitEnd(Duration within) throws InterruptedException {
        long left = within.toNanos();
        lock.lock();
        try {
            while (!running.isEmpty() && left > 0) {
                left = ended.awaitNanos(left);
            }
            return running.isEmpty();
        } finally {
            lock.unlock();
        }
    }
}
