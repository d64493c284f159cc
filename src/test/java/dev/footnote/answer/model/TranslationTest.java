package dev.footnote.answer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Certainty;
import dev.footnote.answer.Citation;
import dev.footnote.model.Completion;
import dev.footnote.model.LanguageModel;
import dev.footnote.model.ModelException;
import dev.footnote.model.Prompt;
import dev.footnote.model.PromptTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class TranslationTest {

    private static final String SENTENCE = "On Tuesday Vantara agreed to buy Orrin for $3.8 billion in cash.";

    /** Writes what it is given, one after the other. */
    private static final class Scripted implements LanguageModel {
        private final Deque<Object> texts;

        Scripted(Object... texts) {
            this.texts = new ArrayDeque<>(Arrays.asList(texts));
        }

        @Override
        public String title() {
            return "test:scripted";
        }

        @Override
        public int window() {
            return 8_000;
        }

        @Override
        public Completion write(Prompt prompt, Consumer<String> pieces) {
            Object next = texts.removeFirst();
            if (next instanceof ModelException fault) {
                throw fault;
            }
            return new Completion(next.toString(), 20, false);
        }
    }

    @Test
    void says_a_sentence_in_the_readers_language_with_its_citations() throws IOException {
        String german = "Am Dienstag stimmte Vantara zu, Orrin für $3.8 billion in bar zu kaufen.";
        Answer.Grounded answer = translated(german);
        assertEquals(german, answer.sentences().getFirst().text());
        assertEquals(List.of(1), answer.sentences().getFirst().citations());
    }

    @Test
    void leaves_a_sentence_as_it_was_whose_translation_changed_a_number() throws IOException {
        assertEquals(SENTENCE, only(translated("Am Dienstag stimmte Vantara zu, Orrin für $3.6 billion zu kaufen.")));
    }

    @Test
    void leaves_a_sentence_as_it_was_whose_translation_lost_a_name() throws IOException {
        assertEquals(
                SENTENCE, only(translated("Am Dienstag stimmte Vantara zu, die Firma für $3.8 billion zu kaufen.")));
    }

    @Test
    void leaves_a_sentence_as_it_was_where_the_model_fails_or_writes_nothing() throws IOException {
        assertEquals(SENTENCE, only(translated("")));
        assertEquals(
                SENTENCE,
                only(translated(new ModelException(ModelException.Fault.BROKEN_OFF, "closed the connection"))));
    }

    @Test
    void a_quotation_stays_letter_for_letter() {
        assertFalse(Translation.sameAtoms(
                "She said: “We did not expect this.”", "Sie sagte: „Das haben wir nicht erwartet.“"));
    }

    private static String only(Answer.Grounded answer) {
        return answer.sentences().getFirst().text();
    }

    private static Answer.Grounded translated(Object written) throws IOException {
        Given orrin = Objects.requireNonNull(DraftCase.articles().get("orrin"));
        Citation quote = orrin.quote(orrin.sentences().getFirst().span());
        var sentence = new Answer.Sentence(SENTENCE, List.of(1), Certainty.CONFIRMED);
        var answer = new Answer.Grounded(List.of(sentence), List.of(quote), null, 0.9);
        var template = new PromptTemplate(
                Files.readString(Path.of("prompts", "translate.md")), PhraserPrompts.TRANSLATE_SLOTS);
        return new Translation(new Scripted(written), template, 200).of(answer, Locale.GERMAN, Duration.ofSeconds(5));
    }
}
