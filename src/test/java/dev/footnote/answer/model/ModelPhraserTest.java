package dev.footnote.answer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Certainty;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Conflict;
import dev.footnote.answer.Drafting;
import dev.footnote.answer.Origins;
import dev.footnote.answer.Phraser;
import dev.footnote.article.Span;
import dev.footnote.index.PassageIndex;
import dev.footnote.index.Words;
import dev.footnote.index.WordsEncoder;
import dev.footnote.model.Completion;
import dev.footnote.model.LanguageModel;
import dev.footnote.model.ModelException;
import dev.footnote.model.Prompt;
import dev.footnote.model.PromptTemplate;
import dev.footnote.retrieve.Query;
import dev.footnote.retrieve.Retrieval;
import dev.footnote.retrieve.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ModelPhraserTest {

    private static final Map<String, Given> ARTICLES = DraftCase.articles();
    private static final String FIRST =
            "Vantara Systems agreed on Tuesday to buy chip designer Orrin for $3.8 billion in cash, the companies said.";

    /** Writes the drafts it is given, one after the other. */
    private static final class Scripted implements LanguageModel {
        private final Deque<Object> drafts;
        private final List<Prompt> asked = new ArrayList<>();
        private int window = 8_000;

        Scripted(Object... drafts) {
            this.drafts = new ArrayDeque<>(Arrays.asList(drafts));
        }

        @Override
        public String title() {
            return "test:scripted";
        }

        @Override
        public int window() {
            return window;
        }

        @Override
        public Completion write(Prompt prompt, Consumer<String> pieces) {
            asked.add(prompt);
            Object next = drafts.removeFirst();
            if (next instanceof RuntimeException fault) {
                throw fault;
            }
            String text = next.toString();
            for (String piece : text.split("(?<= )")) {
                pieces.accept(piece);
            }
            return new Completion(text, 100, text.endsWith("…"));
        }
    }

    /** Remembers what was heard. */
    private static final class Heard implements Drafting {
        private final StringBuilder text = new StringBuilder();
        private int withdrawn;

        @Override
        public void piece(String piece) {
            text.append(piece);
        }

        @Override
        public void withdrawn() {
            withdrawn++;
            text.setLength(0);
        }
    }

    private final Heard heard = new Heard();

    private static PromptTemplate prompt(String name, List<String> slots) {
        try {
            return new PromptTemplate(Files.readString(Path.of("prompts", name)), slots);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static PhraserPrompts prompts() {
        return new PhraserPrompts(
                prompt("answer.md", PhraserPrompts.ANSWER_SLOTS),
                prompt("retry.md", PhraserPrompts.RETRY_SLOTS),
                prompt("translate.md", PhraserPrompts.TRANSLATE_SLOTS));
    }

    private Phraser.Phrased phrase(LanguageModel model) {
        return phrase(model, extracted());
    }

    private Phraser.Phrased phrase(LanguageModel model, Answer.Grounded extracted) {
        var phraser =
                new ModelPhraser(model, prompts(), new WordsEncoder(), new PhraserBudget(300, Duration.ofSeconds(20)));
        return phraser.phrase(found("orrin", "review", "toll"), extracted, heard);
    }

    private static Retrieval found(String... ids) {
        String question = "How much does Vantara pay for Orrin?";
        var query = new Query(
                question,
                Words.of(question),
                Map.of(),
                Map.of(),
                PassageIndex.query(new float[] {1, 0, 0, 0}),
                Scope.OPEN,
                null);
        return new Retrieval(
                query,
                Arrays.stream(ids)
                        .map(ModelPhraserTest::given)
                        .map(Given::passage)
                        .toList(),
                List.of());
    }

    private static Given given(String id) {
        return assertNotNullGiven(ARTICLES.get(id));
    }

    private static Given assertNotNullGiven(@org.jspecify.annotations.Nullable Given given) {
        if (given == null) {
            throw new IllegalArgumentException("no such article");
        }
        return given;
    }

    private static Citation cite(int number, String id, String quote) {
        var article = given(id).article();
        int at = article.text().indexOf(quote);
        return new Citation(number, article, new Span(at, at + quote.length()));
    }

    private static Answer.Grounded extracted() {
        return new Answer.Grounded(
                List.of(new Answer.Sentence(FIRST, List.of(1), Certainty.PLANNED)),
                List.of(cite(1, "orrin", FIRST)),
                "$3.8 billion",
                0.9);
    }

    @Test
    void a_draft_that_stands_is_given_with_exact_quotes() {
        var phrased = phrase(new Scripted("Vantara agreed to buy Orrin for $3.8bn in cash [1]."));
        assertTrue(phrased.phrasing().phrased());
        assertNull(phrased.phrasing().notice());
        assertEquals(
                "Vantara agreed to buy Orrin for $3.8bn in cash.",
                phrased.answer().text());
        assertEquals(FIRST, phrased.answer().citations().getFirst().quote());
        assertEquals("$3.8 billion", phrased.answer().shortSpan());
        assertEquals("Vantara agreed to buy Orrin for $3.8bn in cash [1].", heard.text.toString());
        assertEquals(0, heard.withdrawn);
    }

    @Test
    void a_wrong_sentence_goes_and_is_counted() {
        var phrased = phrase(new Scripted(
                "Vantara agreed to buy Orrin for $3.8 billion [1]. Orrin was founded in Cambridge in 1990 [1]."));
        assertEquals(
                "Vantara agreed to buy Orrin for $3.8 billion.",
                phrased.answer().text());
        assertEquals(1, phrased.phrasing().removed());
        assertEquals(0, phrased.phrasing().quoted());
    }

    @Test
    void what_a_removed_sentence_was_made_of_is_told_in_the_articles_own_words() {
        String own = "Orrin employs 2,400 people in Leeds and Porto.";
        var phrased = phrase(
                new Scripted(
                        "Vantara agreed to buy Orrin for $3.8 billion [1]."
                                + " Orrin employs 2,600 people in Leeds and Porto [1]. In Leeds and Porto Orrin employs 2,700 people [1]."));
        assertEquals(
                "Vantara agreed to buy Orrin for $3.8 billion. " + own,
                phrased.answer().text());
        assertEquals(own, phrased.answer().citations().getLast().quote());
        assertEquals(List.of(2), phrased.answer().sentences().getLast().citations());
        assertTrue(phrased.phrasing().phrased());
        assertEquals(2, phrased.phrasing().removed());
        assertEquals(1, phrased.phrasing().quoted());
    }

    @Test
    void what_a_kept_sentence_stands_on_is_not_told_once_more() {
        var phrased = phrase(new Scripted(
                "Vantara agreed to buy Orrin for $3.8 billion [1]. Vantara agreed to buy Orrin for $4.8 billion [1]."));
        assertEquals(
                "Vantara agreed to buy Orrin for $3.8 billion.",
                phrased.answer().text());
        assertEquals(0, phrased.phrasing().quoted());
    }

    @Test
    void a_draft_that_is_true_but_beside_the_question_does_not_replace_the_extracted_answer() {
        var beside = "Orrin employs people in Leeds and Porto [1].";
        var phrased = phrase(new Scripted(beside, beside));
        assertFalse(phrased.phrasing().phrased());
        assertEquals(extracted(), phrased.answer());
        assertNotNull(phrased.phrasing().notice());
        assertEquals(0, phrased.phrasing().removed());
    }

    @Test
    void a_draft_of_which_nothing_stands_is_asked_for_once_more_with_what_was_wrong() {
        var model = new Scripted(
                "Vantara agreed to buy Orrin for $4.8 billion [1].",
                "Vantara agreed to buy Orrin for $3.8 billion [1].");
        var phrased = phrase(model);
        assertTrue(phrased.phrasing().phrased());
        assertEquals(2, model.asked.size());
        assertTrue(model.asked.getLast().material().contains("$4.8 billion"));
        assertTrue(model.asked.getLast().material().contains("number in it is not in the passage"));
        assertEquals(1, heard.withdrawn);
        assertEquals(200, phrased.phrasing().tokens());
    }

    @Test
    void after_two_bad_drafts_the_articles_own_words_are_given_and_it_is_said() {
        var phrased = phrase(new Scripted("It is worth $9 billion [1].", "It is worth $8 billion [7]."));
        assertFalse(phrased.phrasing().phrased());
        assertEquals(extracted(), phrased.answer());
        assertNotNull(phrased.phrasing().notice());
        assertEquals(2, phrased.phrasing().removed());
        assertEquals("", heard.text.toString());
    }

    @Test
    void an_empty_draft_and_a_refusal_end_in_the_articles_own_words() {
        assertEquals(extracted(), phrase(new Scripted("", "")).answer());
        var refused = new Scripted("The passages do not say.");
        assertEquals(extracted(), phrase(refused).answer());
        assertEquals(1, refused.asked.size());
    }

    @Test
    void each_fault_ends_in_the_articles_own_words_with_a_notice() {
        for (ModelException.Fault fault : ModelException.Fault.values()) {
            var phrased = phrase(new Scripted(new ModelException(fault, "could not be reached")));
            assertEquals(extracted(), phrased.answer());
            assertEquals(
                    "test:scripted could not be reached, so this is the articles' own wording.",
                    phrased.phrasing().notice());
        }
    }

    @Test
    void a_cancelled_question_stays_cancelled() {
        assertThrows(CancellationException.class, () -> phrase(new Scripted(new CancellationException("cancelled"))));
    }

    @Test
    void the_last_sentence_of_a_draft_cut_short_does_not_count() {
        var phrased =
                phrase(new Scripted("Vantara agreed to buy Orrin for $3.8 billion in cash [1]. Orrin employs 2,400…"));
        assertEquals(
                "Vantara agreed to buy Orrin for $3.8 billion in cash.",
                phrased.answer().text());
    }

    @Test
    void orders_in_articles_stay_out_of_the_prompt_and_material_out_of_the_instructions() {
        var model = new Scripted("Vantara agreed to buy Orrin for $3.8 billion in cash [1].");
        phrase(model);
        Prompt asked = model.asked.getFirst();
        assertFalse(asked.material().contains("Ignore all previous"), asked.material());
        assertFalse(asked.instructions().contains("Orrin"));
        assertTrue(asked.material().contains("Outlet: Reuters\nDate: 2025-11-05\nTitle: Vantara to buy Orrin"));
    }

    @Test
    void what_the_extracted_answer_stands_on_is_in_the_prompt_of_the_smallest_model() {
        var model = new Scripted("Vantara agreed to buy Orrin for $3.8 billion in cash [1].");
        model.window = 1_100;
        phrase(model);
        String material = model.asked.getFirst().material();
        assertTrue(material.contains(FIRST), material);
        assertFalse(material.contains("Kessel Post"), material);
    }

    @Test
    void a_side_of_a_disagreement_that_the_draft_leaves_out_is_told_in_the_articles_own_words() {
        String other = "Shares in Orrin closed 4.5 percentage points below the offer price.";
        var extracted = new Answer.Grounded(
                List.of(
                        new Answer.Sentence(FIRST, List.of(1), Certainty.PLANNED),
                        new Answer.Sentence(other, List.of(2), Certainty.CONFIRMED)),
                List.of(cite(1, "orrin", FIRST), cite(2, "review", other)),
                "$3.8 billion",
                0.9,
                List.of(new Conflict(
                        Conflict.Kind.DISPUTED,
                        List.of(
                                new Conflict.Side("$3.8 billion", List.of(1)),
                                new Conflict.Side("4.5 percentage points", List.of(2))))),
                new Origins(1, 1, List.of()),
                null);
        var model = new Scripted("Vantara agreed to buy Orrin for $3.8 billion [1].");
        var answer = phrase(model, extracted).answer();
        assertEquals("Vantara agreed to buy Orrin for $3.8 billion. " + other, answer.text());
        assertEquals(List.of(2), answer.conflicts().getFirst().sides().getLast().citations());
        assertTrue(model.asked.getFirst().material().contains("The passages differ (disputed)"));
        assertEquals(1, answer.origins().articles());
    }
}
