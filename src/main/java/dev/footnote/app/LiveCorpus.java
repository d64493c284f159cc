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

/**
 * A collection that changes while it is asked: articles are added to its folder, what changed there is taken in, and answers
 * go on over what there was until the new state is ready. Safe for use by several threads.
 */
final class LiveCorpus implements Assistant, Collection, AutoCloseable {

    private final LiveOpened opened;
    private final AddedArticles added;

    /**
     * Over an opened collection, which it closes.
     *
     * @param settings says where articles lie
     */
    LiveCorpus(LiveOpened opened, Settings settings) {
        this.opened = opened;
        this.added = new AddedArticles(folder(settings));
    }

    /** Where articles can be added: the first folder of the collection; empty where it is made of files only. */
    private static Optional<Path> folder(Settings settings) {
        return settings.corpus().stream().filter(Files::isDirectory).findFirst();
    }

    @Override
    public Reply ask(Question question) {
        return opened.with(state -> state.assistant().ask(question));
    }

    @Override
    public Reply ask(Question question, Drafting drafting) {
        return opened.with(state -> state.assistant().ask(question, drafting));
    }

    @Override
    public Timeline timeline(Question subject) {
        return opened.with(state -> state.assistant().timeline(subject));
    }

    @Override
    public CorpusSummary summary() {
        return opened.summary();
    }

    @Override
    public Optional<Article> article(String id) {
        return opened.with(state -> Optional.ofNullable(state.articles().apply(id)));
    }

    /** The articles' fingerprint, for verdicts on answers. */
    String fingerprint() {
        return opened.with(state -> state.fingerprint().get());
    }

    @Override
    public Taken add(String name, byte[] content) throws NotTaken {
        Taken taken = added.take(name, content);
        reload();
        return taken;
    }

    @Override
    public CorpusSummary reload() {
        return opened.refresh();
    }

    @Override
    public void close() {
        opened.close();
    }
}
