package dev.footnote.index;

import dev.footnote.article.Article;
import dev.footnote.article.Passage;
import dev.footnote.article.PreparedArticle;
import dev.footnote.article.Sentence;
import dev.footnote.article.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Makes a collection of any size from the snapshot of a real one, for measuring. Its words come in short runs from random
 * places of the real sentences, so their frequencies fall as there (Zipf), neighbours stay neighbours, and now and then a
 * new word comes in (Heaps); sentences and passages are as long as there. Its vectors are real ones drawn a little towards
 * another and blurred. The same seed gives the same collection.
 */
final class GrownCorpus {
    private static final int PASSAGES_AN_ARTICLE = 8;
    private static final int MEAN_RUN = 3;
    private static final double NEW_WORD = 0.004;
    private static final float TOWARDS = 0.35f;
    private static final float BLUR = 0.5f;

    private final SegmentColumns source;
    private final int sentences;
    private final int passages;

    private GrownCorpus(SegmentColumns source) {
        this.source = source;
        this.sentences = source.alone().size();
        this.passages = source.passages().size();
    }

    /** From a snapshot of all-MiniLM-L6-v2. */
    static GrownCorpus from(Path snapshot) {
        Snapshot.Opened opened = Snapshot.open(snapshot, Precision.INT8.fingerprint(), MiniLmEncoder.DIMENSION);
        Snapshot real = Objects.requireNonNull(opened.snapshot(), () -> snapshot + ": " + opened.rejected());
        return new GrownCorpus(SegmentColumns.of(real.segments().getFirst(), MiniLmEncoder.DIMENSION));
    }

    /** At least {@code size} passages, at most {@code longest} sentences each. */
    List<PreparedArticle> articles(int size, int longest) {
        return IntStream.range(0, size / PASSAGES_AN_ARTICLE)
                .parallel()
                .mapToObj(i -> article(i, longest))
                .toList();
    }

    private PreparedArticle article(int number, int longest) {
        SplittableRandom random = new SplittableRandom(number);
        StringBuilder text = new StringBuilder();
        List<Sentence> made = new ArrayList<>();
        List<Passage> cut = new ArrayList<>();
        for (int i = 0; i < PASSAGES_AN_ARTICLE; i++) {
            int model = random.nextInt(passages);
            int count = source.sentenceStarts().get(model + 1)
                    - source.sentenceStarts().get(model);
            int first = made.size();
            int start = text.length();
            for (int j = 0; j < Math.clamp(count, 1, longest); j++) {
                int at = text.length();
                text.append(sentence(random));
                made.add(new Sentence(new Span(at, text.length()), false, null));
                text.append('\n');
            }
            cut.add(new Passage(new Span(start, text.length() - 1), first, made.size()));
        }
        Article article = new Article("a" + number, words(random, 6), null, null, null, text.toString(), null);
        return new PreparedArticle(article, List.of(), made, cut);
    }

    private String sentence(SplittableRandom random) {
        return words(random, Math.max(2, source.stems().of(random.nextInt(sentences)).length));
    }

    /** Words as the real sentences have them. */
    String words(SplittableRandom random, int count) {
        List<String> words = new ArrayList<>();
        while (words.size() < count) {
            if (random.nextDouble() < NEW_WORD * MEAN_RUN) {
                words.add("new" + Long.toString(random.nextLong(1L << 30), 36));
            }
            String[] stems = source.stems().of(random.nextInt(sentences));
            int from = stems.length == 0 ? 0 : random.nextInt(stems.length);
            int run = 1 + random.nextInt(2 * MEAN_RUN - 1);
            for (int i = from; i < Math.min(stems.length, from + run); i++) {
                words.add(stems[i]);
            }
        }
        return String.join(" ", words.subList(0, count));
    }

    /** A vector like those of passages. */
    float[] passage(SplittableRandom random) {
        return blurred(random, source.passages());
    }

    /** A vector like those of lone sentences, which is what a question's is like. */
    float[] question(SplittableRandom random) {
        return blurred(random, source.alone());
    }

    private static float[] blurred(SplittableRandom random, Int8Vectors vectors) {
        VectorCode near = vectors.get(random.nextInt(vectors.size()));
        VectorCode other = vectors.get(random.nextInt(vectors.size()));
        float[] made = new float[near.codes().length];
        float spread = BLUR / (float) Math.sqrt(made.length / 12.0);
        double squares = 0;
        for (int i = 0; i < made.length; i++) {
            float noise = (random.nextInt(1 << 16) / (float) (1 << 16) - 0.5f) * spread;
            made[i] = near.codes()[i] * near.scale() + TOWARDS * other.codes()[i] * other.scale() + noise;
            squares += made[i] * made[i];
        }
        for (int i = 0; i < made.length; i++) {
            made[i] /= (float) Math.sqrt(squares);
        }
        return made;
    }
}
