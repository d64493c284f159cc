package dev.footnote.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.footnote.article.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownFilesTest {

    /** An hour on, so that what is written now was written long ago. */
    private static final InstantSource LATER = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));

    @TempDir
    Path folder;

    private final List<String> read = new ArrayList<>();
    private CorpusFile file = new CorpusFile(Path.of(""), Path.of(""), "");
    private KnownFiles known = new KnownFiles(Map.of(), LATER);

    @BeforeEach
    void set_up() throws IOException {
        Path path = Files.writeString(folder.resolve("a.md"), "It sailed.");
        file = new CorpusFile(folder, path, "a.md");
    }

    private int opened() {
        int[] opened = {0};
        read.clear();
        known.begin();
        known.read(
                file,
                sink -> {
                    opened[0]++;
                    sink.accept(new Article("a.md", "", null, null, null, text(), null), new Intake.Place(file, 0));
                },
                new Intake(article -> read.add(article.text()), skipped -> {}));
        return opened[0];
    }

    private String text() {
        try {
            return Files.readString(file.path());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_file_that_did_not_change_is_opened_once() {
        assertEquals(1, opened());
        assertEquals(0, opened());
        assertEquals(List.of("It sailed."), read);
    }

    @Test
    void one_that_was_written_just_now_is_opened_each_time() {
        known = new KnownFiles(Map.of(), InstantSource.system());
        assertEquals(1, opened());
        assertEquals(1, opened());
    }

    @Test
    void another_time_of_the_same_text_is_a_change() throws IOException {
        opened();
        Files.setLastModifiedTime(file.path(), FileTime.fromMillis(0));
        assertEquals(1, opened());
    }

    @Test
    void a_text_of_the_same_length_under_the_old_time_is_a_change_where_the_system_keeps_its_own_time()
            throws IOException {
        assumeTrue(file.path().getFileSystem().supportedFileAttributeViews().contains("unix"));
        opened();
        FileTime before = Files.getLastModifiedTime(file.path());
        Files.writeString(file.path(), "It sank...");
        Files.setLastModifiedTime(file.path(), before);
        assertEquals(1, opened());
        assertEquals(List.of("It sank..."), read);
    }

    @Test
    void a_file_that_took_the_place_of_another_is_a_change() throws IOException {
        opened();
        FileTime before = Files.getLastModifiedTime(file.path());
        Path other = Files.writeString(folder.resolve("b.md"), "It sank...");
        Files.setLastModifiedTime(other, before);
        Files.delete(file.path());
        Files.move(other, file.path());
        assertEquals(1, opened());
        assertEquals(List.of("It sank..."), read);
    }
}
