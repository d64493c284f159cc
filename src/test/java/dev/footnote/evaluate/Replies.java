package dev.footnote.evaluate;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Certainty;
import dev.footnote.answer.Citation;
import dev.footnote.article.Article;
import dev.footnote.article.Passage;
import dev.footnote.article.PreparedArticle;
import dev.footnote.article.Span;
import dev.footnote.ask.Question;
import dev.footnote.ask.Reply;
import dev.footnote.retrieve.RankedPassage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cases and replies for tests, in few words. */
final class Replies {

    private Replies() {}

    static Article article(String id, String text) {
        return new Article(id, id, null, null, null, text, null);
    }

    static Case question(String id, List<String> answers, Evidence... evidence) {
        return new Case(
                id,
                answers.isEmpty() && evidence.length == 0 ? "null" : "single",
                "What of " + id + "?",
                List.of(),
                null,
                answers,
                false,
                List.of(),
                List.of(evidence),
                null,
                null,
                Case.Expectation.NONE,
                "cases.jsonl",
                1,
                Map.of());
    }

    static RankedPassage passage(Article article, int start, int end, double score) {
        return new RankedPassage(
                new PreparedArticle(article, List.of(), List.of(), List.of()),
                new Passage(new Span(start, end), 0, 1),
                0,
                score,
                score,
                score,
                List.of(),
                List.of());
    }

    static Citation citation(int number, Article article, String quote) {
        int start = article.text().indexOf(quote);
        return new Citation(number, article, new Span(start, start + quote.length()));
    }

    static Answer.Grounded grounded(@Nullable String shortSpan, double confidence, Citation... citations) {
        List<Answer.Sentence> sentences = new ArrayList<>();
        for (Citation citation : citations) {
            sentences.add(new Answer.Sentence(citation.quote(), List.of(citation.number()), Certainty.CONFIRMED));
        }
        return new Answer.Grounded(sentences, List.of(citations), shortSpan, confidence);
    }

    static Answer notFound(double confidence) {
        return new Answer.NotFound(Answer.Reason.FACT_MISSING, null, confidence);
    }

    static Reply reply(String question, Answer answer, double milliseconds, RankedPassage... passages) {
        return new Reply(
                Question.of(question),
                question,
                answer,
                List.of(passages),
                new Reply.Timing(milliseconds / 2, milliseconds / 2, milliseconds));
    }
}
