package dev.footnote.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.article.PreparedArticle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveIndexTest {

    @TempDir
    Path folder;

    private final LettersEncoder encoder = new LettersEncoder("m");
    private IndexBuilder builder = new IndexBuilder(encoder, null);
    private LiveIndex<PassageIndex> live = live(builder, List.of());

    @BeforeEach
    void set_up() {
        live.close();
        builder = new IndexBuilder(encoder, folder.resolve("x.snapshot"));
        live = live(builder, articles());
    }

    @AfterEach
    void close() {
        live.close();
    }

    private static LiveIndex<PassageIndex> live(IndexBuilder builder, List<PreparedArticle> articles) {
        return new LiveIndex<>(
                builder, builder.build(articles, (done, total) -> {}).index(), index -> index);
    }

    private static List<PreparedArticle> articles() {
        var articles = new ArrayList<PreparedArticle>();
        for (int i = 0; i < 12; i++) {
            articles.add(article("a" + i, "The ferry number " + i + " sailed."));
        }
        return articles;
    }

    private static PreparedArticle article(String id, String sentence) {
        return Corpora.article(id, List.of(sentence), List.of("A harbour called " + id + " lies there."));
    }

    private List<String> articlesWith(String word) {
        return live.read(index -> found(index, word));
    }

    private static List<String> found(PassageIndex index, String word) {
        return index.byWords(Words.of(word), 100, null).stream()
                .map(hit -> index.article(hit.passage()).id())
                .distinct()
                .toList();
    }

    /** All that is in the index, in order, with what is said of it. */
    private static List<String> told(PassageIndex index) {
        var told = new ArrayList<String>();
        var question = PassageIndex.query(new LettersEncoder("m").encode("a ferry in the harbour"));
        for (int i = 0; i < index.size(); i++) {
            var entry = index.entry(i);
            told.add(index.article(i).id()
                    + entry.passage()
                    + index.passageCosine(question, i)
                    + List.of(index.stems(entry.firstSentence()))
                    + index.sentenceCosine(question, entry.firstSentence())
                    + index.sentencesCosine(entry.firstSentence(), 0));
        }
        told.add(index.byWords(Words.of("ferry harbour called a3"), 10, null).toString());
        told.add(index.byMeaning(question, 10, null).toString());
        told.add(index.idf("ferri") + " " + index.wordCosines(List.of(question), "harbour")[0]);
        for (String word : List.of("ferry", "harbour", "called", "title", "zeppelin")) {
            String stem = Words.of(word).getFirst().stem();
            var vector = index.wordVector(stem, word);
            told.add(vector == null ? "none" : Arrays.toString(vector.exact()));
            told.add(index.neighbours(stem + "s", 1) + " " + index.spelling(stem));
        }
        return told;
    }

    @Test
    void an_added_article_is_found_and_only_it_is_embedded() {
        int before = encoder.passages.get();
        live.add(List.of(article("new", "A zeppelin landed."))).join();
        assertEquals(List.of("new"), articlesWith("zeppelin"));
        assertEquals(before + 2, encoder.passages.get());
    }

    @Test
    void an_article_with_a_known_id_takes_the_place_of_the_old_one() {
        live.add(List.of(article("a3", "A zeppelin landed."))).join();
        assertEquals(List.of("a3"), articlesWith("zeppelin"));
        assertFalse(articlesWith("ferry").contains("a3"));
        assertEquals(24, live.read(PassageIndex::size));
    }

    @Test
    void of_a_changed_article_only_the_passages_that_changed_are_embedded_and_of_the_others_none() {
        int before = encoder.passages.get();
        live.add(List.of(article("a3", "A zeppelin landed."))).join();
        assertEquals(before + 1, encoder.passages.get(), "the other passage's vectors are taken over");
        live.remove(List.of("a4")).join();
        live.read(index -> {
            assertEquals(2, index.views().size(), "what was there is left as it is");
            return null;
        });
        assertEquals(before + 1, encoder.passages.get());
    }

    @Test
    void a_segment_that_is_mostly_gone_is_made_anew_without_embedding_anything() {
        int before = encoder.passages.get();
        live.remove(List.of("a0", "a1", "a2", "a3", "a4", "a5", "a6", "a7")).join();
        live.read(index -> {
            assertEquals(8, index.views().getFirst().segment().size());
            return null;
        });
        assertEquals(List.of("a8", "a9", "a10", "a11"), articlesWith("ferry"));
        assertEquals(before, encoder.passages.get());
    }

    @Test
    void all_can_be_removed_and_others_added() {
        live.replace(List.of()).join();
        assertEquals(0, live.read(PassageIndex::size));
        assertEquals(List.of(), articlesWith("ferry"));
        live.add(List.of(article("new", "A zeppelin landed."))).join();
        assertEquals(List.of("new"), articlesWith("zeppelin"));
    }

    @Test
    void after_many_new_passages_the_index_is_kept_before_it_is_closed_and_read_from_there() throws Exception {
        var many = new ArrayList<PreparedArticle>();
        for (int i = 0; i < 1_100; i++) {
            many.add(article("b" + i, "The train number " + i + " left."));
        }
        live.add(many).join();
        var articles = new ArrayList<>(articles());
        articles.addAll(many);
        // A change is done once readers see it, which is before it is kept.
        live.add(List.of(article("new", "A zeppelin landed."))).join();
        var second = new LettersEncoder("m");
        new IndexBuilder(second, folder.resolve("x.snapshot")).build(articles, (done, total) -> {});
        assertEquals(0, second.passages.get());
        assertEquals(List.of("new"), articlesWith("zeppelin"));
        assertEquals(List.of("a7", "b7"), articlesWith("7"));
    }

    @Test
    void a_removed_article_is_found_no_more() {
        live.remove(List.of("a3", "a4")).join();
        assertEquals(10, articlesWith("ferry").size());
        assertEquals(20, live.read(PassageIndex::size));
    }

    @Test
    void after_many_changes_it_says_what_an_index_built_at_once_says() {
        var articles = new ArrayList<>(articles());
        for (int i = 0; i < 20; i++) {
            var added = article("b" + i, "The train number " + i + " left the harbour.");
            articles.add(added);
            live.add(List.of(added));
        }
        live.remove(List.of("a5")).join();
        articles.removeIf(article -> article.article().id().equals("a5"));
        try (var fresh = new IndexBuilder(new LettersEncoder("m"), null)
                .build(articles, (done, total) -> {})
                .index()) {
            assertEquals(told(fresh), live.read(LiveIndexTest::told));
        }
        assertTrue(live.read(index -> index.views().size()) <= 5);
    }

    @Test
    void replacing_keeps_what_is_wanted_and_embeds_only_the_rest() {
        int before = encoder.passages.get();
        var wanted = new ArrayList<>(articles().subList(2, 12));
        wanted.add(article("new", "A zeppelin landed."));
        live.replace(wanted).join();
        assertEquals(List.of("new"), articlesWith("zeppelin"));
        assertEquals(10, articlesWith("ferry").size());
        assertEquals(before + 2, encoder.passages.get());
    }

    @Test
    void the_next_start_finds_the_changed_index_kept() {
        var added = article("new", "A zeppelin landed.");
        live.add(List.of(added)).join();
        live.close();
        var articles = new ArrayList<>(articles());
        articles.add(added);
        var second = new LettersEncoder("m");
        var built = new IndexBuilder(second, folder.resolve("x.snapshot")).build(articles, (done, total) -> {});
        assertEquals(List.of(), built.notes());
        assertEquals(0, second.passages.get());
        assertEquals(List.of("new"), found(built.index(), "zeppelin"));
        live = live(builder, articles);
    }

    @Test
    void a_reader_keeps_its_state_while_changes_go_on_and_waits_for_none() throws Exception {
        var inside = new CountDownLatch(1);
        var changed = new CountDownLatch(1);
        var reader = CompletableFuture.supplyAsync(() -> live.read(index -> {
            inside.countDown();
            try {
                changed.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            return found(index, "zeppelin").size() + found(index, "ferry").size();
        }));
        inside.await();
        live.add(List.of(article("new", "A zeppelin landed."))).join();
        assertEquals(List.of("new"), articlesWith("zeppelin"), "others see the change");
        changed.countDown();
        assertEquals(12, reader.join(), "the one inside sees what was there when it came");
    }

    @Test
    void readers_and_changes_at_the_same_time_never_meet_a_closed_index() {
        var going = new AtomicBoolean(true);
        var readers = new ArrayList<CompletableFuture<Void>>();
        for (int i = 0; i < 3; i++) {
            readers.add(CompletableFuture.runAsync(() -> {
                while (going.get()) {
                    int found = articlesWith("ferry").size();
                    assertTrue(found >= 11 && found <= 12, "found " + found);
                }
            }));
        }
        for (int i = 0; i < 15; i++) {
            live.remove(List.of("a1"));
            live.add(List.of(article("a1", "The ferry number 1 sailed."))).join();
        }
        going.set(false);
        readers.forEach(CompletableFuture::join);
    }

    @Test
    void a_change_that_fails_leaves_what_was_there() {
        var failing = new LiveIndex<>(
                builder, builder.build(articles(), (done, total) -> {}).index(), index -> {
                    if (index.size() > 24) {
                        throw new IllegalStateException("no reader for this");
                    }
                    return index;
                });
        var change = failing.add(List.of(article("new", "A zeppelin landed.")));
        assertThrows(CompletionException.class, change::join);
        assertEquals(24, failing.read(PassageIndex::size));
        failing.close();
    }
}
