package dev.footnote.retrieve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.footnote.index.Papers;
import dev.footnote.index.WordsEncoder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapitalsTest {

    private final Capitals capitals = new Capitals(Papers.index(
            new WordsEncoder(),
            Papers.paper(
                    "a",
                    "Ferries stopped on Monday, said Magnus Rudd, the master. He sails for Strand and likes the strand of Garrow. "
                            + "\"Winter is hard,\" he said."),
            Papers.paper(
                    "b",
                    "Two ferries of the island of Garrow wait. Old rules hold: Breaches cost a fine, Rudd was told.")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "how old is magnus rudd?           | how old is Magnus Rudd?",
                "when do the ferries of garrow go  | when do the ferries of Garrow go",
                // Also written in small letters, or only where every word has a capital.
                "who likes the strand              | who likes the strand",
                "is winter hard for breaches       | is winter hard for breaches",
                "who is lindqvist                  | who is lindqvist",
                // Who writes one name with a capital writes all so.
                "Does Rudd know garrow?            | Does Rudd know garrow?",
                "Does rudd know garrow?            | Does Rudd know Garrow?",
            })
    void names_get_the_capitals_that_the_articles_give_them(String question, String written) {
        assertEquals(written, capitals.of(question));
    }
}
