package dev.footnote.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.article.PreparedArticle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexBuilderTest {

    @TempDir
    Path folder;

    private static List<PreparedArticle> articles(String changing) {
        return List.of(
                Corpora.article("one", List.of("The ferry sailed.", "It carried many."), List.of("A bridge fell.")),
                Corpora.article("two", List.of(changing)),
                Corpora.article("three", List.of("Snow closed the pass.")));
    }

    private IndexBuilder.Built build(LettersEncoder encoder, List<PreparedArticle> articles) {
        return new IndexBuilder(encoder, folder.resolve("x.snapshot")).build(articles, (done, total) -> {});
    }

    @Test
    void a_second_start_embeds_nothing() {
        assertEquals(4, build(new LettersEncoder("m"), articles("Rain fell.")).encoded());
        var second = new LettersEncoder("m");
        var built = build(second, articles("Rain fell."));
        assertEquals(0, built.encoded());
        assertEquals(0, second.passages.get());
        assertTrue(built.kept());
        assertEquals(List.of(), built.notes());
    }

    @Test
    void a_changed_article_embeds_only_itself_and_the_old_one_is_dropped() throws IOException {
        build(new LettersEncoder("m"), articles("Rain fell."));
        long size = Files.size(folder.resolve("x.snapshot"));
        assertEquals(1, build(new LettersEncoder("m"), articles("Rain rose.")).encoded());
        assertEquals(size, Files.size(folder.resolve("x.snapshot")), 60, "one word comes, one goes");
        assertEquals(1, build(new LettersEncoder("m"), articles("Rain fell.")).encoded());
        assertEquals(
                0,
                build(new LettersEncoder("m"), articles("Rain fell.").subList(0, 2))
                        .encoded());
        assertTrue(Files.size(folder.resolve("x.snapshot")) < size);
    }

    @Test
    void another_model_embeds_everything_and_says_why() {
        build(new LettersEncoder("m"), articles("Rain fell."));
        var built = build(new LettersEncoder("n"), articles("Rain fell."));
        assertEquals(4, built.encoded());
        assertEquals(1, built.notes().size());
        assertTrue(built.notes().getFirst().contains("another embedding model"));
        assertEquals(
                List.of(),
                build(new LettersEncoder("n"), articles("Rain fell.")).notes());
    }

    @Test
    void an_unusable_snapshot_of_no_passages_is_replaced_too() throws IOException {
        Files.writeString(folder.resolve("x.snapshot"), "garbage");
        assertEquals(1, build(new LettersEncoder("m"), List.of()).notes().size());
        assertEquals(List.of(), build(new LettersEncoder("m"), List.of()).notes());
    }

    @Test
    void a_snapshot_that_cannot_be_written_is_told_and_the_index_is_there() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "x");
        var built = new IndexBuilder(new LettersEncoder("m"), file.resolve("x.snapshot"))
                .build(articles("Rain fell."), (done, total) -> {});
        assertFalse(built.kept());
        assertEquals(1, built.notes().size());
        assertEquals(4, built.index().size());
    }

    @Test
    void progress_ends_at_the_total() {
        var told = new ConcurrentLinkedQueue<Long>();
        new IndexBuilder(new LettersEncoder("m"), null).build(articles("Rain fell."), (done, total) -> {
            assertTrue(done <= total && total <= 4, done + " of " + total);
            told.add(done == 4 ? 10 * total : done);
        });
        assertEquals(List.of(1L, 2L, 3L, 40L), told.stream().sorted().toList());
    }

    @Test
    void articles_encoded_as_they_come_are_encoded_once_and_give_the_index_they_give_at_once() {
        var articles = articles("Rain fell.");
        var encoder = new LettersEncoder("m");
        var building = new IndexBuilder(encoder, null).begin((done, total) -> assertTrue(done <= total));
        articles.reversed().forEach(article -> building.encode(article, articles.size()));
        assertEquals(4, encoder.passages.get());
        var built = building.end(articles);
        assertEquals(4, built.encoded());
        assertEquals(4, encoder.passages.get());
        var query = PassageIndex.query(encoder.encode("a ferry in the snow"));
        assertEquals(
                build(encoder, articles).index().byMeaning(query, 10, null),
                built.index().byMeaning(query, 10, null));
    }

    @Test
    void two_builds_give_the_same_order_whether_embedded_or_loaded() {
        var encoder = new LettersEncoder("m");
        var query = PassageIndex.query(encoder.encode("a ferry in the snow"));
        var words = Words.of("a ferry in the snow");
        var first = build(encoder, articles("Rain fell.")).index();
        var second = build(encoder, articles("Rain fell.")).index();
        assertEquals(first.byMeaning(query, 10, null), second.byMeaning(query, 10, null));
        assertEquals(first.byWords(words, 10, null), second.byWords(words, 10, null));
        assertFalse(first.byWords(words, 10, null).isEmpty());
    }

    @Test
    void describes_a_snapshot() throws IOException {
        var encoder = new LettersEncoder("m");
        var file = folder.resolve("x.snapshot");
        assertNull(IndexBuilder.describe(file, "m", 26));
        build(encoder, articles("Rain fell."));
        var told = IndexBuilder.describe(file, "m", 26);
        assertNotNull(told);
        assertTrue(told.contains("4 passages"), told);
    }
}
