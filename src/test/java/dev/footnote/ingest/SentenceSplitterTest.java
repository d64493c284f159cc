package dev.footnote.ingest;

import static dev.footnote.ingest.Texts.headings;
import static dev.footnote.ingest.Texts.sentences;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.article.Sentence;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Lines, headings, items and long sentences; single ends are in {@link SentenceGoldTest}. */
class SentenceSplitterTest {

    private static final String PROSE =
            "The harbour at Lund will close for nine weeks while divers mend the northern wall, the port said.";

    @Test
    void a_short_line_above_prose_is_a_heading() {
        String text = "The northern wall\n" + PROSE + "\n\nWhat comes of it\n\n" + PROSE;
        assertEquals(List.of("The northern wall", "What comes of it"), headings(text));
    }

    @Test
    void a_title_above_another_heading_is_a_heading_too() {
        assertEquals(
                List.of("Harbour shut", "The northern wall"),
                headings("Harbour shut\n\nThe northern wall\n\n" + PROSE));
    }

    @Test
    void marked_headings_are_headings_without_their_marks() {
        assertEquals(List.of("Port. News", "Music"), headings("# Port. News\n\nIt shut.\n\n== Music ==\nIt played."));
    }

    @Test
    void lines_of_a_wrapped_paragraph_are_no_headings() {
        String text = "The council met in the old hall on Monday after the rain\n"
                + "had stopped and Mayor Ines Duarte had arrived from her farm in\n"
                + "Sarpsborg with two aides. They voted at once.";
        assertEquals(List.of(), headings(text));
        assertEquals(2, sentences(text).size());
    }

    @Test
    void a_list_of_lines_is_not_joined() {
        assertEquals(List.of("Name", "Lund", "Area", "26 km", "Mayor"), sentences("Name\nLund\nArea\n26 km\nMayor"));
        assertEquals(List.of("Dredge", "Mend", "Paint"), sentences("- Dredge\n- Mend\n- Paint"));
        assertEquals(List.of("Dredge", "Mend", "Paint"), sentences("• Dredge • Mend • Paint"));
    }

    @Test
    void rows_of_a_table_are_sentences_of_their_own() {
        assertEquals(List.of("a | 1 | 2", "b | 3 | 4"), sentences("a | 1 | 2\nb | 3 | 4"));
    }

    @Test
    void every_sentence_knows_the_heading_it_stands_under() {
        String text = "Harbour shut\n\n" + PROSE
                + " It opens in May. ### What changed? Divers found a crack.\n\n## Costs\n" + "The city pays half.";
        assertEquals(List.of("", "Harbour shut", "Harbour shut", "What changed?", "", "Costs"), unders(text));
    }

    @Test
    void after_a_cut_no_heading_is_sure() {
        assertEquals(
                List.of("What changed?", ""), unders("### What changed? It shut. (example.com)ed it. Ferries run."));
    }

    @Test
    void a_long_sentence_breaks_at_a_clause() {
        String text = "the port shut in May; ".repeat(200).strip() + ".";
        List<String> pieces = sentences(text);
        assertEquals(4, pieces.size());
        assertTrue(pieces.stream().limit(3).allMatch(piece -> piece.endsWith(";")), pieces.toString());
    }

    @Test
    void a_long_run_without_blanks_never_breaks_a_code_point() {
        String text = "x" + "\ud835\udd38".repeat(2000);
        sentences(text).forEach(piece -> assertTrue(piece.codePoints().noneMatch(c -> c >= 0xd800 && c <= 0xdfff)));
    }

    @Test
    void a_text_without_capitals_is_split_all_the_same() {
        String text =
                "the firm paid no. 4 a fee of $2.5 million. the fee is due in may. mr. ames of smith inc. agreed. "
                        .repeat(6);
        assertEquals(18, sentences(text).size());
    }

    @Test
    void sentences_keep_the_markup_inside_them() {
        String text = "The [port](https://example.com/a.b) is **shut** now. Ferries run.";
        assertEquals(
                "The [port](https://example.com/a.b) is **shut** now.",
                sentences(text).getFirst());
    }

    @Test
    void five_million_characters_without_a_stop_take_under_two_seconds() {
        String text = "word ".repeat(1_000_000);
        Texts.prepared("It shut. Ferries run.");
        long start = System.nanoTime();
        assertTrue(Texts.prepared(text).sentences().size() > 4000);
        assertTrue(
                System.nanoTime() - start < 2_000_000_000L, "took " + (System.nanoTime() - start) / 1_000_000 + " ms");
    }

    private static List<String> unders(String text) {
        return Texts.prepared(text).sentences().stream()
                .map(Sentence::under)
                .map(under -> under == null ? "" : Objects.requireNonNull(under).of(text))
                .toList();
    }
}
