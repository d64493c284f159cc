package dev.footnote.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class NativeLibrariesTest {

    @TempDir
    Path folder;

    private Path unpacked() throws IOException {
        var place = NativeLibraries.unpack(folder);
        assertNotNull(place, "no libraries for this system");
        return place.resolve(System.mapLibraryName("onnxruntime"));
    }

    @Test
    void what_lies_there_already_is_left_alone() throws IOException {
        var library = unpacked();
        Files.setLastModifiedTime(library, FileTime.fromMillis(1_000_000));
        assertEquals(library, unpacked());
        assertEquals(FileTime.fromMillis(1_000_000), Files.getLastModifiedTime(library));
    }

    @Test
    void a_library_cut_short_is_unpacked_again() throws IOException {
        var library = unpacked();
        long size = Files.size(library);
        Files.write(library, new byte[100]);
        unpacked();
        assertEquals(size, Files.size(library));
    }

    @Test
    void starts_at_the_same_time_leave_whole_libraries_and_nothing_else() throws IOException {
        IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(() -> {
                    try {
                        unpacked();
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                }))
                .toList()
                .forEach(CompletableFuture::join);
        try (var files = Files.list(unpacked().getParent())) {
            assertEquals(2, files.count());
        }
    }

    @Test
    void a_folder_that_cannot_be_made_is_a_fault() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "x");
        assertThrows(IOException.class, () -> NativeLibraries.unpack(file.resolve("child")));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void among_temporary_files_only_a_folder_closed_to_others_is_ones_own() throws IOException {
        var fresh = folder.resolve("fresh");
        assertTrue(NativeLibraries.own(fresh));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(fresh)));
        assertTrue(NativeLibraries.own(fresh));

        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertFalse(NativeLibraries.own(fresh), "anybody could have put something there");

        var link = Files.createSymbolicLink(folder.resolve("link"), Files.createDirectory(folder.resolve("target")));
        assertFalse(NativeLibraries.own(link), "somebody else may have set the link");
        assertFalse(NativeLibraries.own(Files.writeString(folder.resolve("file"), "x")));
    }
}
