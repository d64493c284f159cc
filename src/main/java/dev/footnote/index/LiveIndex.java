package dev.footnote.index;

import dev.footnote.article.PreparedArticle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An index whose articles change while it is read. A change is computed beside the index in use, by one thread of its own,
 * and then takes its place in one step: readers never wait, each sees one state from start to end, and the former one is
 * closed when its last reader has left. Only what changed is embedded and indexed: it makes a small segment of its own, and
 * what it replaces is left out of the segments it lies in. A segment is made anew, without embedding anything, once half of
 * it is left out, or when those after it have grown to half its size, so that there are never many and all together are
 * rarely written. Safe for many threads.
 *
 * @param <V> what reads the index, such as an assistant over it; made once for each state
 */
public final class LiveIndex<V> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveIndex.class);

    /** A segment is joined with the one before where that is not this many times as large: so their number stays small. */
    private static final int GROWTH = 2;

    /** A segment is made anew once no more than one in so many of its passages are left. */
    private static final int REST = 2;

    /**
     * So many passages are put into new segments before the index is written and read from the file: until then they are held in
     * memory, and would have to be embedded again if the process were killed.
     */
    private static final int UNWRITTEN = 2_000;

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
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("index-changes").factory());

    // The writer's own: what the next change begins with, which may lie on disk where the present state is in memory.
    private List<SegmentView> views;
    private boolean kept = true;
    private int unwritten;

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
        this.views = index.views();
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
        Map<String, PreparedArticle> added = byId(articles);
        return change(former -> {
            List<SegmentView> rest = keeping(former, article -> !added.containsKey(id(article)));
            return joined(with(rest, added.values(), former));
        });
    }

    /** Takes the articles with these ids out. */
    public CompletableFuture<Void> remove(Collection<String> ids) {
        Set<String> gone = Set.copyOf(ids);
        return change(former -> joined(keeping(former, article -> !gone.contains(id(article)))));
    }

    /** Makes these the articles: those that are not equal to the one of their id that is there are all that is computed. */
    public CompletableFuture<Void> replace(Collection<PreparedArticle> articles) {
        Map<String, PreparedArticle> wanted = byId(articles);
        return change(former -> {
            List<SegmentView> rest = keeping(former, article -> article.equals(wanted.get(id(article))));
            Map<String, PreparedArticle> added = new LinkedHashMap<>(wanted);
            rest.forEach(view -> view.articles().forEach(article -> added.remove(id(article))));
            return joined(with(rest, added.values(), former));
        });
    }

    private static String id(PreparedArticle article) {
        return article.article().id();
    }

    private static Map<String, PreparedArticle> byId(Collection<PreparedArticle> articles) {
        Map<String, PreparedArticle> byId = new LinkedHashMap<>();
        articles.forEach(article -> byId.put(id(article), article));
        return byId;
    }

    /** What a change makes of the index. */
    private interface Change {
        List<SegmentView> apply(List<SegmentView> former);
    }

    private CompletableFuture<Void> change(Change change) {
        return CompletableFuture.runAsync(() -> apply(change.apply(views)), writer);
    }

    private void apply(List<SegmentView> changed) {
        if (changed.equals(views)) {
            return;
        }
        State<V> old = current;
        current = state(new PassageIndex(changed));
        views = changed;
        kept = false;
        old.leave();
        if (unwritten >= UNWRITTEN) {
            keep();
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
        try {
            List<Segment> segments = views.stream().map(SegmentView::segment).toList();
            List<Segment> stored = builder.keep(segments);
            // Readers go on over what is in memory; the next change goes on from the file, and the memory is free.
            List<SegmentView> same = new ArrayList<>();
            for (int i = 0; i < stored.size(); i++) {
                same.add(views.get(i).of(stored.get(i)));
            }
            views = same;
            kept = true;
        } catch (IOException e) {
            LOG.warn("The changed index could not be kept, because {}.", WholeFile.reason(e));
        }
        unwritten = 0;
    }

    private List<SegmentView> keeping(List<SegmentView> views, Predicate<PreparedArticle> kept) {
        List<SegmentView> rest = new ArrayList<>();
        for (SegmentView view : views) {
            SegmentView left = view.keeping(kept);
            if (left.size() * REST > left.segment().size()
                    || left.articles().size()
                            == view.segment().content().articles().size()) {
                rest.add(left);
            } else if (!left.articles().isEmpty()) {
                rest.add(anew(left.articles(), List.of(left)));
            }
        }
        return rest;
    }

    private List<SegmentView> with(
            List<SegmentView> views, Collection<PreparedArticle> added, List<SegmentView> former) {
        List<SegmentView> all = new ArrayList<>(views);
        if (!added.isEmpty()) {
            all.add(anew(List.copyOf(added), former));
        }
        return all;
    }

    private SegmentView anew(List<PreparedArticle> articles, List<SegmentView> former) {
        List<Segment> segments = former.stream().map(SegmentView::segment).toList();
        Segment made = builder.segment(articles, segments);
        unwritten += made.size();
        return SegmentView.whole(made);
    }

    private List<SegmentView> joined(List<SegmentView> views) {
        List<SegmentView> joined = new ArrayList<>(views);
        while (joined.size() > 1
                && joined.get(joined.size() - 2).size()
                        <= GROWTH * joined.getLast().size()) {
            SegmentView last = joined.removeLast();
            SegmentView before = joined.removeLast();
            List<PreparedArticle> articles = new ArrayList<>(before.articles());
            articles.addAll(last.articles());
            joined.add(anew(articles, List.of(before, last)));
        }
        return joined;
    }

    /** Waits for the changes under way and keeps them, then closes the index when its last reader has left. */
    @Override
    public void close() {
        writer.execute(() -> {
            if (!kept) {
                keep();
            }
        });
        writer.close();
        current.leave();
    }
}
