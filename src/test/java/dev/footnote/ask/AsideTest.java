package dev.footnote.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Drafting;
import dev.footnote.answer.ExtractiveAnswerer;
import dev.footnote.answer.Phraser;
import dev.footnote.answer.Phrasing;
import dev.footnote.article.Article;
import dev.footnote.conversation.QuestionRewriter;
import dev.footnote.conversation.Threads;
import dev.footnote.conversation.ThreadsInMemory;
import dev.footnote.conversation.Turn;
import dev.footnote.index.Papers;
import dev.footnote.index.WordsEncoder;
import dev.footnote.retrieve.Retrieval;
import dev.footnote.retrieve.Retriever;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AsideTest {

    private static final Threads.Chat HERE = Threads.Chat.of("here");

    private final WordsEncoder encoder = new WordsEncoder();
    private final Retriever retriever = new Retriever(
            Papers.index(
                    encoder,
                    Papers.paper(
                            "ferry.md",
                            "The old ferry Marigold sank off the cape in 1931, and it has been there since that day.")),
            encoder);
    private final Threads threads = new ThreadsInMemory();
    private final Assistant assistant = with(new LastWord(null), null);

    private Assistant with(QuestionRewriter rewriter, @Nullable Phraser phraser) {
        return new ArticleAssistant(
                retriever, new ExtractiveAnswerer(0.0, 1), InstantSource.system(), threads, rewriter, phraser);
    }

    private static Answer.Aside aside(Reply reply) {
        return assertInstanceOf(Answer.Aside.class, reply.answer());
    }

    @Test
    void thanks_are_answered_without_a_search_and_leave_no_turn() {
        assistant.ask(Question.in(HERE, "When did the ferry sink?"));
        var reply = assistant.ask(Question.in(HERE, "Thanks!"));
        assertEquals(Answer.Aside.Kind.CHAT, aside(reply).kind());
        assertEquals(List.of(), reply.passages());
        assertEquals(
                List.of("When did the ferry sink?"),
                threads.turns(HERE).stream().map(Turn::question).toList());
    }

    @Test
    void thanks_among_earlier_questions_are_not_leaned_on() {
        var reply = assistant.ask(new Question("When did it sink?", List.of("Where is the ferry?", "thanks"), null));
        assertEquals("When did it sink? [Where is the ferry?]", reply.standalone());
    }

    @Test
    void a_reply_tells_the_turns_it_could_lean_on() {
        assistant.ask(Question.in(HERE, "When did the ferry sink?"));
        var reply = assistant.ask(Question.in(HERE, "Where?"));
        assertEquals(
                List.of("When did the ferry sink?"),
                reply.thread().stream().map(Turn::question).toList());
    }

    @Test
    void a_question_in_another_language_is_told_so_in_that_language() {
        var aside = aside(assistant.ask(Question.of("Wann ist die alte Fähre gesunken?")));
        assertEquals(Answer.Aside.Kind.LANGUAGE, aside.kind());
        assertTrue(aside.text().startsWith("Die Artikel sind auf Englisch."), aside.text());
    }

    @Test
    void a_rewriter_that_translates_lets_the_search_go_on_and_the_phraser_knows_the_reader() {
        var readers = new ArrayList<Locale>();
        var phraser = new Phraser() {
            @Override
            public Phrased phrase(Retrieval found, Answer.Grounded extracted, Drafting drafting) {
                return new Phrased(extracted, new Phrasing("fake", false, null, 0, 0, 0));
            }

            @Override
            public Answer.Grounded inLanguage(Answer.Grounded verified, Locale reader) {
                readers.add(reader);
                return verified;
            }
        };
        var reply = with(new LastWord("When did the old ferry sink?"), phraser)
                .ask(Question.of("Wann ist die alte Fähre gesunken?"));
        assertTrue(
                assertInstanceOf(Answer.Grounded.class, reply.answer()).text().contains("1931"));
        assertEquals("When did the old ferry sink?", reply.standalone());
        assertEquals(List.of(Locale.GERMAN), readers);
    }

    /** Appends the last earlier question, and translates everything into one sentence or nothing. */
    private record LastWord(@Nullable String translation) implements QuestionRewriter {

        @Override
        public String standalone(List<Turn> history, String question) {
            return history.isEmpty()
                    ? question
                    : question + " [" + history.getLast().question() + "]";
        }

        @Override
        public @Nullable String translated(String question, Locale articles) {
            return translation;
        }
    }

    @Test
    void what_the_articles_are_about_is_told_without_a_search() {
        var reply = assistant.ask(Question.of("What is this about?"));
        assertEquals(
                "There is one article here. Ask in your own words.",
                aside(reply).text());
        assertEquals(List.of(), reply.passages());
    }

    @Test
    void what_this_is_about_means_what_was_spoken_of_later_in_a_chat() {
        assistant.ask(Question.in(HERE, "When did the ferry sink?"));
        assertFalse(assistant.ask(Question.in(HERE, "What is this about?")).answer() instanceof Answer.Aside);
        assertInstanceOf(
                Answer.Aside.class,
                assistant.ask(Question.in(HERE, "Which articles do you have?")).answer());
    }

    @Test
    void the_notice_counts_outlets_and_days_and_names_the_newest() {
        var old = article("a", "The ferry", "Gazette", LocalDate.of(2031, 5, 4));
        var late = article("b", "The goats", "Post", LocalDate.of(2031, 6, 1));
        assertEquals(
                "There are 2 articles here, by 2 outlets, from 4 May 2031 to 1 June 2031. “The goats” (Post, 1 June 2031);"
                        + " “The ferry” (Gazette, 4 May 2031).",
                CollectionNotice.of(List.of(old, late)));
        assertEquals(
                "There is one article here, by Gazette, of 4 May 2031. “The ferry” (Gazette, 4 May 2031).",
                CollectionNotice.of(List.of(old)));
        assertEquals("There are no articles here.", CollectionNotice.of(List.of()));
        assertEquals(
                "There are 5 articles here. Among them: “A”; “B”; “C”.",
                CollectionNotice.of(List.of(
                        article("a", "A", null, null),
                        article("b", "B", null, null),
                        article("c", "C", null, null),
                        article("d", "D", null, null),
                        article("e", "", null, null))));
    }

    private static Article article(String id, String title, @Nullable String source, @Nullable LocalDate day) {
        return new Article(id, title, source, null, day, "Text.", null);
    }
}
