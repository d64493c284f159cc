package dev.footnote.telegram.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Looks for what should not be in files. */
final class Traces {

    private Traces() {}

    static List<Path> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** The files below {@code folder} that hold {@code text}, in UTF-8 and byte for byte. */
    static List<Path> of(Path folder, String text) throws IOException {
        var holding = new java.util.ArrayList<Path>();
        for (Path file : files(folder)) {
            var bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            if (bytes.contains(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))) {
                holding.add(file);
            }
        }
        return holding;
    }
}
