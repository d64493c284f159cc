package dev.footnote.retrieve;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.index.Words;
import dev.footnote.ingest.Sections;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AlikeWordsTest {

    @Test
    void a_word_of_the_same_group_stands_for_that_of_the_question() {
        assertTrue(meets("How many jobs will go?", "job", "Some 750 posts are to be cut."));
        assertTrue(meets("Who owns the mill?", "own", "The building belongs to Corvane."));
    }

    @Test
    void a_phrase_needs_all_of_its_words() {
        assertTrue(meets("Who leads Corvane?", "lead", "Ida Holm has been its chief executive since May."));
        assertFalse(meets("Who defends Ida Holm?", "defend", "The town council met in May."));
    }

    @Test
    void a_phrase_of_the_question_is_stood_for_as_a_whole() {
        assertTrue(meets("How many took part in the trial?", "took", "The study had 400 patients."));
        assertFalse(meets("Who took the train?", "took", "The study had 400 patients."));
    }

    /** The lines are chosen by how their words begin; none may be passed over. */
    @Test
    void every_word_of_the_list_stands_for_its_neighbour() {
        for (String line : Sections.read(AlikeWords.class, "alike.txt").of("groups")) {
            String[] words = line.replace('_', ' ').split(" ");
            for (String word : words) {
                Set<String> asked = stems(word);
                Set<String> group = stems(line.replace('_', ' '));
                boolean phrase = line.matches(
                        "(?:.*[\\s_])?" + Pattern.quote(word) + "_.*|.*_" + Pattern.quote(word) + "(?:\\s.*)?");
                asked.forEach(stem -> assertTrue(phrase || new AlikeWords(asked).met(stem, group), line + ": " + word));
            }
        }
    }

    private static boolean meets(String question, String asked, String sentence) {
        return new AlikeWords(stems(question)).met(asked, stems(sentence));
    }

    private static Set<String> stems(String text) {
        return Words.of(text).stream().map(Words.Word::stem).collect(Collectors.toSet());
    }
}
