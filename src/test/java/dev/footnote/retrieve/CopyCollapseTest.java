package dev.footnote.retrieve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.footnote.article.PreparedArticle;
import dev.footnote.index.Papers;
import dev.footnote.index.PassageIndex;
import dev.footnote.index.WordsEncoder;
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
        return new CopyCollapse(index).collapse(ranked, most);
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
    void what_an_article_says_twice_is_not_collapsed() {
        var kept = collapse(20, Papers.paper("first", REPORT + "\n\n" + REPORT));
        assertEquals(List.of("first", "first"), kept(kept));
        assertEquals(List.of(), copies(kept.getFirst()));
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
