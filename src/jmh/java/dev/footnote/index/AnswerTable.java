package dev.footnote.index;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footnote.answer.ExtractiveAnswerer;
import dev.footnote.article.PreparedArticle;
import dev.footnote.ask.ArticleAssistant;
import dev.footnote.ask.Question;
import dev.footnote.ingest.Ingest;
import dev.footnote.ingest.Progress;
import dev.footnote.retrieve.Retriever;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Prints what a whole answer costs by the size of the collection, and what a second asking thread adds: real articles and
 * questions, the collection filled up with grown ones ({@link GrownCorpus}). See docs/PERFORMANCE.md.
 *
 * <p>Arguments: a snapshot to grow from, a folder for what is kept, articles (a file or folder), cases (JSONL), then how many
 * passages to add.
 */
final class AnswerTable {
    private static final int WARM = 400;
    private static final int MEASURED = 600;
    private static final int ROUNDS = 5;
    private static final int PASSAGE_TOKENS = 400;
    private static final int SENTENCES = 3;
    private static final int SENTENCES_A_PASSAGE = 8;

    private AnswerTable() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        GrownCorpus corpus = GrownCorpus.from(Path.of(arguments[0]));
        List<Question> questions = new ArrayList<>();
        JsonMapper json = new JsonMapper();
        for (String line : Files.readAllLines(Path.of(arguments[3]))) {
            questions.add(new Question(json.readTree(line).path("question").asText(), List.of(), null));
        }
        try (MiniLmEncoder encoder = new MiniLmEncoder(Precision.INT8, folder.resolve("native"))) {
            List<PreparedArticle> real = new Ingest(encoder::tokens, PASSAGE_TOKENS)
                    .read(List.of(Path.of(arguments[2])), Progress.UNHEARD)
                    .articles();
            for (String added : Arrays.asList(arguments).subList(4, arguments.length)) {
                int size = Integer.parseInt(added);
                row(real, corpus.articles(size, SENTENCES_A_PASSAGE), questions, new Mixed(encoder, corpus, real));
            }
        }
        System.exit(0); // parallel streams' threads are daemons; the model's need not be waited for
    }

    private static void row(
            List<PreparedArticle> real, List<PreparedArticle> grown, List<Question> questions, Mixed encoder)
            throws Exception {
        List<PreparedArticle> all = new ArrayList<>(real);
        all.addAll(grown);
        try (PassageIndex index =
                new IndexBuilder(encoder, null).build(all, (done, total) -> {}).index()) {
            encoder.asking = true;
            ArticleAssistant assistant =
                    new ArticleAssistant(new Retriever(index, encoder), new ExtractiveAnswerer(null, SENTENCES));
            for (int i = 0; i < WARM; i++) {
                assistant.ask(questions.get(i % questions.size()));
            }
            double[] wall = new double[MEASURED];
            double[] processor = new double[MEASURED];
            for (int i = 0; i < MEASURED; i++) {
                long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                long start = System.nanoTime();
                assistant.ask(questions.get((WARM + i) % questions.size()));
                wall[i] = (System.nanoTime() - start) / 1e6;
                processor[i] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e6;
            }
            Arrays.sort(wall);
            Arrays.sort(processor);
            double[] ones = new double[ROUNDS];
            double[] twos = new double[ROUNDS];
            for (int i = 0; i < ROUNDS; i++) {
                ones[i] = rate(assistant, questions, 1);
                twos[i] = rate(assistant, questions, 2);
            }
            Arrays.sort(ones);
            Arrays.sort(twos);
            double one = ones[ROUNDS / 2];
            double two = twos[ROUNDS / 2];
            System.out.printf(
                    Locale.ROOT,
                    "%,d passages: p50 %.1f ms, p99 %.1f ms; processor p50 %.1f, p99 %.1f; a second: one thread %.0f, two %.0f, %.2f times%n",
                    index.size(),
                    wall[MEASURED / 2],
                    wall[MEASURED * 99 / 100],
                    processor[MEASURED / 2],
                    processor[MEASURED * 99 / 100],
                    one,
                    two,
                    two / one);
        }
    }

    /** Questions answered a second by that many threads. */
    private static double rate(ArticleAssistant assistant, List<Question> questions, int threads) throws Exception {
        AtomicInteger next = new AtomicInteger();
        List<Thread> asking = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < threads; i++) {
            asking.add(Thread.ofPlatform().start(() -> {
                for (int at = next.getAndIncrement(); at < 2 * MEASURED; at = next.getAndIncrement()) {
                    assistant.ask(questions.get(at % questions.size()));
                }
            }));
        }
        for (Thread thread : asking) {
            thread.join();
        }
        return 2 * MEASURED / ((System.nanoTime() - start) / 1e9);
    }

    /** The model for real texts and for questions, made-up vectors for the rest. */
    private static final class Mixed implements Encoder {
        private final MiniLmEncoder model;
        private final GrownEncoder grown;
        private final Set<String> real = new HashSet<>();
        volatile boolean asking;

        Mixed(MiniLmEncoder model, GrownCorpus corpus, List<PreparedArticle> articles) {
            this.model = model;
            this.grown = new GrownEncoder(corpus);
            for (PreparedArticle article : articles) {
                article.sentences()
                        .forEach(sentence -> real.add(sentence.span().of(article.article().text())));
            }
        }

        @Override
        public String fingerprint() {
            return "mixed";
        }

        @Override
        public int dimension() {
            return model.dimension();
        }

        @Override
        public int window() {
            return model.window();
        }

        @Override
        public int tokens(String text) {
            return model.tokens(text);
        }

        @Override
        public float[] encode(String text) {
            return asking ? model.encode(text) : grown.encode(text);
        }

        @Override
        public PassageVectors encode(String context, List<String> sentences) {
            boolean known = sentences.stream().anyMatch(real::contains);
            return known ? model.encode(context, sentences) : grown.encode(context, sentences);
        }

        @Override
        public void close() {}
    }
}
