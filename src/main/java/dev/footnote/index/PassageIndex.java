package dev.footnote.index;

import dev.footnote.article.Article;
import dev.footnote.article.Passage;
import dev.footnote.article.PreparedArticle;
import dev.footnote.article.Sentence;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The passages of a collection, searchable by words (BM25) and by meaning (vectors), with the vectors and words of
 * their sentences. Immutable, made of segments that several
 * indexes may share, and safe for many threads.
 */
public final class PassageIndex implements AutoCloseable {

    /**
     * One passage in the index.
     *
     * @param source its article
     * @param passage where it stands
     * @param firstSentence number in the index of its first sentence; the others follow
     */
    public record Entry(PreparedArticle source, Passage passage, int firstSentence) {

        /** Number of its sentences. */
        public int sentenceCount() {
            return passage.endSentence() - passage.firstSentence();
        }

        /** Its {@code i}th sentence, from 0. */
        public Sentence sentence(int i) {
            return source.sentences().get(passage.firstSentence() + i);
        }
    }

    /** A passage's number with its score. */
    public record Hit(int passage, double score) {}

    /** A question's vector, ready to be compared. */
    public static final class QueryVector {
        private final float[] exact;
        private final VectorCode code;
        private TwoBitCodes.@Nullable Question twoBits;
        private @Nullable WideCode wide;

        private QueryVector(float[] exact) {
            this(exact, VectorCode.of(exact));
        }

        private QueryVector(float[] exact, VectorCode code) {
            this.exact = exact;
            this.code = code;
        }

        VectorCode code() {
            return code;
        }

        /** Made at the first use: only the vectors of words are compared so often. */
        WideCode wide() {
            WideCode made = wide;
            if (made == null) {
                made = WideCode.of(code);
                wide = made;
            }
            return made;
        }

        float[] exact() {
            return exact;
        }

        /** Made when first asked for: most words of a question are never searched with. */
        synchronized TwoBitCodes.Question twoBits() {
            if (twoBits == null) {
                twoBits = new TwoBitCodes.Question(exact);
            }
            return twoBits;
        }
    }

    private final List<SegmentView> views;
    /** The number of each segment's first passage, and of the one after the last segment's last. */
    private final int[] passages;
    /** The same of sentences. */
    private final int[] sentences;

    private final JoinedVectors passageVectors;
    private final JoinedVectors sentencesInContext;
    private final JoinedVectors sentencesAlone;
    private final Map<String, PassageSet> groups;
    private final Map<String, String[]> titleStems = new ConcurrentHashMap<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile @Nullable LexicalLeg lexical;
    private volatile @Nullable PublicationDays days;

    PassageIndex(List<SegmentView> views) {
        this.views = List.copyOf(views);
        this.passages = new int[views.size() + 1];
        this.sentences = new int[views.size() + 1];
        for (int i = 0; i < views.size(); i++) {
            SegmentView view = views.get(i);
            view.segment().hold();
            passages[i + 1] = Math.addExact(passages[i], view.size());
            sentences[i + 1] = Math.addExact(sentences[i], view.sentences());
        }
        this.passageVectors =
                new JoinedVectors(views, SegmentColumns::passages, SegmentView::size, SegmentView::passage);
        this.sentencesInContext = sentences(SegmentColumns::inContext);
        this.sentencesAlone = sentences(SegmentColumns::alone);
        this.groups = groups();
    }

    private JoinedVectors sentences(Function<SegmentColumns, Int8Vectors> column) {
        return new JoinedVectors(views, column, SegmentView::sentences, SegmentView::sentence);
    }

    /** Of all of these segments. */
    static PassageIndex of(List<Segment> segments) {
        return new PassageIndex(segments.stream().map(SegmentView::whole).toList());
    }

    private Map<String, PassageSet> groups() {
        Map<String, BitSet> numbers = new HashMap<>();
        for (int i = 0; i < size(); i++) {
            String group = article(i).group();
            if (group != null) {
                numbers.computeIfAbsent(group, g -> new BitSet()).set(i);
            }
        }
        Map<String, PassageSet> sets = new HashMap<>();
        numbers.forEach(
                (group, set) -> sets.put(group, new PassageSet(set.stream().toArray())));
        return sets;
    }

    private LexicalLeg lexical() {
        LexicalLeg known = lexical;
        if (known == null) {
            known = new LexicalLeg(views);
            lexical = known;
        }
        return known;
    }

    private static int place(int[] starts, int number) {
        int segment = 0;
        while (number >= starts[segment + 1]) {
            segment++;
        }
        return segment;
    }

    /** The segments, in order, each as far as it is in the index. */
    List<SegmentView> views() {
        return views;
    }

    /** The articles, in order. */
    public List<PreparedArticle> articles() {
        return views.stream().flatMap(view -> view.articles().stream()).toList();
    }

    /** Number of passages. */
    public int size() {
        return passages[views.size()];
    }

    /** Whether there is no passage in the given group, or none at all where no group is given. */
    public boolean isEmpty(@Nullable String group) {
        return group == null ? size() == 0 : !groups.containsKey(group);
    }

    /** A passage by its number. */
    public Entry entry(int passage) {
        int segment = place(passages, passage);
        Entry entry = views.get(segment).entry(passage - passages[segment]);
        return segment == 0
                ? entry
                : new Entry(entry.source(), entry.passage(), sentences[segment] + entry.firstSentence());
    }

    /** The passages of a group of articles; none for a group that is not there. */
    public PassageSet group(String group) {
        return groups.getOrDefault(group, new PassageSet(new int[0]));
    }

    /** The passages of the articles that {@code admitted} lets in, asked once an article. */
    public PassageSet where(Predicate<Article> admitted) {
        IntStream.Builder numbers = IntStream.builder();
        PreparedArticle last = null;
        boolean in = false;
        for (int i = 0; i < size(); i++) {
            PreparedArticle source = entry(i).source();
            if (source != last) {
                in = admitted.test(source.article());
                last = source;
            }
            if (in) {
                numbers.add(i);
            }
        }
        return new PassageSet(numbers.build().toArray());
    }

    /**
     * The passages of articles published on a day that {@code admitted} lets in, asked once a day: null stands for articles
     * without a day. Looks at no passage of another day.
     *
     * @param group only articles of this group, where given
     */
    public PassageSet published(Predicate<@Nullable LocalDate> admitted, @Nullable String group) {
        if (group == null) {
            return days().on(admitted);
        }
        return new PassageSet(Arrays.stream(group(group).numbers())
                .filter(passage -> admitted.test(article(passage).published()))
                .toArray());
    }

    private PublicationDays days() {
        PublicationDays known = days;
        if (known == null) {
            known = new PublicationDays(size(), this::article);
            days = known;
        }
        return known;
    }

    /** The {@code k} best passages by BM25, best first; ties in order of passage. */
    public List<Hit> byWords(Collection<Words.Word> words, int k, @Nullable String group) {
        return byWordsAmong(group == null ? null : group(group), words, k);
    }

    /** The same, among the passages of a set; null for all. */
    public List<Hit> byWordsAmong(@Nullable PassageSet within, Collection<Words.Word> words, int k) {
        if (words.isEmpty() || size() == 0 || (within != null && within.size() == 0)) {
            return List.of();
        }
        return lexical().search(words, k, within);
    }

    /** The {@code k} best passages by cosine, best first; ties in order of passage. */
    public List<Hit> byMeaning(QueryVector query, int k, @Nullable String group) {
        return byMeaningAmong(group == null ? null : group(group), query, k);
    }

    /** The same, among the passages of a set; null for all. */
    public List<Hit> byMeaningAmong(@Nullable PassageSet within, QueryVector query, int k) {
        Nearest nearest = new Nearest(k);
        for (int i = 0; i < views.size(); i++) {
            views.get(i).search(query, k, within, passages[i], nearest);
        }
        return nearest.best();
    }

    /** Makes a vector ready to be compared. */
    public static QueryVector query(float[] vector) {
        return new QueryVector(vector);
    }

    /**
     * The question's vector moved towards passages already found for it (Rocchio's feedback, as used for dense retrieval
     * by Li et al. 2021, arXiv:2108.11044).
     *
     * @param weight how much each passage's vector adds to the question's
     */
    public QueryVector towards(QueryVector query, Collection<Integer> passages, float weight) {
        float[] moved = query.exact.clone();
        for (int passage : passages) {
            passageVectors.addTo(moved, passage, weight);
        }
        double squares = 0;
        for (float v : moved) {
            squares += (double) v * v;
        }
        float scale = (float) (1 / Math.sqrt(Math.max(squares, 1e-12)));
        for (int i = 0; i < moved.length; i++) {
            moved[i] *= scale;
        }
        return new QueryVector(moved);
    }

    /** Cosine of a question and a passage. */
    public double passageCosine(QueryVector query, int passage) {
        return passageVectors.dot(passage, query.code());
    }

    /** Cosine of a question and a sentence as it reads in its passage, by the sentence's number in the index. */
    public double contextCosine(QueryVector query, int sentence) {
        return sentencesInContext.dot(sentence, query.code());
    }

    /** Cosine of a question and a sentence by itself, by the sentence's number in the index. */
    public double sentenceCosine(QueryVector query, int sentence) {
        return sentencesAlone.dot(sentence, query.code());
    }

    /** Cosine of two sentences, each by itself, by their numbers in the index. */
    public double sentencesCosine(int left, int right) {
        return sentencesAlone.dot(left, right);
    }

    /** The stems of a sentence's content words, in order. */
    public String[] stems(int sentence) {
        int segment = place(sentences, sentence);
        SegmentView view = views.get(segment);
        return view.segment().columns().stems().of(view.sentence(sentence - sentences[segment]));
    }

    /** The stems of the content words in the title of a passage's article, in order. */
    public String[] titleStems(int passage) {
        return titleStems.computeIfAbsent(
                article(passage).title(),
                title -> Words.of(title).stream().map(Words.Word::stem).toArray(String[]::new));
    }

    /** Cosines of words of a question and one of the collection, all by themselves; 0 for a stem not in it. */
    public double[] wordCosines(List<QueryVector> words, String stem) {
        for (SegmentView view : views) {
            SegmentColumns columns = view.segment().columns();
            int number = columns.stems().number(stem);
            if (number >= 0) {
                return columns.words().dots(number, words);
            }
        }
        return new double[words.size()];
    }

    /** The vector of a word that the collection's are compared by, so that it need not be encoded; null where it has none. */
    public @Nullable QueryVector wordVector(String stem, String word) {
        for (SegmentView view : views) {
            VectorCode code = view.segment().columns().word(stem, word);
            if (code != null) {
                return new QueryVector(code.vector(), code);
            }
        }
        return null;
    }

    /** Number of passages that hold the stem. */
    public int frequency(String stem) {
        return size() == 0 ? 0 : lexical().frequency(stem);
    }

    /** The stems of the collection that differ from {@code stem} in at most {@code edits} (1 or 2) letters, but not the first. */
    public List<String> neighbours(String stem, int edits) {
        return size() == 0 ? List.of() : lexical().neighbours(stem, edits);
    }

    /** How a word of this stem is spelt in one of the passages that hold it; empty for a stem not in the collection. */
    public Optional<String> spelling(String stem) {
        List<Integer> first = holders(stem, 1);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        int passage = first.getFirst();
        String text = article(passage).title() + "\n" + SegmentContent.searchable(entry(passage));
        return Words.of(text).stream()
                .filter(word -> word.stem().equals(stem))
                .map(word -> text.substring(word.start(), word.end()))
                .findFirst();
    }

    /** The first {@code most} passages that hold a stem, title included. */
    public List<Integer> holders(String stem, int most) {
        return size() == 0 ? List.of() : lexical().holders(stem, most);
    }

    /** How much a stem tells, from its frequency as BM25 weighs it; the largest for a word that occurs nowhere. */
    public double idf(String stem) {
        int n = Math.max(1, size());
        int df = frequency(stem);
        return Math.log(1 + (n - df + 0.5) / (df + 0.5));
    }

    /** The article of a passage. */
    public Article article(int passage) {
        int segment = place(passages, passage);
        SegmentView view = views.get(segment);
        List<Entry> entries = view.segment().content().entries();
        return entries.get(view.passage(passage - passages[segment])).source().article();
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            views.forEach(view -> view.segment().letGo());
        }
    }
}
