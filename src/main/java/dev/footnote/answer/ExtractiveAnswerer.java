package dev.footnote.answer;

import dev.footnote.answer.span.SpanFinder;
import dev.footnote.calendar.Period;
import dev.footnote.index.Words;
import dev.footnote.retrieve.DateLimit;
import dev.footnote.retrieve.News;
import dev.footnote.retrieve.Query;
import dev.footnote.retrieve.RankedPassage;
import dev.footnote.retrieve.RankedSentence;
import dev.footnote.retrieve.Retrieval;
import dev.footnote.retrieve.Scope;
import dev.footnote.retrieve.SentenceDays;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers with the articles' own sentences, or says that they don't answer. Needs no model. Safe for several threads. */
public final class ExtractiveAnswerer {

    /** Confidence below which the articles are said not to answer. How it was set: ARCHITECTURE.md. */
    public static final double DEFAULT_THRESHOLD = 0.34;

    /**
     * How many times as large the confidence has to be where only the articles of some days or outlets are searched, or the passage that the
     * answer begins with lacks a name of the question: there something always looks like the best.
     */
    private static final double SURER = 1.4;

    /** Below these the articles are not even about the question's subject. */
    private static final double SUBJECT_COSINE = 0.35;

    private static final double SUBJECT_WORDS = 0.5;

    /** Sentences among which neighbouring words of the question show that they are about its subject. */
    private static final int LOOKED_AT = 5;

    /** Length of an answer, in characters, beyond which nothing is added to the sides of a disagreement. */
    private static final int BESIDE_SIDES = 420;

    private final double threshold;
    private final SentenceChoice choice;
    private final int most;
    private final CertaintyCues certainty = new CertaintyCues();
    private final Qualification qualification = new Qualification(certainty);

    /**
     * With what the configuration says.
     *
     * @param threshold confidence below which there is no answer, 0 to 1; 1.4 times as much is needed where the search is
     *     narrow; null for the default
     * @param sentences the most sentences of an answer, 1 to 3
     */
    public ExtractiveAnswerer(@Nullable Double threshold, int sentences) {
        this.threshold = threshold == null ? DEFAULT_THRESHOLD : threshold;
        this.most = sentences;
        this.choice = new SentenceChoice(sentences);
    }

    /** Answers from what was found. */
    public Answer answer(Retrieval retrieved) {
        Retrieval told = OthersLeftOut.of(OrdersLeftOut.of(retrieved));
        Retrieval found = OtherParty.leftOut(told);
        if (found.query().text().codePoints().noneMatch(Character::isLetterOrDigit)) {
            return new Answer.NotFound(Answer.Reason.NO_QUESTION, null, 0);
        }
        if (retrieved.sentences().isEmpty()) {
            return new Answer.NotFound(Answer.Reason.NO_ARTICLES, null, 0);
        }
        if (found.sentences().isEmpty()) {
            return new Answer.NotFound(
                    Answer.Reason.FACT_MISSING,
                    told.sentences().isEmpty() ? null : cited(told.sentences().getFirst()),
                    0);
        }
        double sure = Confidence.of(found);
        List<RankedSentence> best = choice.choose(found);
        double least = least(found, best);
        List<RankedSentence> plain = sure < least ? plain(found) : List.of();
        double confidence = plain.isEmpty() ? sure : least;
        List<RankedSentence> fitting = sure < least ? plain : Silence.fitting(found, best);
        Answer.NotFound silence = Silence.over(found, fitting, confidence);
        if (silence != null) {
            return silence;
        }
        List<RankedSentence> chosen = fitting.isEmpty() ? fitting : qualification.with(fitting, found, most);
        if (chosen.isEmpty()) {
            return notFound(found, confidence);
        }
        // A reader who asks for one outlet's report is not told what the others say.
        boolean oneOutlet = !found.query().scope().asked().isEmpty();
        Disagreement disagreement = oneOutlet ? null : ConflictFinder.find(found, chosen);
        if (disagreement != null) {
            chosen = disagreement.arranged(chosen, BESIDE_SIDES);
        }
        // Of a value and the one that replaces it, the reader is given the one that holds.
        boolean updated = disagreement != null && disagreement.kind() == Conflict.Kind.UPDATED;
        List<RankedSentence> giving = updated ? chosen.subList(0, 1) : chosen;
        return quoted(found, chosen, shortSpan(found, giving), confidence, disagreement);
    }

    /**
     * Answers a question for the news: what the openings tell and, where it names days or somebody, what is reported of them.
     *
     * @return null where there is none
     */
    public Answer.@Nullable Grounded news(News news) {
        Retrieval found = OrdersLeftOut.of(news.found());
        List<RankedSentence> chosen = Digest.of(news.with(found), most);
        return chosen.isEmpty() ? null : quoted(found, chosen, null, threshold, null);
    }

    /**
     * What is to be said where there is no news of the days asked for.
     *
     * @param anyDay the news of all days
     * @param reported the days of all articles; null where none carries one
     * @param limit the days asked for, where the articles carry days
     */
    public Answer.NotFound noNews(News anyDay, @Nullable Period reported, @Nullable DateLimit limit) {
        Answer.Grounded nearest = news(anyDay);
        if (nearest == null) {
            return new Answer.NotFound(Answer.Reason.NO_ARTICLES, null, 0);
        }
        boolean around = reported != null && limit != null && limit.meets(reported);
        return new Answer.NotFound(
                Answer.Reason.OUTSIDE_DATES,
                nearest.citations().getFirst(),
                0,
                new Answer.Missing(List.of(), around ? null : reported));
    }

    private Answer.Grounded quoted(
            Retrieval found,
            List<RankedSentence> chosen,
            @Nullable String shortSpan,
            double confidence,
            @Nullable Disagreement disagreement) {
        List<Answer.Sentence> sentences = new ArrayList<>();
        List<Citation> citations = new ArrayList<>();
        Map<RankedSentence, Integer> numbers = new HashMap<>();
        for (RankedSentence sentence : chosen) {
            Citation citation = new Citation(
                    citations.size() + 1,
                    sentence.article(),
                    sentence.sentence().span(),
                    sentence.sentence().order());
            citations.add(citation);
            String said = Wording.of(sentence);
            numbers.put(sentence, citation.number());
            sentences.add(new Answer.Sentence(
                    said,
                    List.of(citation.number()),
                    certainty.of(said, shortSpan),
                    AnswerDates.earlier(found, chosen.getFirst(), sentence)));
        }
        Origins origins = OriginCount.of(found, chosen, shortSpan);
        List<Conflict> conflicts = disagreement == null ? List.of() : List.of(disagreement.numbered(numbers));
        return new Answer.Grounded(
                sentences, citations, shortSpan, confidence, conflicts, origins, AnswerDates.asOf(chosen));
    }

    /**
     * What is to be said where the articles of a question's dates don't answer, in the light of all articles. A later
     * article may still report what happened on those dates; otherwise they are silent, and it is said for which dates
     * they are not.
     *
     * @param within why the articles of those dates don't answer
     * @param scope the question's scope
     * @param anyTime what was found in all articles
     */
    public Answer beyondDates(Answer.NotFound within, Scope scope, Retrieval anyTime) {
        double confidence = Confidence.of(anyTime);
        List<RankedSentence> best = choice.choose(anyTime);
        List<RankedSentence> chosen = confidence < least(anyTime, best) ? List.of() : best;
        if (chosen.isEmpty()) {
            RankedSentence elsewhen = OtherDays.onlyThen(within, scope, anyTime);
            return elsewhen == null
                    ? within
                    : Silence.outside(anyTime, List.of(elsewhen), scope.limit(), within.confidence());
        }
        DateLimit limit = scope.limit();
        SentenceDays days = SentenceDays.of(chosen.getFirst());
        boolean told =
                limit != null && scope.asOf() == null && days.stated().stream().anyMatch(limit::meets);
        boolean outside = scope.restricts()
                || (limit != null && !limit.relative() && days.against(limit) == SentenceDays.Standing.OUTSIDE);
        Answer.NotFound silence = outside ? Silence.outside(anyTime, chosen, limit, within.confidence()) : within;
        return told ? answer(anyTime) : silence;
    }

    private static @Nullable String shortSpan(Retrieval found, List<RankedSentence> giving) {
        Query query = found.query();
        String age = AskedAge.in(query.text(), giving);
        String holder = age == null ? PostHolder.in(found, giving) : age;
        String told = holder == null ? NamedValue.in(query, giving) : holder;
        if (told != null || Definition.leavesOpenWho(query.text(), giving)) {
            return told;
        }
        return HeldSpan.of(query, giving, SpanFinder.find(query, giving));
    }

    /** What answers by how it is told, whatever the confidence. */
    private static List<RankedSentence> plain(Retrieval found) {
        return Stream.<Function<Retrieval, List<RankedSentence>>>of(Prevailing::of, Definition::in, PostHolder::in)
                .map(telling -> telling.apply(found))
                .filter(told -> !told.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The confidence from which there is an answer. */
    private double least(Retrieval found, List<RankedSentence> chosen) {
        boolean narrow = found.query().scope().restricts()
                || lacksName(found, chosen.isEmpty() ? found.sentences().getFirst() : chosen.getFirst());
        return narrow ? Math.min(1, threshold * SURER) : threshold;
    }

    /** Whether the passage that the answer is to begin with lacks a name of the question. */
    private static boolean lacksName(Retrieval found, RankedSentence first) {
        RankedPassage best = first.passage();
        Set<String> names = found.query().names();
        return !names.isEmpty()
                && !Words.stems(best.article().title() + "\n" + best.text()).containsAll(names);
    }

    private static Answer.NotFound notFound(Retrieval found, double confidence) {
        RankedSentence best = found.sentences().getFirst();
        double cosine = found.passages().stream()
                .mapToDouble(RankedPassage::vectorScore)
                .max()
                .orElse(0);
        boolean subject = cosine >= SUBJECT_COSINE
                || best.sign("passageLike") >= SUBJECT_WORDS
                || found.sentences().stream().limit(LOOKED_AT).anyMatch(sentence -> sentence.sign("pairs") > 0);
        Answer.NotFound unheard = subject ? Silence.unheard(found, confidence) : null;
        if (unheard != null) {
            return unheard;
        }
        return new Answer.NotFound(
                subject ? Answer.Reason.FACT_MISSING : Answer.Reason.OFF_SUBJECT, cited(best), confidence);
    }

    private static Citation cited(RankedSentence nearest) {
        return new Citation(
                1,
                nearest.article(),
                nearest.sentence().span(),
                nearest.sentence().order());
    }
}
