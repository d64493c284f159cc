package dev.footnote.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.footnote.answer.Answer;
import dev.footnote.answer.ExtractiveAnswerer;
import dev.footnote.index.Encoder;
import dev.footnote.index.MiniLmEncoder;
import dev.footnote.index.NativeLibraries;
import dev.footnote.index.Papers;
import dev.footnote.retrieve.Misspelling;
import dev.footnote.retrieve.Retriever;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MisspellingTest {

    private static final Encoder ENCODER = encoder();
    private static final Retriever RETRIEVER = new Retriever(
            Papers.index(
                    ENCODER,
                    Papers.paper(
                            "castle",
                            "Count Vandermeulen sold the castle of Ostrowiec to the town in 1931. The town opened a"
                                    + " school in it."),
                    Papers.paper("ferry", "The ferry Marigold was built in a shipyard at Brandt for 41 million euros."),
                    Papers.paper("river", "Gustav Channing caught an eel of two metres in the river.")),
            ENCODER);
    private static final Assistant ASSISTANT = new ArticleAssistant(RETRIEVER, new ExtractiveAnswerer(null, 3));

    private static Encoder encoder() {
        NativeLibraries.keepIn(Path.of("target", "native"));
        return new MiniLmEncoder();
    }

    private static List<Misspelling> misspellings(String question) {
        return RETRIEVER.read(question).misspellings();
    }

    @Test
    void a_misspelt_name_is_read_as_the_articles_spell_it_and_the_reader_is_told() {
        Reply reply = ASSISTANT.ask(Question.of("Who was Vandermeulan?"));
        assertEquals(
                "castle",
                assertInstanceOf(Answer.Grounded.class, reply.answer())
                        .citations()
                        .getFirst()
                        .article()
                        .id());
        assertEquals(List.of(new Misspelling("Vandermeulan", "Vandermeulen")), reply.misspellings());
        assertEquals("Who was Vandermeulen?", reply.standalone());
        assertEquals("Who was Vandermeulan?", reply.question().text());
    }

    @Test
    void what_is_answered_as_it_was_written_stays_as_it_was_written() {
        Reply reply = ASSISTANT.ask(Question.of("For how many million euros was the shipyerd's ferry Marigold built?"));
        assertInstanceOf(Answer.Grounded.class, reply.answer());
        assertEquals(List.of(), reply.misspellings());
    }

    @Test
    void where_the_mended_question_is_not_answered_either_nothing_was_read_differently() {
        Reply reply = ASSISTANT.ask(Question.of("Which of his sisters did Vandermeulan take to the moon by bicycle?"));
        assertInstanceOf(Answer.NotFound.class, reply.answer());
        assertEquals(List.of(), reply.misspellings());
        assertEquals(reply.question().text(), reply.standalone());
    }

    @Test
    void swapped_left_out_doubled_and_wrong_letters_are_mended() {
        assertEquals(
                "shipyard", misspellings("Who owns the shpiyard?").getFirst().read());
        assertEquals(
                "shipyard", misspellings("Who owns the shipyrd?").getFirst().read());
        assertEquals(
                "shipyard", misspellings("Who owns the shippyard?").getFirst().read());
        assertEquals("Ostrowiec", misspellings("Where is Ostroviec?").getFirst().read());
    }

    @Test
    void a_word_that_the_articles_merely_lack_is_no_misspelling() {
        // One letter from "castle", "river" and "school", and words of their own.
        assertEquals(List.of(), misspellings("Was there cattle at the diver's spool?"));
        assertEquals(List.of(), misspellings("Who owns the bridge?"));
    }

    @Test
    void a_word_in_small_letters_is_not_taken_for_a_name_unless_the_whole_question_is() {
        assertEquals(List.of(), misspellings("Who is chaning Tables?"));
        assertEquals("Channing", misspellings("who is chaning").getFirst().read());
    }

    private static List<Misspelling> plain(String question) {
        return RETRIEVER.readPlain(question).misspellings();
    }

    @Test
    void a_plain_slip_is_mended_though_the_question_would_be_answered_as_written() {
        Reply reply = ASSISTANT.ask(Question.of("For how much was the ferry Marigold built in a shpiyard?"));
        assertInstanceOf(Answer.Grounded.class, reply.answer());
        assertEquals(List.of(new Misspelling("shpiyard", "shipyard")), reply.misspellings());
    }

    @Test
    void a_word_that_is_no_english_word_is_plainly_the_one_word_it_is_near() {
        assertEquals("shipyard", plain("Who owns the shippyard?").getFirst().read());
        assertEquals("castle", plain("Who owns the csatle?").getFirst().read());
        // "Towm" is no word, but too short; "schoool" is long enough.
        assertEquals(List.of(), plain("Where is the towm?"));
        assertEquals("school", plain("Where is the schoool?").getFirst().read());
    }

    @Test
    void a_rare_english_word_is_mended_only_where_two_letters_changed_places() {
        // "Sliver" is no swap of "river", "calve" none of "castle".
        assertEquals(List.of(), plain("Who owns the sliver of the rivet?"));
    }

    @Test
    void a_name_that_the_articles_lack_is_not_plainly_another_name() {
        assertEquals(List.of(), plain("What did Vandermeulan sell?"));
        assertEquals(List.of(), plain("Who is Gustav Channong?"));
        assertEquals("Channing", plain("Who is Gustav Channign?").getFirst().read());
        assertEquals("Castle", plain("Where is Csatle Ostrowiec?").getFirst().read());
    }

    @Test
    void a_statement_keeps_its_words() {
        assertEquals(List.of(), plain("The shpiyard was closed."));
    }

    @Test
    void short_words_and_numbers_are_left_alone() {
        assertEquals(List.of(), misspellings("Who saw an eal in 1932 or 41b?"));
    }
}
