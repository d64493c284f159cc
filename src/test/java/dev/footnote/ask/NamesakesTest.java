package dev.footnote.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.answer.Answer;
import dev.footnote.answer.ExtractiveAnswerer;
import dev.footnote.conversation.Threads;
import dev.footnote.index.Papers;
import dev.footnote.index.WordsEncoder;
import dev.footnote.retrieve.Retriever;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesakesTest {

    private final WordsEncoder encoder = new WordsEncoder();
    private final Assistant assistant = new ArticleAssistant(
            new Retriever(
                    Papers.index(
                            encoder,
                            Papers.paper(
                                    "painter.md",
                                    "The painter Anna Quill opened a show in Trieste. Quill is 45 years old."),
                            Papers.paper("rower.md", "The rower Bernard Quill won the regatta. Quill is 31 years old."),
                            Papers.paper("mayor.md", "The mayor Olga Brandt was elected. Brandt is 58 years old."),
                            Papers.paper("goats.md", "Goats took over the lighthouse rock long ago.")),
                    encoder),
            new ExtractiveAnswerer(0.0, 1));

    private static Answer.Aside aside(Reply reply) {
        var aside = assertInstanceOf(Answer.Aside.class, reply.answer());
        assertEquals(Answer.Aside.Kind.AMBIGUOUS, aside.kind());
        return aside;
    }

    @Test
    void a_last_name_of_two_people_is_asked_back() {
        var aside = aside(assistant.ask(Question.of("How old is Quill?")));
        assertEquals(
                List.of("Anna Quill", "Bernard Quill"),
                aside.choices().stream().sorted().toList());
        assertTrue(aside.text().startsWith("Which Quill do you mean: "), aside.text());
    }

    @ParameterizedTest
    @CsvSource({"Anna,45", "bernard quill,31", "Bernard,31", "I meant Anna,45", "Is it Bernard?,31"})
    void the_next_message_names_the_one_meant(String message, String expected) {
        var chat = Threads.Chat.of("here");
        aside(assistant.ask(Question.in(chat, "How old is Quill?")));
        var reply = assistant.ask(Question.in(chat, message));
        assertTrue(reply.standalone().matches("How old is (Anna|Bernard) Quill\\?"), reply.standalone());
        var answer = assertInstanceOf(Answer.Grounded.class, reply.answer());
        assertTrue(answer.text().contains(expected), answer.text());
    }

    @ParameterizedTest
    @CsvSource({"1,0", "the first,0", "First one please,0", "2,1", "the second one,1", "the latter,1", "the last,1"})
    void the_next_message_may_count(String message, int choice) {
        var chat = Threads.Chat.of("here");
        var choices =
                aside(assistant.ask(Question.in(chat, "How old is Quill?"))).choices();
        var reply = assistant.ask(Question.in(chat, message));
        assertEquals("How old is " + choices.get(choice) + "?", reply.standalone());
    }

    @Test
    void another_question_after_it_is_a_question_of_its_own() {
        var chat = Threads.Chat.of("here");
        aside(assistant.ask(Question.in(chat, "How old is Quill?")));
        var reply = assistant.ask(Question.in(chat, "Who took over the lighthouse rock?"));
        var answer = assertInstanceOf(Answer.Grounded.class, reply.answer());
        assertTrue(answer.text().startsWith("Goats"), answer.text());
    }

    @Test
    void after_a_question_about_one_of_them_the_thread_decides() {
        var chat = Threads.Chat.of("here");
        assistant.ask(Question.in(chat, "Where did Anna Quill open a show?"));
        var reply = assistant.ask(Question.in(chat, "How old is Quill?"));
        var answer = assertInstanceOf(Answer.Grounded.class, reply.answer());
        assertTrue(answer.text().contains("45"), answer.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How old is Anna Quill?",
                "How old is Brandt?",
                "How old is the painter Quill?",
                "How old is the Quill who won the regatta?",
                "How old is the mayor?",
                "Anna Quill is how old?",
                "Is Anna Quill 45 years old?",
            })
    void where_the_question_or_the_articles_decide_nothing_is_asked_back(String question) {
        assertInstanceOf(
                Answer.Grounded.class, assistant.ask(Question.of(question)).answer());
    }
}
