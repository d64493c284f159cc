package dev.footnote.answer.span;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.footnote.retrieve.TypedSpan;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClauseValuesTest {

    private static List<String> beside(String stem, String sentence) {
        var clauses = new ClauseValues(sentence);
        return TypedSpan.in(sentence).stream()
                .filter(span -> span.kind() == TypedSpan.Kind.MONEY && clauses.beside(span, stem))
                .map(span -> span.span().of(sentence))
                .toList();
    }

    @Test
    void each_name_of_a_list_has_its_own_value() {
        var list = "The bank lends $5 million to Ostra, $7 million to Velmar and $9 million to Quill.";
        assertEquals(List.of("$7 million"), beside("velmar", list));
        assertEquals(List.of("$9 million"), beside("quill", list));
    }

    @Test
    void the_name_may_stand_before_the_value() {
        var list = "Ostra owes $5 million; Velmar owes $7 million.";
        assertEquals(List.of("$7 million"), beside("velmar", list));
    }

    @Test
    void in_a_long_clause_nothing_is_beside_anything() {
        var sentence =
                "Velmar told its shareholders at a long meeting in the old town hall that a loan of $7 million was due.";
        assertEquals(List.of(), beside("velmar", sentence));
    }
}
