package dev.footnote.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.answer.Answer;
import dev.footnote.answer.ExtractiveAnswerer;
import dev.footnote.index.Papers;
import dev.footnote.index.WordsEncoder;
import dev.footnote.retrieve.Retriever;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class ArticleAssistantTest {

    private final WordsEncoder encoder = new WordsEncoder();
    private final Assistant assistant = new ArticleAssistant(
            new Retriever(
                    Papers.index(
                            encoder,
                            Papers.paper(
                                    "museum.md",
                                    null,
                                    null,
                                    "north",
                                    "The harbour museum reopened on 4 November 2025. Repairs cost 41 million euros."),
                            Papers.paper(
                                    "ferry.md",
                                    null,
                                    null,
                                    "south",
                                    "The old ferry Marigold sank off the cape in 1931."),
                            Papers.paper("goats.md", "Goats took over the lighthouse rock long ago."),
                            Papers.paper("mural.md", "Petra Lindqvist painted the mural at the station.")),
                    encoder),
            new ExtractiveAnswerer(0.0, 1));

    private static Answer.Grounded grounded(Reply reply) {
        return assertInstanceOf(Answer.Grounded.class, reply.answer());
    }

    @Test
    void a_question_is_answered_from_the_article_that_answers_it() {
        var reply = assistant.ask(Question.of("When did the harbour museum reopen?"));
        assertEquals(
                "The harbour museum reopened on 4 November 2025.",
                grounded(reply).text());
        assertEquals("4 November 2025", grounded(reply).shortSpan());
        var citation = grounded(reply).citations().getFirst();
        assertEquals("museum.md", citation.article().id());
        assertEquals(
                citation.quote(),
                citation.article()
                        .text()
                        .substring(citation.span().start(), citation.span().end()));
        assertEquals("museum.md", reply.passages().getFirst().article().id());
        assertEquals(reply.question().text(), reply.standalone());
    }

    @Test
    void the_time_of_each_step_is_told_and_adds_up() {
        var timing = assistant.ask(Question.of("When did the ferry sink?")).timing();
        assertTrue(timing.retrieve() > 0);
        assertTrue(timing.answer() > 0);
        assertEquals(timing.total(), timing.retrieve() + timing.answer(), 1e-6);
    }

    @Test
    void history_makes_the_question_stand_alone() {
        var alone = assistant.ask(Question.of("When did it sink?"));
        assertEquals("When did it sink?", alone.standalone());
        var reply = assistant.ask(new Question(
                "When was that?", List.of("Tell me about the ferry Marigold.", "Where did it sink?"), null));
        assertTrue(reply.standalone().contains("Marigold"), reply.standalone());
        assertEquals("When was that?", reply.question().text(), "the question stays as it was put");
        assertEquals(
                "ferry.md", grounded(reply).citations().getFirst().article().id());
    }

    @Test
    void what_a_scripts_earlier_questions_are_answered_is_leaned_on_as_in_a_chat() {
        var reply = assistant.ask(
                new Question("Where did she study?", List.of("Who painted the mural at the station?"), null));
        assertEquals("Where did Petra Lindqvist study?", reply.standalone());
    }

    @Test
    void a_group_restricts_the_answer() {
        var reply = assistant.ask(new Question("When did the harbour museum reopen?", List.of(), "south"));
        assertTrue(reply.passages().stream()
                .allMatch(p -> "south".equals(p.article().group())));
        var nowhere = assistant.ask(new Question("When did the harbour museum reopen?", List.of(), "east"));
        assertEquals(
                Answer.Reason.NO_ARTICLES,
                assertInstanceOf(Answer.NotFound.class, nowhere.answer()).reason());
    }

    @Test
    void no_question_is_told_apart() {
        var reply = assistant.ask(Question.of(" ?"));
        assertEquals(
                Answer.Reason.NO_QUESTION,
                assertInstanceOf(Answer.NotFound.class, reply.answer()).reason());
    }

    @Test
    void a_cancelled_thread_gets_no_answer() {
        Thread.currentThread().interrupt();
        try {
            assertThrows(CancellationException.class, () -> assistant.ask(Question.of("When did the ferry sink?")));
        } finally {
            assertTrue(Thread.interrupted(), "the interrupt is left for the caller to see");
        }
        assertFalse(grounded(assistant.ask(Question.of("When did the ferry sink?")))
                .citations()
                .isEmpty());
    }
}
