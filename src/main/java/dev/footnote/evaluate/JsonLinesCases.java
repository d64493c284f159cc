package dev.footnote.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads Footnote's own case files: one JSON object a line. */
final class JsonLinesCases {

    private final CaseLine reader = new CaseLine();

    CaseSet read(Path path, String name, @Nullable Path corpus) throws IOException {
        CaseSet.Builder set = new CaseSet.Builder();
        List<@Nullable String> lines = Utf8Lines.of(Files.readAllBytes(path));
        for (int i = 0; i < lines.size(); i++) {
            Place place = new Place(name, i + 1);
            String line = lines.get(i);
            if (line == null) {
                set.add(place.broken("The line is not valid UTF-8."));
            } else if (!line.isBlank()) {
                read(line, place, set);
            }
        }
        if (set.isEmpty()) {
            set.add(new Place(name, 0).broken("There is no case in it."));
        }
        return set.build(name, CaseSet.Format.JSON_LINES, corpus, List.of());
    }

    private void read(String line, Place place, CaseSet.Builder set) {
        try {
            set.add(reader.read(line, place));
        } catch (BrokenCase e) {
            set.add(place.broken(e.sentence()));
        }
    }
}
