package dev.footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.footnote.ingest.CorpusException;
import dev.footnote.ingest.CorpusSummary;
import dev.footnote.ingest.Ingest;
import dev.footnote.ingest.Progress;
import dev.footnote.ingest.Skipped;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a reader of the chat is told when the articles are read again. */
class ConsoleArticlesTest {

    private static final Skipped BROKEN = new Skipped("b.pdf", "it is a broken PDF file");

    private final Folder folder = new Folder();
    private final ConsoleArticles articles = new ConsoleArticles(folder);

    @Test
    void what_changed_is_counted() {
        assertEquals("2 articles, 7 passages", articles.summary());
        folder.next = new CorpusSummary(1, List.of(), 1, 0);
        assertEquals(
                "What changed is taken in: 1 article, 1 passage now, 2 articles, 7 passages before.",
                articles.reload());
        assertEquals("1 article, 1 passage", articles.summary());
    }

    @Test
    void a_text_that_changed_is_a_change_though_there_are_as_many() {
        folder.next = folder.present;
        assertEquals(
                "What changed is taken in: 2 articles, 7 passages now, 2 articles, 7 passages before.",
                articles.reload());
    }

    @Test
    void where_nothing_changed_that_is_said() {
        assertEquals("Nothing has changed: 2 articles, 7 passages.", articles.reload());
    }

    @Test
    void what_cannot_be_read_is_told_once() {
        folder.next = new CorpusSummary(2, List.of(BROKEN), 7, 0);
        assertEquals(
                "What changed is taken in: 2 articles, 7 passages now, 2 articles, 7 passages before."
                        + " Skipped b.pdf: it is a broken PDF file.",
                articles.reload());
        assertEquals("Nothing has changed: 2 articles, 7 passages.", articles.reload());
    }

    @Test
    void a_folder_that_is_gone_leaves_the_articles_as_they_were() {
        var missing = List.of(Path.of("no-such-folder"));
        folder.gone =
                assertThrows(CorpusException.class, () -> new Ingest(text -> 1, 400).read(missing, Progress.UNHEARD));
        assertEquals("The articles stay as they were: " + folder.gone.getMessage(), articles.reload());
        assertEquals("2 articles, 7 passages", articles.summary());
    }

    /** A folder whose next reading is set by the test. */
    private static final class Folder implements LiveOpened {
        private CorpusSummary present = new CorpusSummary(2, List.of(), 7, 0);
        private @Nullable CorpusSummary next;
        private @Nullable CorpusException gone;
        private Opened state = state();

        private Opened state() {
            return new Opened(
                    question -> {
                        throw new AssertionError("nothing was asked");
                    },
                    present,
                    List.of(),
                    null,
                    () -> "f",
                    id -> null,
                    () -> {});
        }

        @Override
        public List<String> notes() {
            return List.of();
        }

        @Override
        public CorpusSummary summary() {
            return present;
        }

        @Override
        public <T> T with(Function<Opened, T> use) {
            return use.apply(state);
        }

        @Override
        public CorpusSummary refresh() {
            if (gone != null) {
                throw gone;
            }
            if (next != null) {
                present = next;
                next = null;
                state = state();
            }
            return present;
        }

        @Override
        public void close() {}
    }
}
