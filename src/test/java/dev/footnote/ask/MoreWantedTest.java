package dev.footnote.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.answer.Answer;
import dev.footnote.answer.ExtractiveAnswerer;
import dev.footnote.conversation.MoreWanted;
import dev.footnote.conversation.Threads;
import dev.footnote.index.Papers;
import dev.footnote.index.WordsEncoder;
import dev.footnote.retrieve.Retriever;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever wants more of what was spoken of is told what was not quoted yet. */
class MoreWantedTest {

    private static final Threads.Chat HERE = Threads.Chat.of("here");
    private static final List<String> TOLD = List.of(
            "The ferry Marigold sank off the cape in 1931.",
            "The ferry Marigold carried forty goats and a piano.",
            "Divers found the ferry Marigold last summer.");

    private final WordsEncoder encoder = new WordsEncoder();
    private final Assistant assistant = new ArticleAssistant(
            new Retriever(
                    Papers.index(
                            encoder,
                            Papers.paper("ferry.md", String.join(" ", TOLD)),
                            Papers.paper("copy.md", "Off the cape the ferry Marigold sank in 1931, they say.")),
                    encoder),
            new ExtractiveAnswerer(0.0, 1));

    private Answer ask(String message) {
        return assistant.ask(Question.in(HERE, message)).answer();
    }

    @Test
    void each_sentence_is_told_once_and_then_it_is_said_that_there_is_no_more() {
        List<String> heard = new ArrayList<>();
        heard.add(assertInstanceOf(Answer.Grounded.class, ask("When did the ferry Marigold sink?"))
                .text());
        for (String message : List.of("Tell me more", "and what else?")) {
            heard.add(assertInstanceOf(Answer.Grounded.class, ask(message)).text());
        }
        assertEquals(TOLD.stream().sorted().toList(), heard.stream().sorted().toList());
        assertEquals(
                MoreWanted.NOTHING,
                assertInstanceOf(Answer.Aside.class, ask("more please")).text());
        assertTrue(assertInstanceOf(Answer.Grounded.class, ask("When did the ferry Marigold sink?"))
                .text()
                .contains("1931"));
    }

    @Test
    void the_first_message_of_a_chat_wants_no_more_of_anything() {
        assertFalse(assistant.ask(Question.of("more")).answer() instanceof Answer.Aside);
    }

    @Test
    void a_script_wants_more_of_its_history() {
        var reply = assistant.ask(new Question("Go on", List.of("When did the ferry Marigold sink?"), null));
        assertFalse(
                assertInstanceOf(Answer.Grounded.class, reply.answer()).text().contains("1931"));
        assertTrue(reply.standalone().contains("Marigold"), reply.standalone());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "more",
                "Tell me more!",
                "and what else?",
                "ok, go on",
                "Anything else, please?",
                "Yes, tell me more.",
            })
    void wants_more(String message) {
        assertTrue(MoreWanted.isIn(message));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tell me more about goats",
                "What else sank?",
                "Who else?",
                "More goats?",
                "Does it go on?",
                "no more",
            })
    void asks_something_of_its_own(String message) {
        assertFalse(MoreWanted.isIn(message));
    }
}
