package dev.footnote.retrieve;

import dev.footnote.article.Article;
import dev.footnote.attribution.Attributions;
import dev.footnote.attribution.Outlets;
import dev.footnote.calendar.Period;
import dev.footnote.index.Encoder;
import dev.footnote.index.PassageIndex;
import dev.footnote.index.PassageSet;
import dev.footnote.index.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the passages for a question: both legs, their candidates scored together on several signs, near-copies
 * collapsed. The same question over the same collection gives the same list. Safe for several threads.
 */
public final class Retriever {

    /** Candidates from each leg. */
    private static final int DEPTH = 120;

    /** Passages that move the question's vector, and how far. */
    private static final int FEEDBACK = 5;

    private static final float FEEDBACK_WEIGHT = 0.2f;

    private static final int MOST_PASSAGES = 20;

    /** What each passage that tells the news counts beside the question, which says nothing of it. */
    private static final float OF_NEWS = 10;

    private static final int SAMPLE_LENGTH = 300;

    private static final int SURVEYED_PASSAGES = 80;

    /** What a passage loses for each point by which its best sentence stays behind the best of all. */
    private static final double SENTENCE_WEIGHT = 0.06;

    private static final Comparator<RankedPassage> ORDER =
            (left, right) -> byScore(left.score(), left.ordinal(), right.score(), right.ordinal());

    private final PassageIndex index;
    private final QuestionVectors encoded;
    private final SentenceCopies sentenceCopies;
    private final CopyCollapse copies;
    private final KnownAttributions attributions;
    private final Spelling spelling;
    private final Capitals capitals;
    private final SentenceRanker ranker;
    private final ScopeReader scopes;
    private final @Nullable Period dated;

    /** Over an index, with the encoder its vectors were made with. */
    public Retriever(PassageIndex index, Encoder encoder) {
        this.index = index;
        this.encoded = new QuestionVectors(encoder, index);
        // What takes longest goes beside the rest.
        CompletableFuture<SentenceCopies> copying = CompletableFuture.supplyAsync(() -> SentenceCopies.in(index));
        this.spelling = new Spelling(index, encoder);
        this.capitals = new Capitals(index);
        this.ranker = new SentenceRanker(index);
        Set<String> sources = new TreeSet<>();
        TreeSet<LocalDate> days = new TreeSet<>();
        for (int i = 0; i < index.size(); i++) {
            String source = index.article(i).source();
            if (source != null && source.length() > 1) {
                sources.add(source);
            }
            LocalDate published = index.article(i).published();
            if (published != null) {
                days.add(published);
            }
        }
        this.attributions = new KnownAttributions(index, new Attributions(Outlets.with(sources)));
        this.dated = days.isEmpty() ? null : new Period(days.first(), days.last());
        this.scopes = new ScopeReader(new OutletNames(sources), dated, this::unheard);
        this.sentenceCopies = joined(copying);
        this.copies = new CopyCollapse(index, sentenceCopies);
    }

    /** Reads what the first question would wait for. */
    public static void prepare() {
        AlikeWords.prepare();
    }

    private static <T> T joined(CompletableFuture<T> task) {
        try {
            return task.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw e;
        }
    }

    /** The collection's articles that {@code searched} allows, in its order. */
    public List<Article> articles(Predicate<Article> searched) {
        Set<Article> articles = new LinkedHashSet<>();
        for (int i = 0; i < index.size(); i++) {
            Article article = index.article(i);
            if (searched.test(article)) {
                articles.add(article);
            }
        }
        return List.copyOf(articles);
    }

    /** The openings of passages from all over the collection, at most {@code most}, to judge its language by. */
    public List<String> sample(int most) {
        int step = Math.max(1, index.size() / most);
        return IntStream.iterate(0, i -> i < index.size(), i -> i + step)
                .limit(most)
                .mapToObj(
                        i -> index.entry(i).passage().span().of(index.article(i).text()))
                .map(text -> text.substring(0, Math.min(text.length(), SAMPLE_LENGTH)))
                .toList();
    }

    /**
     * The question with misspelt words read as the articles spell them, and what was read so. A statement to be looked up
     * stays as it is: its words are more often terms that the articles lack.
     *
     * @param question the question, standing alone
     */
    public Reading read(String question) {
        return read(question, spelling::in);
    }

    /** The same for slips that can hardly be anything else, which are mended whether or not the question is answered. */
    public Reading readPlain(String question) {
        return read(question, spelling::plain);
    }

    private static Reading read(String question, Function<String, List<Spelling.Found>> misspellings) {
        if (!AnswerType.asks(question)) {
            return Reading.asWritten(question);
        }
        List<Spelling.Found> misspelt = misspellings.apply(question);
        return new Reading(
                Spelling.mended(question, misspelt),
                misspelt.stream().map(Spelling.Found::misspelling).toList());
    }

    private boolean unheard(String name) {
        return Words.of(name).stream().anyMatch(word -> index.frequency(word.stem()) == 0);
    }

    /**
     * What {@code question} names of outlets and days.
     *
     * @param today the day of asking; null for that of the newest article
     * @param asOf the day after which nothing may be known; null for no limit
     */
    public Scope scope(String question, @Nullable LocalDate today, @Nullable LocalDate asOf) {
        LocalDate newest = dated == null ? LocalDate.EPOCH : dated.last();
        return scopes.read(question, today == null ? newest : today, asOf);
    }

    /** The best passages for {@code question}, at most {@value #MOST_PASSAGES}, and their sentences, best first. */
    public Retrieval retrieve(String question, @Nullable String group) {
        return retrieve(asked(question, group), group == null ? null : index.group(group), article -> true);
    }

    /** The same, over the articles that {@code searched} allows: for measuring what is said when some are missing. */
    public Retrieval retrieve(String question, @Nullable String group, Predicate<Article> searched) {
        PassageSet set = index.where(searched.and(inGroup(group)));
        return retrieve(asked(question, group), set, searched);
    }

    private Query asked(String question, @Nullable String group) {
        return query(question, group, scope(question, null, null));
    }

    private Query query(String question, @Nullable String group, Scope scope) {
        return Query.of(Frames.subject(question, scope), encoded, scope, group, index);
    }

    /** The same, over the articles that {@code scope} admits. */
    public Retrieval retrieve(String question, @Nullable String group, Scope scope) {
        return retrieve(query(question, group, scope), within(group, scope), scope::admits);
    }

    /** What may be searched; null where all may. */
    private @Nullable PassageSet within(@Nullable String group, Scope scope) {
        if (scope.restricts()) {
            return index.published(scope::admits, group);
        }
        return group == null ? null : index.group(group);
    }

    private Retrieval retrieve(Query query, @Nullable PassageSet within, Predicate<Article> searched) {
        Map<Integer, Signs> candidates = candidates(query, within);
        PassageIndex.QueryVector moved = moved(query, candidates);
        List<RankedPassage> kept = copies.collapse(fused(query, candidates, moved), MOST_PASSAGES).stream()
                .map(passage -> withMatched(query, passage))
                .toList();
        List<RankedSentence> sentences = ScopePreference.order(query.scope(), telling(ranker.rank(query, moved, kept)));
        // The sentences were ranked as answers; a statement to be looked up asks for none.
        List<RankedPassage> passages = AnswerType.asks(query.text()) ? reranked(kept, sentences) : kept;
        Kinship kinship = new IndexKinship(index, sentenceCopies, attributions, query.group(), searched);
        return new Retrieval(query, passages, copies.distinct(sentences, query.scope()), kinship);
    }

    /** Where an article lists its sources, it tells nothing of its subject. */
    private static List<RankedSentence> telling(List<RankedSentence> ranked) {
        return ranked.stream()
                .filter(sentence -> !AskedOutlet.listsSources(sentence.text()))
                .toList();
    }

    /** All that bears on a subject, copies included, rather than what answers a question best: for an overview. */
    public Retrieval survey(String subject, @Nullable String group, Scope scope) {
        Query query = query(subject, group, scope);
        Map<Integer, Signs> candidates = candidates(query, within(group, scope));
        PassageIndex.QueryVector moved = moved(query, candidates);
        List<RankedPassage> fused = fused(query, candidates, moved).stream()
                .limit(SURVEYED_PASSAGES)
                .map(passage -> withMatched(query, passage))
                .toList();
        return new Retrieval(query, fused, ranker.rank(query, moved, fused, SURVEYED_PASSAGES));
    }

    /**
     * Where a question asks for the news, as such ("What happened on April 28?") or of somebody ("What is new with Brandt?"), what tells
     * it; null where it asks for something in particular, or for somebody whom no article names.
     */
    public @Nullable News news(String question, @Nullable String group, Scope scope) {
        if (!scope.asked().isEmpty()) {
            return null;
        }
        if (NewsQuestion.in(question)) {
            PassageSet known = index.where(inGroup(group).and(scope.ofAnyDay()::admits));
            List<Integer> telling = new NewsPassages(index).of(question, scope.days(), known);
            return news(query(question, group, scope), telling, Set.of());
        }
        String subject = Frames.subject(capitals.of(question), scope);
        // Of somebody on some days, what answers best is found as for any other question.
        Set<String> named =
                scope.limit() == null && NewsQuestion.onlyNames(subject) ? NewsQuestion.subject(subject) : Set.of();
        if (named.isEmpty()) {
            return null;
        }
        Query query = query(subject, group, scope);
        List<Integer> naming = naming(named, fused(query, candidates(query, within(group, scope)), query.vector()));
        return naming.isEmpty() ? null : news(query, naming, named);
    }

    private News news(Query query, List<Integer> telling, Set<String> named) {
        PassageIndex.QueryVector all = index.towards(query.vector(), telling, OF_NEWS);
        List<RankedPassage> ranked = telling.stream()
                .map(passage -> rank(query, passage, new Signs(index.passageCosine(all, passage), 0, 0), all))
                .toList();
        List<RankedPassage> kept = copies.collapse(ranked, ranked.size());
        List<RankedSentence> sentences = telling(ranker.rank(query, all, kept, kept.size()));
        Predicate<Article> known = query.scope().ofAnyDay()::admits;
        Kinship kinship = new IndexKinship(index, sentenceCopies, attributions, query.group(), known);
        return new News(new Retrieval(query, kept, copies.distinct(sentences, query.scope()), kinship), named);
    }

    /** The days from the first to the last article of a group, as far as {@code scope} lets it be known; null where none carries one. */
    public @Nullable Period reported(@Nullable String group, Scope scope) {
        List<LocalDate> days = articles(inGroup(group).and(scope.ofAnyDay()::admits)).stream()
                .map(Article::published)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return days.isEmpty() ? null : new Period(days.getFirst(), days.getLast());
    }

    private static Predicate<Article> inGroup(@Nullable String group) {
        return article -> group == null || group.equals(article.group());
    }

    /** The passages of {@code ranked} that hold all of some stems. */
    private List<Integer> naming(Set<String> stems, List<RankedPassage> ranked) {
        return ranked.stream()
                .limit(SURVEYED_PASSAGES)
                .map(RankedPassage::ordinal)
                .filter(passage -> {
                    PassageIndex.Entry entry = index.entry(passage);
                    return IntStream.range(0, entry.sentenceCount())
                            .mapToObj(i -> Arrays.asList(index.stems(entry.firstSentence() + i)))
                            .anyMatch(held -> held.containsAll(stems));
                })
                .toList();
    }

    private List<RankedPassage> fused(Query query, Map<Integer, Signs> candidates, PassageIndex.QueryVector moved) {
        List<RankedPassage> fused = new ArrayList<>();
        candidates.forEach((passage, signs) -> fused.add(rank(query, passage, signs, moved)));
        fused.sort(ORDER);
        return fused;
    }

    /** A passage counts for more where it holds the sentence that answers. */
    private static List<RankedPassage> reranked(List<RankedPassage> passages, List<RankedSentence> sentences) {
        Map<Integer, Double> best = new HashMap<>();
        sentences.forEach(s -> best.merge(s.passage().ordinal(), s.score(), Math::max));
        double top = sentences.isEmpty() ? 0 : sentences.getFirst().score();
        double last =
                best.values().stream().mapToDouble(Double::doubleValue).min().orElse(0);
        Map<Integer, Double> scores = new HashMap<>();
        for (RankedPassage passage : passages) {
            double behind = top - best.getOrDefault(passage.ordinal(), last);
            scores.put(passage.ordinal(), Fusion.rounded(passage.score() - SENTENCE_WEIGHT * behind));
        }
        // Far behind, the difference falls below zero: it still orders the passages, but a score shown does not.
        return passages.stream()
                .sorted((left, right) -> byScore(
                        scores.getOrDefault(left.ordinal(), 0.0),
                        left.ordinal(),
                        scores.getOrDefault(right.ordinal(), 0.0),
                        right.ordinal()))
                .map(p -> p.withScore(Math.clamp(scores.getOrDefault(p.ordinal(), 0.0), 0, 1)))
                .toList();
    }

    /** What the legs say of a candidate. */
    private record Signs(double cosine, double words, double wordsShare) {
        double fused() {
            return cosine + wordsShare;
        }
    }

    /** Highest score first, then in the collection's order. {@link Comparator}'s own parts are made anew at each start. */
    private static int byScore(double left, int leftOrdinal, double right, int rightOrdinal) {
        int order = Double.compare(right, left);
        return order == 0 ? Integer.compare(leftOrdinal, rightOrdinal) : order;
    }

    private Map<Integer, Signs> candidates(Query query, @Nullable PassageSet within) {
        Map<Integer, Double> words = new LinkedHashMap<>();
        index.byWordsAmong(within, query.words(), DEPTH).forEach(hit -> words.put(hit.passage(), hit.score()));
        Set<Integer> passages = new TreeSet<>(words.keySet());
        index.byMeaningAmong(within, query.vector(), DEPTH).forEach(hit -> passages.add(hit.passage()));
        double most =
                words.values().stream().mapToDouble(Double::doubleValue).max().orElse(1);
        Map<Integer, Signs> candidates = new LinkedHashMap<>();
        for (int passage : passages) {
            double score = words.getOrDefault(passage, 0.0);
            candidates.put(passage, new Signs(index.passageCosine(query.vector(), passage), score, score / most));
        }
        return candidates;
    }

    private PassageIndex.QueryVector moved(Query query, Map<Integer, Signs> candidates) {
        List<Integer> best = candidates.entrySet().stream()
                .sorted((left, right) -> byScore(
                        left.getValue().fused(), left.getKey(), right.getValue().fused(), right.getKey()))
                .limit(FEEDBACK)
                .map(Map.Entry::getKey)
                .toList();
        return index.towards(query.vector(), best, FEEDBACK_WEIGHT);
    }

    private RankedPassage rank(Query query, int passage, Signs signs, PassageIndex.QueryVector moved) {
        PassageIndex.Entry entry = index.entry(passage);
        List<String[]> stems = new ArrayList<>();
        stems.add(index.titleStems(passage));
        double alone = 0;
        double inContext = 0;
        for (int i = 0; i < entry.sentenceCount(); i++) {
            int sentence = entry.firstSentence() + i;
            alone = Math.max(alone, index.sentenceCosine(query.vector(), sentence));
            inContext = Math.max(inContext, index.contextCosine(query.vector(), sentence));
            stems.add(index.stems(sentence));
        }
        double score = Fusion.score(
                signs.wordsShare(),
                signs.cosine(),
                index.passageCosine(moved, passage),
                alone,
                inContext,
                query.pairCoverage(stems),
                query.scope().meets(entry.source().article()));
        return new RankedPassage(
                entry.source(), entry.passage(), passage, score, signs.cosine(), signs.words(), List.of(), List.of());
    }

    /** Worked out for the passages that are kept only. */
    private RankedPassage withMatched(Query query, RankedPassage passage) {
        PassageIndex.Entry entry = index.entry(passage.ordinal());
        Set<String> held = new HashSet<>(Arrays.asList(index.titleStems(passage.ordinal())));
        for (int i = 0; i < entry.sentenceCount(); i++) {
            held.addAll(Arrays.asList(index.stems(entry.firstSentence() + i)));
        }
        return passage.withMatched(query.words().stream()
                .filter(word -> held.contains(word.stem()))
                .map(word -> query.text().substring(word.start(), word.end()))
                .distinct()
                .toList());
    }
}
