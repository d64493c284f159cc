package dev.footnote.answer;

import dev.footnote.answer.span.SpanFinder;
import dev.footnote.retrieve.RankedPassage;
import dev.footnote.retrieve.RankedSentence;
import dev.footnote.retrieve.Retrieval;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers with the articles' own sentences, or says that they don't answer. Needs no model. Safe for several threads. */
public final class ExtractiveAnswerer {

    /** Confidence below which the articles are said not to answer. How it was set: ARCHITECTURE.md. */
    public static final double DEFAULT_THRESHOLD = 0.5;

    /** Below these the articles are not even about the question's subject. */
    private static final double SUBJECT_COSINE = 0.35;

    private static final double SUBJECT_WORDS = 0.5;

    private final double threshold;
    private final SentenceChoice choice;

    /**
     * With what the configuration says.
     *
     * @param threshold confidence below which there is no answer, 0 to 1; null for the default
     * @param sentences the most sentences of an answer, 1 to 3
     */
    public ExtractiveAnswerer(@Nullable Double threshold, int sentences) {
        this.threshold = threshold == null ? DEFAULT_THRESHOLD : threshold;
        this.choice = new SentenceChoice(sentences);
    }

    /** Answers from what was found. */
    public Answer answer(Retrieval found) {
        if (found.query().text().codePoints().noneMatch(Character::isLetterOrDigit)) {
            return new Answer.NotFound(Answer.Reason.NO_QUESTION, null, 0);
        }
        if (found.sentences().isEmpty()) {
            return new Answer.NotFound(Answer.Reason.NO_ARTICLES, null, 0);
        }
        double confidence = Confidence.of(found);
        List<RankedSentence> chosen = confidence < threshold ? List.of() : choice.choose(found);
        if (chosen.isEmpty()) {
            return notFound(found, confidence);
        }
        List<Answer.Sentence> sentences = new ArrayList<>();
        List<Citation> citations = new ArrayList<>();
        for (RankedSentence sentence : chosen) {
            Citation citation = new Citation(
                    citations.size() + 1,
                    sentence.article(),
                    sentence.sentence().span());
            citations.add(citation);
            sentences.add(new Answer.Sentence(Wording.of(sentence), List.of(citation.number()), Certainty.CONFIRMED));
        }
        return new Answer.Grounded(sentences, citations, SpanFinder.find(found.query(), chosen), confidence);
    }

    private static Answer.NotFound notFound(Retrieval found, double confidence) {
        RankedSentence best = found.sentences().getFirst();
        double cosine = found.passages().stream()
                .mapToDouble(RankedPassage::vectorScore)
                .max()
                .orElse(0);
        boolean subject = cosine >= SUBJECT_COSINE || best.sign("passageLike") >= SUBJECT_WORDS;
        return new Answer.NotFound(
                subject ? Answer.Reason.FACT_MISSING : Answer.Reason.OFF_SUBJECT,
                new Citation(1, best.article(), best.sentence().span()),
                confidence);
    }
}
