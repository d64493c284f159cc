package dev.footnote.console;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Certainty;
import dev.footnote.answer.Citation;
import dev.footnote.article.Article;
import dev.footnote.article.Noise;
import dev.footnote.article.Passage;
import dev.footnote.article.PreparedArticle;
import dev.footnote.article.Span;
import dev.footnote.ask.Question;
import dev.footnote.ask.Reply;
import dev.footnote.retrieve.RankedPassage;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Invented articles and replies to print. */
final class Samples {

    static final Article MUSEUM = new Article(
            "news/museum.md",
            "Harbour museum reopens after three years of repairs",
            "The Port Courier",
            "https://courier.example/2025/11/harbour-museum",
            LocalDate.of(2025, 11, 4),
            """
            The harbour lost its landmark when the roof gave way in the storm of 2022.

            ## Back in business

            Visitors queued round the block on Tuesday. The museum reopened on 4 November 2025 after repairs that \
            cost 41 million euros. Its director, Ana Prada, cut the ribbon herself.

            The café opens in spring.
            """,
            null);

    static final Article BUDGET = new Article(
            "news/budget.txt",
            "What the city paid for its museum",
            "Coastal Economic Review",
            null,
            LocalDate.of(2025, 12, 1),
            "The bill came to 41 million euros, a third more than planned, and the city carried most of it.",
            null);

    private Samples() {}

    /** The stretch of an article that reads so. */
    static Citation cite(int number, Article article, String quote) {
        int start = article.text().indexOf(quote);
        return new Citation(number, article, new Span(start, start + quote.length()));
    }

    static Article article(String id, String title, @Nullable String source, String text) {
        return new Article(id, title, source, null, null, text, null);
    }

    static Reply reply(String question, String standalone, Answer answer, List<RankedPassage> passages) {
        return new Reply(Question.of(question), standalone, answer, passages, new Reply.Timing(9.14, 3.25, 12.6));
    }

    static Reply reply(Answer answer) {
        return reply("When did the museum reopen?", "When did the museum reopen?", answer, List.of());
    }

    static Answer.Grounded grounded(String text, Citation citation) {
        return new Answer.Grounded(
                List.of(new Answer.Sentence(text, List.of(citation.number()), Certainty.CONFIRMED)),
                List.of(citation),
                null,
                0.9);
    }

    /** An answer of two sentences: the first is its quote, the second is in words of its own. */
    static Answer.Grounded reopening() {
        Citation first =
                cite(1, MUSEUM, "The museum reopened on 4 November 2025 after repairs that cost 41 million euros.");
        Citation second = cite(
                2,
                BUDGET,
                "The bill came to 41 million euros, a third more than planned, and the city carried most of it.");
        return new Answer.Grounded(
                List.of(
                        new Answer.Sentence(first.quote(), List.of(1, 2), Certainty.CONFIRMED),
                        new Answer.Sentence("Most of the bill went to the city.", List.of(2), Certainty.CONFIRMED)),
                List.of(first, second),
                "4 November 2025",
                0.934);
    }

    static Reply museum() {
        int heading = MUSEUM.text().indexOf("## ");
        RankedPassage first = new RankedPassage(
                new PreparedArticle(
                        MUSEUM,
                        List.of(new Noise(new Span(heading, heading + 3), Noise.Kind.MARKUP)),
                        List.of(),
                        List.of()),
                new Passage(cite(1, MUSEUM, "Visitors queued").span(), 0, 1),
                0,
                0.9731,
                0.6124,
                12.41,
                List.of("museum", "reopen"),
                List.of(new RankedPassage.Copy(
                        article("wire/1.txt", "Museum opens again", "Newswire", "Visitors queued round the block."),
                        new Passage(new Span(0, 8), 0, 1))));
        RankedPassage second = new RankedPassage(
                new PreparedArticle(BUDGET, List.of(), List.of(), List.of()),
                new Passage(new Span(0, 20), 0, 1),
                1,
                0.7012,
                0.4417,
                3.02,
                List.of("museum"),
                List.of());
        return reply("When did it reopen?", "When did the harbour museum reopen?", reopening(), List.of(first, second));
    }

    static Reply missing() {
        return reply(
                "Who designed the roof?",
                "Who designed the roof?",
                new Answer.NotFound(
                        Answer.Reason.FACT_MISSING,
                        cite(1, MUSEUM, "The harbour lost its landmark when the roof gave way in the storm of 2022."),
                        0.12),
                List.of());
    }
}
