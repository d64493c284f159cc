package dev.footnote.app;

import dev.footnote.answer.Drafting;
import dev.footnote.answer.Timeline;
import dev.footnote.article.Article;
import dev.footnote.ask.Assistant;
import dev.footnote.ask.Question;
import dev.footnote.ask.Reply;
import dev.footnote.ingest.CorpusSummary;
import dev.footnote.telegram.talk.Collection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A collection that changes while it is asked: articles are added and all of them are read anew, and answers go on over what
 * there was until the new state is ready. Safe for use by several threads.
 */
final class LiveCorpus implements Assistant, Collection, AutoCloseable {

    private final Supplier<Opened> opening;
    private final AddedArticles added;
    private final ReentrantLock changing = new ReentrantLock();
    private volatile Lease current;

    /**
     * Opens the collection.
     *
     * @param opening opens it as it is at that moment
     * @param settings says where articles lie
     */
    LiveCorpus(Supplier<Opened> opening, Settings settings) {
        this.opening = opening;
        this.added = new AddedArticles(folder(settings));
        this.current = new Lease(opening.get());
    }

    /** Where articles can be added: the first folder of the collection; empty where it is made of files only. */
    private static Optional<Path> folder(Settings settings) {
        return settings.corpus().stream().filter(Files::isDirectory).findFirst();
    }

    @Override
    public Reply ask(Question question) {
        return with(opened -> opened.assistant().ask(question));
    }

    @Override
    public Reply ask(Question question, Drafting drafting) {
        return with(opened -> opened.assistant().ask(question, drafting));
    }

    @Override
    public Timeline timeline(Question subject) {
        return with(opened -> opened.assistant().timeline(subject));
    }

    @Override
    public CorpusSummary summary() {
        return with(Opened::summary);
    }

    @Override
    public Optional<Article> article(String id) {
        return with(opened -> Optional.ofNullable(opened.articles().apply(id)));
    }

    /** The articles' fingerprint, for verdicts on answers. */
    String fingerprint() {
        Lease lease = current;
        return lease.fingerprint();
    }

    @Override
    public Taken add(String name, byte[] content) throws NotTaken {
        Taken taken = added.take(name, content);
        reload();
        return taken;
    }

    @Override
    public CorpusSummary reload() {
        changing.lock();
        try {
            Lease before = current;
            Lease after = new Lease(opening.get());
            current = after;
            before.retire();
            return after.opened.summary();
        } finally {
            changing.unlock();
        }
    }

    private <T> T with(Function<Opened, T> use) {
        while (true) {
            Lease lease = current;
            if (lease.enter()) {
                try {
                    return use.apply(lease.opened);
                } finally {
                    lease.leave();
                }
            }
        }
    }

    @Override
    public void close() {
        changing.lock();
        try {
            current.retire();
        } finally {
            changing.unlock();
        }
    }

    /** A state of the collection, closed once it is retired and its last user has left. */
    private static final class Lease {
        private final Opened opened;
        private int users;
        private boolean retired;
        private String fingerprint = "";

        Lease(Opened opened) {
            this.opened = opened;
        }

        /** Computed once: it reads every article. */
        synchronized String fingerprint() {
            if (fingerprint.isEmpty()) {
                fingerprint = opened.fingerprint().get();
            }
            return fingerprint;
        }

        synchronized boolean enter() {
            if (retired) {
                return false;
            }
            users++;
            return true;
        }

        synchronized void leave() {
            users--;
            closeOnceUnused();
        }

        synchronized void retire() {
            retired = true;
            closeOnceUnused();
        }

        private void closeOnceUnused() {
            if (retired && users == 0) {
                opened.close();
            }
        }
    }
}
