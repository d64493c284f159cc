package dev.footnote.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.model.Completion;
import dev.footnote.model.LanguageModel;
import dev.footnote.model.ModelException;
import dev.footnote.model.ModelException.Fault;
import dev.footnote.model.Prompt;
import dev.footnote.model.PromptTemplate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelRewriterTest {

    private static final List<Turn> THREAD = List.of(
            new Turn(
                    "Who builds the harbour bridge in Malmo?",
                    null,
                    "Nordbro builds the bridge. The city pays 41 million euros for it."),
            new Turn("When does it open?", "When does the harbour bridge in Malmo open?", "It opens in May 2027."));

    private final List<Prompt> asked = new ArrayList<>();
    private final FollowUps rules = new FollowUps();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "How much does it cost?|How much does the harbour bridge in Malmo cost?",
                "Why does the city pay for it?|Why does the city pay for the harbour bridge in Malmo?",
                "And Nordbro, what do they build?|And Nordbro, what does Nordbro build?",
                "Is that more than 41 million?|Is the harbour bridge more than 41 million?",
            })
    void what_the_model_makes_of_the_threads_own_words_is_taken(String question, String written) {
        assertEquals(written, rewriter(prompt -> written).standalone(THREAD, question));
        assertEquals(1, asked.size());
        assertTrue(asked.getFirst().material().contains("Nordbro builds the bridge."), "the thread is sent");
        assertTrue(asked.getFirst().material().contains(question));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It costs 41 million euros.",
                "How much does the tunnel in Malmo cost?",
                "How much does the Oresund bridge cost?",
                "How much did the harbour bridge cost in 2031?",
                "How much?",
                "How much does it cost?",
                "Sure! Here is the question:\nHow much does the harbour bridge cost?",
                "Does the harbour bridge in Malmo cost?",
                "",
            })
    void what_is_no_such_question_leaves_the_rules_result(String written) {
        String question = "How much does it cost?";
        String byRules = rules.standalone(THREAD, question);
        assertTrue(byRules.contains("bridge"), byRules);
        assertEquals(byRules, rewriter(prompt -> written).standalone(THREAD, question));
    }

    @Test
    void quotation_marks_around_the_question_are_left_out() {
        String written = "How much does the harbour bridge cost?";
        assertEquals(written, rewriter(prompt -> "\"" + written + "\"\n").standalone(THREAD, "How much does it cost?"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Who leads the hospital in Lund?",
                "Is there a plan for a new airport in Kiruna this year?",
                "What did Nordbro say about the strike?",
            })
    void a_question_with_a_subject_of_its_own_is_not_sent(String question) {
        assertEquals(question, rewriter(prompt -> "Who?").standalone(THREAD, question));
        assertTrue(asked.isEmpty());
    }

    @Test
    void the_first_question_of_a_thread_is_not_sent() {
        assertEquals("How much does it cost?", rewriter(prompt -> "x").standalone(List.of(), "How much does it cost?"));
        assertTrue(asked.isEmpty());
    }

    @Test
    void a_fault_of_the_model_leaves_the_rules_result_and_a_cancelled_question_is_cancelled() {
        String question = "How much does it cost?";
        var failing = rewriter(prompt -> {
            throw new ModelException(Fault.TIMED_OUT, "did not answer");
        });
        assertEquals(rules.standalone(THREAD, question), failing.standalone(THREAD, question));
        var cancelled = rewriter(prompt -> {
            throw new CancellationException("interrupted");
        });
        assertThrows(CancellationException.class, () -> cancelled.standalone(THREAD, question));
    }

    @Test
    void a_translation_has_to_keep_the_numbers() {
        String question = "Kostet die Brücke mehr als 41 Millionen?";
        assertEquals(
                "Does the bridge cost more than 41 million?",
                rewriter(prompt -> "Does the bridge cost more than 41 million?").translated(question, Locale.ENGLISH));
        assertTrue(asked.getFirst().material().contains("English"));
        assertNull(
                rewriter(prompt -> "Does the bridge cost more than 14 million?").translated(question, Locale.ENGLISH));
        assertNull(rewriter(prompt -> {
                    throw new ModelException(Fault.UNREACHABLE, "could not be reached");
                })
                .translated(question, Locale.ENGLISH));
    }

    private ModelRewriter rewriter(Function<Prompt, String> writes) {
        LanguageModel model = new LanguageModel() {
            @Override
            public String title() {
                return "fake:m";
            }

            @Override
            public int window() {
                return 4096;
            }

            @Override
            public Completion write(Prompt prompt, Consumer<String> pieces) {
                asked.add(prompt);
                return new Completion(writes.apply(prompt), 10, false);
            }
        };
        return new ModelRewriter(
                model,
                new PromptTemplate("Rewrite.\n---\n{{thread}}\n{{question}}", ModelRewriter.SLOTS),
                new PromptTemplate("Translate.\n---\n{{language}}\n{{sentence}}", ModelRewriter.TRANSLATION_SLOTS),
                rules,
                Duration.ofSeconds(1));
    }
}
