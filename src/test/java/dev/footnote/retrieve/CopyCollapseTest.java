package dev.footnote.retrieve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.footnote.article.PreparedArticle;
import dev.footnote.index.Papers;
import dev.footnote.index.PassageIndex;
import dev.footnote.index.WordsEncoder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CopyCollapseTest {

    private static final String REPORT = "The old ferry Marigold sank off the harbour on Tuesday night. "
            + "Divers raised her bell two days later and gave it to the town museum. ";

    private static List<RankedPassage> collapse(int most, PreparedArticle... articles) {
        PassageIndex index = Papers.index(new WordsEncoder(), articles);
        List<RankedPassage> ranked = new ArrayList<>();
        for (int i = 0; i < index.size(); i++) {
            var entry = index.entry(i);
            ranked.add(
                    new RankedPassage(entry.source(), entry.passage(), i, 1 - 0.01 * i, 0.5, 1, List.of(), List.of()));
        }
        return new CopyCollapse(index, SentenceCopies.in(index)).collapse(ranked, most);
    }

    private static List<String> kept(List<RankedPassage> passages) {
        return passages.stream().map(p -> p.article().id()).toList();
    }

    private static List<String> copies(RankedPassage passage) {
        return passage.copies().stream().map(c -> c.article().id()).toList();
    }

    @Test
    void near_copies_in_other_articles_are_collapsed_into_the_best_and_listed() {
        var kept = collapse(
                20,
                Papers.paper("first", REPORT),
                Papers.paper("other", "Snow closed the mountain pass for a week, and the post came by sledge."),
                Papers.paper("second", REPORT.replace("gave", "handed")),
                Papers.paper("third", REPORT));
        assertEquals(List.of("first", "other"), kept(kept));
        assertEquals(List.of("second", "third"), copies(kept.getFirst()));
        assertEquals(List.of(), copies(kept.getLast()));
    }

    @Test
    void a_copy_keeps_the_place_where_it_stands() {
        var kept = collapse(20, Papers.paper("first", REPORT), Papers.paper("second", "  \n" + REPORT));
        var copy = kept.getFirst().copies().getFirst();
        assertEquals(REPORT.strip(), copy.passage().span().of(copy.article().text()));
    }

    @Test
    void what_an_article_says_twice_stays_and_is_no_copy() {
        var kept = collapse(20, Papers.paper("first", REPORT + "\n\n" + REPORT));
        assertEquals(List.of("first", "first"), kept(kept));
        assertEquals(List.of(), copies(kept.getFirst()));
    }

    @Test
    void what_most_of_stands_in_several_kept_passages_is_a_copy_wherever_it_is_cut() {
        String more = "The harbour master had warned of the rotten planks in spring. "
                + "Her owner, a baker called Osric Thorne, never answered the letter. "
                + "Insurance for the wreck was refused by all three companies on the coast. ";
        var kept = collapse(
                20,
                Papers.paper("first", REPORT + more),
                Papers.paper("second", "Evening edition of the coast. " + REPORT + more));
        assertEquals(List.of("first", "first"), kept(kept));
    }

    @Test
    void a_longer_passage_with_more_of_its_own_is_kept() {
        var kept = collapse(
                20,
                Papers.paper("first", "Divers raised her bell two days later and gave it to the town museum."),
                Papers.paper("second", REPORT));
        assertEquals(List.of("first", "second"), kept(kept));
    }

    @Test
    void the_copy_published_first_is_kept_in_the_place_of_the_best() {
        var kept = collapse(
                20,
                Papers.paper("later", null, LocalDate.of(2025, 3, 2), null, REPORT),
                Papers.paper("undated", null, null, null, REPORT),
                Papers.paper("earlier", null, LocalDate.of(2025, 3, 1), null, REPORT));
        assertEquals(List.of("earlier"), kept(kept));
        assertEquals(List.of("undated", "later"), copies(kept.getFirst()));
        assertEquals(1, kept.getFirst().score());
    }

    @Test
    void the_same_sentence_about_another_sum_or_name_is_no_copy() {
        String sum = "The harbour board will pay the Marigold's owners 40 million euros for the wreck.";
        var kept = collapse(
                20,
                Papers.paper("first", sum),
                Papers.paper("dearer", sum.replace("40", "60")),
                Papers.paper("other ship", sum.replace("Marigold", "Cornflower")));
        assertEquals(List.of("first", "dearer", "other ship"), kept(kept));
    }

    @Test
    void another_report_in_the_same_words_is_kept() {
        var kept = collapse(
                20,
                Papers.paper("first", REPORT),
                Papers.paper(
                        "second",
                        "On Tuesday the town museum gave divers a bell. "
                                + "The ferry Marigold sank two nights later, an old harbour hand raised and off her days."));
        assertEquals(List.of("first", "second"), kept(kept));
    }

    @Test
    void no_more_are_kept_than_asked_but_copies_of_the_kept_are_still_listed() {
        var kept = collapse(
                1,
                Papers.paper("first", REPORT),
                Papers.paper("other", "Snow closed the mountain pass for a week, and the post came by sledge."),
                Papers.paper("second", REPORT));
        assertEquals(List.of("first"), kept(kept));
        assertEquals(List.of("second"), copies(kept.getFirst()));
    }

    @Test
    void nothing_collapses_to_nothing() {
        assertEquals(List.of(), collapse(20));
    }
}
