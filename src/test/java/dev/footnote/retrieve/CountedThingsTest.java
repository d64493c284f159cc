package dev.footnote.retrieve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.footnote.index.Papers;
import dev.footnote.index.PassageIndex;
import dev.footnote.index.WordsEncoder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountedThingsTest {

    private final WordsEncoder encoder = new WordsEncoder(Map.of("vessel", "boat"));
    private final PassageIndex index =
            Papers.index(encoder, Papers.paper("a", "Forty boats sank."), Papers.paper("b", "The vessel melted."));

    private CountedThings.Match match(String question, String sentence) {
        Query query = Query.of(question, new QuestionVectors(encoder, index), Scope.OPEN, null, index);
        return new SentenceSigns.Asked(query, index).counted.in(sentence, TypedSpan.in(sentence));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            In the harbour 38 boats sank.                    | ASKED
            In the harbour 38 small fishing boats sank.      | ASKED
            In the harbour 38 vessels sank.                  | ASKED
            In the harbour 12 sailors drowned.               | OTHER
            It was 12 sailors, and the boats sank.           | OTHER
            Another 12 sailors left in 38 boats.             | ASKED
            In the harbour 38 others sank.                   | ASKED
            Those that sank were 38.                         | NONE
            The boats sank.                                  | NONE
            """)
    void a_number_counts_what_stands_behind_it(String sentence, CountedThings.Match expected) {
        assertEquals(expected, match("How many boats sank?", sentence));
    }

    @Test
    void only_a_question_for_a_number_is_told_what_numbers_count() {
        assertEquals(CountedThings.Match.NONE, match("When did the boats sink?", "In the harbour 38 boats sank."));
    }
}
