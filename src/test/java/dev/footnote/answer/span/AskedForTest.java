package dev.footnote.answer.span;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.index.PassageIndex;
import dev.footnote.index.Words;
import dev.footnote.retrieve.Query;
import dev.footnote.retrieve.Scope;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskedForTest {

    private static AskedFor read(String question) {
        return AskedFor.of(new Query(
                question,
                Words.of(question),
                Map.of(),
                Map.of(),
                PassageIndex.query(new float[] {1}),
                Scope.OPEN,
                null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            who         | Who designed the roof?
            who         | To whom did the port sell the crane?
            when        | When did the museum reopen?
            where       | Where did the ferry sink?
            what-time   | In what year did the bridge fall?
            what-person | Which minister resigned?
            what-place  | What city hosts the fair?
            what-group  | Which company built the crane?
            what-number | What is the price of the ticket?
            howmany     | How many ships sailed?
            howmuch     | How much did the bridge cost?
            howlong     | How long did the repairs take?
            howlong     | How many hours did the repairs take?
            howbig      | How tall is the lighthouse?
            whatnp      | What fabric covers the roof?
            whatis      | What is the harbour board?
            why         | Why did the roof fall?
            none        | Harbour museum repairs
            """)
    void reads_the_class_of_a_question(String kind, String question) {
        assertEquals(kind, read(question).kind());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Is the bridge open?", "Did the ferry sink?", "How does the crane work?"})
    void no_single_span_answers_whether_or_how(String question) {
        assertFalse(read(question).oneThing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Who sank the ferry?", "How many ships sailed?", "Why did the roof fall?"})
    void a_span_can_answer_all_else(String question) {
        assertTrue(read(question).oneThing());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bank  | Which bank lent the money?
            captain | What is the name of the captain?
            ''    | Who sank the ferry?
            """)
    void names_the_noun_that_is_asked_for(String focus, String question) {
        assertEquals(
                focus.isEmpty() ? "" : Words.of(focus).getFirst().stem(),
                read(question).focus());
    }
}
