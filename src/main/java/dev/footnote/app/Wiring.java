package dev.footnote.app;

import dev.footnote.answer.ExtractiveAnswerer;
import dev.footnote.answer.span.SpanFinder;
import dev.footnote.ask.ArticleAssistant;
import dev.footnote.ask.Assistant;
import dev.footnote.conversation.FollowUps;
import dev.footnote.conversation.LenientThreads;
import dev.footnote.conversation.Threads;
import dev.footnote.conversation.store.SqliteLibrary;
import dev.footnote.conversation.store.SqliteThreads;
import dev.footnote.evaluate.Judge;
import dev.footnote.index.EncoderException;
import dev.footnote.index.IndexBuilder;
import dev.footnote.index.MiniLmEncoder;
import dev.footnote.index.PassageIndex;
import dev.footnote.ingest.CorpusSummary;
import dev.footnote.ingest.Ingest;
import dev.footnote.ingest.Progress;
import dev.footnote.ingest.Rereading;
import dev.footnote.model.Prompt;
import dev.footnote.retrieve.Retriever;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Constructs everything behind the commands: the only place that names concrete providers. */
final class Wiring implements Providers {

    /** Leaves room for the title in the encoder's window of 510 tokens. */
    private static final int PASSAGE_TOKENS = 400;

    private static final int LETTERS_A_TOKEN = 4;

    /** Enough for a word, and for a model that thinks before it. */
    private static final int TRIAL_TOKENS = 512;

    private final Surroundings surroundings;

    /** With what the run finds around itself: keys of models come from its environment, prompts from its folders. */
    Wiring(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Opened open(Settings settings, Threads threads, Progress progress) {
        return opened(settings, threads, (encoder, builder, assistants) -> {
            var building = building(builder, progress);
            var articles = new Rereading(settings.corpus(), encoder::tokens, PASSAGE_TOKENS);
            var prepared = read(articles, progress, building, kept(settings));
            var built = building.end(prepared.articles());
            var assistant = assistants.apply(built.index());
            // Until here only new passages had to be embedded; a model that cannot be loaded is a fault of opening.
            encoder.await();
            return Opened.over(
                    prepared, assistant, built.notes(), built.kept() ? SnapshotFile.of(settings) : null, () -> {
                        built.index().close();
                        encoder.close();
                    });
        });
    }

    @Override
    public LiveOpened openLive(Settings settings, Threads threads, Progress progress) {
        return opened(settings, threads, (encoder, builder, assistants) -> {
            var building = building(builder, progress);
            var articles = new Rereading(settings.corpus(), encoder::tokens, PASSAGE_TOKENS);
            var prepared = read(articles, progress, building, kept(settings));
            var built = building.end(prepared.articles());
            encoder.await();
            return new RereadCollection(articles, builder, built, prepared, assistants, encoder::close);
        });
    }

    /** Opens a collection with its encoder, where its index is kept, and what makes the assistant over an index. */
    private interface Opening<T> {
        T open(MiniLmEncoder encoder, IndexBuilder builder, Function<PassageIndex, Assistant> assistants);
    }

    private <T> T opened(Settings settings, Threads threads, Opening<T> opening) {
        var model = settings.model().isExtractive() ? null : ModelParts.of(settings, surroundings);
        var encoder = encoder(settings);
        // What the first question needs late is read beside; after the encoder, which is needed first.
        Thread.ofPlatform().daemon().name("footnote-words").start(() -> prepareWords(encoder));
        try {
            var rewriter = model == null ? new FollowUps() : model.rewriter(new FollowUps());
            var phraser = model == null ? null : model.phraser(encoder);
            return opening.open(
                    encoder,
                    new IndexBuilder(encoder, SnapshotFile.of(settings)),
                    index -> new ArticleAssistant(
                            new Retriever(index, encoder),
                            new ExtractiveAnswerer(settings.threshold(), settings.sentences()),
                            InstantSource.system(),
                            threads,
                            rewriter,
                            phraser));
        } catch (RuntimeException | Error e) {
            encoder.close();
            throw e;
        }
    }

    private static void prepareWords(MiniLmEncoder encoder) {
        try {
            encoder.await();
        } catch (EncoderException e) {
            return; // told to whoever opens the collection
        }
        Retriever.prepare();
        SpanFinder.prepare();
    }

    private static @Nullable KeptArticles kept(Settings settings) {
        return KeptArticles.beside(SnapshotFile.of(settings), settings.encoder().fingerprint(), PASSAGE_TOKENS);
    }

    private static Ingest.Prepared read(
            Rereading articles, Progress progress, IndexBuilder.Building building, @Nullable KeptArticles kept) {
        if (kept != null) {
            kept.resume(articles);
        }
        var prepared = articles.read(progress, building::encode);
        if (kept != null) {
            kept.keep(articles);
        }
        return prepared;
    }

    private static IndexBuilder.Building building(IndexBuilder builder, Progress progress) {
        return builder.begin((done, total) -> progress.update("Embedding passages", done, total));
    }

    @Override
    public Threads threads(Path file, Settings settings) {
        var cache = settings.cache();
        if (cache != null) {
            SqliteLibrary.keepIn(cache.resolve("native"));
        }
        return new LenientThreads(
                SqliteThreads.open(file, Duration.ofDays(settings.retentionDays()), InstantSource.system()));
    }

    @Override
    public CorpusSummary survey(Settings settings, Progress progress) {
        // Without the encoder, which may be what is ill: where passages are cut changes neither articles nor noise.
        return new Ingest(text -> text.length() / LETTERS_A_TOKEN, PASSAGE_TOKENS)
                .read(settings.corpus(), progress)
                .summary();
    }

    @Override
    public String tryEncoder(Settings settings) {
        try (var encoder = encoder(settings)) {
            var sentence = "How much is the deal worth?";
            encoder.encode(sentence);
            long start = System.nanoTime();
            encoder.encode(sentence);
            double milliseconds = (System.nanoTime() - start) / 1e6;
            return String.format(
                    Locale.ROOT,
                    "all-MiniLM-L6-v2 in %s, %d floats, %.1f ms a question",
                    settings.encoder().name().toLowerCase(Locale.ROOT),
                    encoder.dimension(),
                    milliseconds);
        }
    }

    @Override
    public Judge judge(JudgeSettings judging, Settings settings) {
        var model = judging.model();
        return new ModelJudge(
                ModelFactory.open(model, judging.access(), settings.cache()),
                judging.prompt(),
                model.tokensPerAnswer(),
                model.timeout());
    }

    @Override
    public String tryModel(Settings settings) {
        var model = ModelFactory.open(settings.model(), surroundings, settings.cache());
        long start = System.nanoTime();
        var prompt = new Prompt(
                "",
                "Reply with the one word: ready",
                TRIAL_TOKENS,
                settings.model().timeout());
        var written = model.write(prompt, piece -> {});
        double seconds = (System.nanoTime() - start) / 1e9;
        return String.format(Locale.ROOT, "%s answers, %.1f s, %d tokens", model.title(), seconds, written.tokens());
    }

    @Override
    public @Nullable String snapshot(Settings settings) {
        var file = SnapshotFile.of(settings);
        return file == null
                ? null
                : IndexBuilder.describe(file, settings.encoder().fingerprint(), MiniLmEncoder.DIMENSION);
    }

    private static MiniLmEncoder encoder(Settings settings) {
        var cache = settings.cache();
        return new MiniLmEncoder(settings.encoder(), cache == null ? null : cache.resolve("native"));
    }
}
