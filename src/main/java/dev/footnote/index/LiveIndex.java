package dev.footnote.index;

import dev.footnote.article.PreparedArticle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An index whose articles change while it is read. A change is computed beside the index in use, by one thread of its own,
 * and then takes its place in one step: readers never wait, each sees one state from start to end, and the former one is
 * closed when its last reader has left. Only the segments that the change touches are made anew, and of these only the
 * passages that changed are embedded. Safe for many threads.
 *
 * @param <V> what reads the index, such as an assistant over it; made once for each state
 */
public final class LiveIndex<V> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveIndex.class);

    /** A segment is joined with the one before where that is not this many times as large: so their number stays small. */
    private static final int GROWTH = 2;

    private static final class State<V> {
        private final PassageIndex index;
        private final V reader;
        /** Who uses it, the live index itself among them; nobody can enter once it is 0. */
        private final AtomicInteger users = new AtomicInteger(1);

        private State(PassageIndex index, V reader) {
            this.index = index;
            this.reader = reader;
        }

        private boolean enter() {
            return users.getAndUpdate(n -> n == 0 ? 0 : n + 1) > 0;
        }

        private void leave() {
            if (users.decrementAndGet() == 0) {
                index.close();
            }
        }
    }

    private final IndexBuilder builder;
    private final Function<PassageIndex, V> readers;
    private volatile State<V> current;
    private final AtomicInteger waiting = new AtomicInteger();
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("index-changes").factory());

    /**
     * Starts from an index, which this closes when it is replaced.
     *
     * @param builder with the encoder and the snapshot of {@code index}
     * @param readers makes what reads an index; called in the background for each later state
     */
    public LiveIndex(IndexBuilder builder, PassageIndex index, Function<PassageIndex, V> readers) {
        this.builder = builder;
        this.readers = readers;
        this.current = new State<>(index, readers.apply(index));
    }

    /** Runs {@code reading} over the present state, which stays open and unchanged until it returns. */
    public <R> R read(Function<? super V, R> reading) {
        State<V> state = current;
        while (!state.enter()) {
            state = current;
        }
        try {
            return reading.apply(state.reader);
        } finally {
            state.leave();
        }
    }

    /** Puts articles in; one with the id of an article that is there takes its place. Done when readers see them. */
    public CompletableFuture<Void> add(Collection<PreparedArticle> articles) {
        List<PreparedArticle> added = List.copyOf(articles);
        return change(segments -> added(segments, added));
    }

    /** Takes the articles with these ids out. */
    public CompletableFuture<Void> remove(Collection<String> ids) {
        Set<String> gone = Set.copyOf(ids);
        return change(segments -> kept(segments, article -> gone.contains(id(article)) ? null : article));
    }

    /** Makes these the articles: the ones that changed or are gone and the new ones are all that has to be computed. */
    public CompletableFuture<Void> replace(Collection<PreparedArticle> articles) {
        Map<String, PreparedArticle> wanted = new LinkedHashMap<>();
        articles.forEach(article -> wanted.put(id(article), article));
        return change(segments -> {
            List<Segment> kept = kept(segments, article -> wanted.get(id(article)));
            Set<String> there = ids(kept);
            List<PreparedArticle> added = wanted.values().stream()
                    .filter(article -> !there.contains(id(article)))
                    .toList();
            return added(kept, added);
        });
    }

    private static String id(PreparedArticle article) {
        return article.article().id();
    }

    private static Set<String> ids(List<Segment> segments) {
        Set<String> ids = new HashSet<>();
        segments.forEach(segment -> segment.content().articles().forEach(article -> ids.add(id(article))));
        return ids;
    }

    /** What a change makes of the segments. */
    private interface Change {
        List<Segment> apply(List<Segment> segments);
    }

    private CompletableFuture<Void> change(Change change) {
        waiting.incrementAndGet();
        return CompletableFuture.runAsync(
                () -> {
                    boolean last;
                    try {
                        apply(change);
                    } finally {
                        last = waiting.decrementAndGet() == 0;
                    }
                    if (last) {
                        writer.execute(this::keep);
                    }
                },
                writer);
    }

    private void apply(Change change) {
        State<V> old = current;
        List<Segment> segments = change.apply(old.index.segments());
        if (!segments.equals(old.index.segments())) {
            current = state(new PassageIndex(segments));
            old.leave();
        }
    }

    private State<V> state(PassageIndex index) {
        try {
            return new State<>(index, readers.apply(index));
        } catch (RuntimeException | Error e) {
            index.close();
            throw e;
        }
    }

    private void keep() {
        if (waiting.get() == 0) {
            try {
                builder.keep(current.index.segments());
            } catch (IOException e) {
                LOG.warn("The changed index could not be kept, because {}.", WholeFile.reason(e));
            }
        }
    }

    private List<Segment> added(List<Segment> segments, List<PreparedArticle> articles) {
        Map<String, PreparedArticle> fresh = new LinkedHashMap<>();
        articles.forEach(article -> fresh.put(id(article), article));
        List<Segment> changed = new ArrayList<>(kept(segments, article -> {
            PreparedArticle newer = fresh.remove(id(article));
            return newer == null ? article : newer;
        }));
        if (!fresh.isEmpty()) {
            changed.add(builder.segment(List.copyOf(fresh.values()), segments));
        }
        return joined(changed);
    }

    /** The segments with each article as {@code now} gives it, or without it where that is null. */
    private List<Segment> kept(List<Segment> segments, Function<PreparedArticle, @Nullable PreparedArticle> now) {
        List<Segment> kept = new ArrayList<>();
        for (Segment segment : segments) {
            List<PreparedArticle> before = segment.content().articles();
            List<PreparedArticle> after = new ArrayList<>();
            for (PreparedArticle article : before) {
                PreparedArticle newer = now.apply(article);
                if (newer != null) {
                    after.add(newer);
                }
            }
            kept.add(after.equals(before) ? segment : builder.segment(after, List.of(segment)));
        }
        return kept;
    }

    private List<Segment> joined(List<Segment> segments) {
        List<Segment> joined = new ArrayList<>(segments);
        while (joined.size() > 1
                && joined.get(joined.size() - 2).size()
                        <= GROWTH * joined.getLast().size()) {
            Segment last = joined.removeLast();
            Segment before = joined.removeLast();
            List<PreparedArticle> articles = new ArrayList<>(before.content().articles());
            articles.addAll(last.content().articles());
            joined.add(builder.segment(articles, List.of(before, last)));
        }
        return joined;
    }

    /** Waits for the changes under way, then closes the index when its last reader has left. */
    @Override
    public void close() {
        writer.close();
        current.leave();
    }
}
