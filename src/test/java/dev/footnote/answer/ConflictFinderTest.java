package dev.footnote.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConflictFinderTest {

    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}) (.*)");

    static Stream<String> clusters() throws IOException {
        var in = Objects.requireNonNull(ConflictFinderTest.class.getResourceAsStream("conflict-clusters.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("clusters")
    void tells_what_articles_say_differently_and_why(String cluster) {
        String[] parts = cluster.split(" \\| ");
        Disagreement found = find(parts[1].strip(), List.of(parts).subList(2, parts.length));
        assertEquals(parts[0].strip(), found == null ? "none" : found.kind().code());
    }

    @Test
    void the_newest_value_leads_where_it_replaces_the_others() {
        Disagreement found = find(
                "How many people were killed at Tarn Mill?",
                List.of(
                        "2026-03-01 At Tarn Mill 8 people were killed.",
                        "2026-03-02 The toll at Tarn Mill has since been raised to 12 people killed."));
        assertNotNull(found);
        assertEquals(List.of("12", "8"), values(found));
    }

    @Test
    void the_value_that_most_articles_give_leads_where_they_disagree() {
        Disagreement found = find(
                "How long does the Harbour contract run?",
                List.of(
                        "The Harbour contract runs for five years.",
                        "Norvia signed a seven-year Harbour contract.",
                        "The Harbour contract runs for seven years."));
        assertNotNull(found);
        assertEquals(List.of("seven-year", "five years"), values(found));
    }

    @Test
    void one_article_does_not_contradict_itself() {
        var found = Found.forQuestion("How long does the Harbour contract run?")
                .article(
                        "a",
                        Found.line(5, "The Harbour contract runs for five years."),
                        Found.line(4, "An older Harbour contract ran for seven years."))
                .retrieval();
        assertNull(ConflictFinder.find(found, List.of(found.sentences().getFirst())));
    }

    @Test
    void keeps_the_words_that_say_how_exact_a_value_is() {
        Disagreement found = find(
                "When will the Elm bridge open?",
                List.of(
                        "The Elm bridge will open by the end of 2026.",
                        "The Elm bridge will open by the middle of 2027."));
        assertNotNull(found);
        assertEquals(List.of("the end of 2026", "the middle of 2027"), values(found));
    }

    @Test
    void in_a_large_collection_only_a_sentence_that_says_the_same_but_for_its_value_contradicts() {
        String lead = "The Harbour contract runs for seven years.";
        assertNotNull(among(90, lead, "The Harbour contract, Norvia says, runs for five years."));
        assertNull(among(90, lead, "Tarn Mill stood empty for five years."));
    }

    @Test
    void in_a_large_collection_a_sentence_that_counts_what_is_asked_for_contradicts_though_it_answers_less_well() {
        String question = "How many leaks does the Tarn pipe have?";
        String lead = "The owner has found seven leaks in the Tarn pipe.";
        assertNotNull(among(question, 90, lead, "She counted twelve leaks."));
        assertNull(among(question, 90, lead, "She counted twelve ducks."));
        String people = "How many people are missing in Tarn?";
        assertNull(among(people, 90, "In Tarn four people are missing.", "Nine people came to the meeting."));
    }

    @Test
    void in_a_large_collection_an_article_that_gives_both_values_contradicts_nobody() {
        assertNull(among(
                90,
                "The Harbour contract runs for seven years.",
                "The Harbour contract runs for five years, then for another two, so for seven years."));
    }

    private static @Nullable Disagreement among(int others, String lead, String rival) {
        return among("How long does the Harbour contract run?", others, lead, rival);
    }

    private static @Nullable Disagreement among(String question, int others, String lead, String rival) {
        var found =
                Found.forQuestion(question).article("a", Found.line(9, lead)).article("b", Found.line(3, rival));
        var filler = new Found.Line[others];
        for (int i = 0; i < others; i++) {
            filler[i] = Found.line(-9, "Nothing happened in week " + i + " of the year.");
        }
        var retrieval = found.article("c", filler).retrieval();
        return ConflictFinder.find(retrieval, List.of(retrieval.sentences().getFirst()));
    }

    private static @Nullable Disagreement find(String question, List<String> articles) {
        var found = Found.forQuestion(question);
        for (int i = 0; i < articles.size(); i++) {
            var day = DAY.matcher(articles.get(i).strip());
            boolean dated = day.matches();
            found.dated(
                    "a" + i,
                    dated ? LocalDate.parse(day.group(1)) : null,
                    Found.line(9 - i, dated ? day.group(2) : articles.get(i).strip())
                            .with("names", 1));
        }
        var retrieval = found.retrieval();
        return ConflictFinder.find(retrieval, List.of(retrieval.sentences().getFirst()));
    }

    private static List<String> values(Disagreement found) {
        var values = new ArrayList<String>();
        found.sides().forEach(side -> values.add(side.getFirst().text()));
        return values;
    }
}
