package dev.footnote.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChatOverPipesTest {

    private final FakeAssistant assistant = new FakeAssistant();
    private final FakeFeedback feedback = new FakeFeedback();
    private final FakeArticles articles = new FakeArticles();

    @Test
    void answers_each_line_with_a_blank_line_between_and_nothing_else() {
        String answered = new AnswerPrinter(Style.plain()).print(Samples.museum());
        String missing = new AnswerPrinter(Style.plain()).print(Samples.missing());
        assertEquals(answered + "\n" + missing, chat("When?\nmissing?\n"));
    }

    @Test
    void lines_without_words_are_skipped() {
        chat("\ufeffWhen?\r\n\r\n \t \nWho?");
        assertEquals(List.of("When?", "Who?"), texts());
    }

    @Test
    void a_question_carries_the_ones_before_until_a_new_start() {
        chat("One?\nTwo?\n/new\nThree?\nFour?\n");
        assertEquals(List.of("One?"), assistant.leanedOn.get(1));
        assertEquals(List.of(), assistant.leanedOn.get(2));
        assertEquals(List.of("Three?"), assistant.leanedOn.get(3));
    }

    @Test
    void after_an_error_the_chat_goes_on_without_that_question() {
        String said = chat("One?\nfail\nTwo?\n");
        assertTrue(said.contains("\n\n" + Talk.FAILED + "\n"), said);
        assertEquals(List.of("One?"), assistant.leanedOn.get(2));
    }

    @Test
    void nothing_is_answered_after_quit_or_exit() {
        chat("One?\n/quit\nTwo?\n");
        chat("Three?\n/EXIT\nFour?\n");
        assertEquals(List.of("One?", "Three?"), texts());
    }

    @Test
    void an_unknown_command_names_the_nearest() {
        assertEquals("There is no command /sorces; the nearest is /sources.\n", chat("/sorces"));
        assertEquals("There is no command /exi\ufffd; the nearest is /quit.\n", chat("/exi\ud800\u001b"));
        assertEquals("There is no command /sh; the nearest is /show N.\n", chat("/sh 1"));
    }

    @Test
    void show_says_what_is_possible() {
        assertTrue(chat("/show 1").startsWith("There is no answer yet"));
        assertTrue(chat("When?\n/show").endsWith("\nWhich source? You can ask for /show 1 or /show 2.\n"));
        assertTrue(chat("When?\n/show 7").endsWith("\nThere is no source 7. You can ask for /show 1 or /show 2.\n"));
        assertTrue(chat("When?\n/show [2]").contains("»The bill came to 41 million euros"));
    }

    @Test
    void help_lists_every_command() {
        String help = chat("/help");
        for (Command command : Command.values()) {
            assertTrue(help.contains("\n" + command.usage()), help);
        }
    }

    @Test
    void sources_and_why_speak_of_the_last_answer() {
        assertTrue(chat("When?\n/sources").contains("“The museum reopened"));
        assertTrue(chat("When?\n/why").contains("confidence 0.93"));
        assertFalse(chat("When?\n/new\n/why").contains("confidence"));
    }

    @Test
    void a_verdict_on_the_last_answer_is_kept_and_the_reader_told_where() {
        String said = chat("When?\n/wrong  it was   in May\n/RIGHT\n");
        assertEquals(List.of("wrong: When?: it was   in May", "right: When?: "), feedback.kept);
        assertTrue(said.contains("\n\nThe answer to “When?” is noted as wrong, kept in a drawer.\n"), said);
        assertTrue(said.endsWith("\nThe answer to “When?” is noted as right, kept in a drawer.\n"), said);
    }

    @Test
    void a_wrong_without_a_note_asks_for_one() {
        assertTrue(chat("When?\n/wrong").replace("\n", " ").contains("“/wrong what it should have said” says more."));
    }

    @Test
    void a_refusal_can_be_judged_too() {
        chat("missing?\n/right");
        assertEquals(List.of("right: missing?: "), feedback.kept);
    }

    @Test
    void there_is_nothing_to_judge_before_the_first_answer_and_after_a_new_start() {
        assertTrue(chat("/wrong").startsWith("There is no answer yet"));
        assertTrue(chat("When?\n/new\n/right").endsWith("There is no answer yet: ask a question first.\n"));
        assertEquals(List.of(), feedback.kept);
    }

    @Test
    void feedback_that_cannot_be_kept_is_told_in_a_sentence() {
        feedback.full = true;
        assertTrue(chat("When?\n/right").endsWith("\n\nThe drawer is full.\n"));
    }

    @Test
    void what_was_answered_before_a_restart_is_named_where_it_cannot_be_shown() {
        chat("When did it reopen?\n");
        String said = chat("/sources").replace("\n", " ");
        assertTrue(said.contains("can't be shown again: ask “When did it reopen?” once more."), said);
    }

    @Test
    void forget_says_what_it_deletes_and_leaves_nothing_to_lean_on() {
        String said = chat("One?\n/forget\nTwo?\n").replace("\n", " ");
        assertTrue(said.contains("Forgotten: the questions and answers of this chat"), said);
        assertEquals(List.of(), assistant.leanedOn.get(1));
    }

    @Test
    void after_small_talk_the_answer_before_it_is_still_the_last() {
        String said = chat("When?\nthanks\n/sources");
        assertTrue(said.contains("You're welcome."), said);
        assertTrue(said.substring(said.indexOf("You're welcome.")).contains("“The museum reopened"), said);
    }

    @Test
    void what_changed_of_the_articles_is_taken_in_when_asked_for() {
        assertEquals("21 articles now.\n", chat("/reload"));
    }

    @Test
    void articles_that_cannot_be_read_again_are_told_in_a_sentence_and_the_chat_goes_on() {
        String said = chat("/reload\n/reload\n/reload\nWhen?");
        assertTrue(said.contains("went wrong inside Footnote while reading the articles again"), said);
        assertTrue(said.contains("The museum reopened on"), said);
    }

    private List<String> texts() {
        return assistant.asked.stream().map(question -> question.text()).toList();
    }

    private String chat(String lines) {
        StringWriter answers = new StringWriter();
        int status = new Chat(
                        assistant,
                        new BufferedReader(new StringReader(lines)),
                        new PrintWriter(answers),
                        Style.plain(),
                        articles,
                        feedback,
                        assistant.memory(null))
                .run();
        assertEquals(0, status);
        return answers.toString();
    }
}
