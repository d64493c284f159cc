package dev.footnote.ingest;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The kinds of files articles are read from, told apart by the extension of their name. */
enum FileKind {
    MARKDOWN(".md", ".markdown"),
    TEXT(".txt"),
    HTML(".html", ".htm"),
    PDF(".pdf"),
    DOCX(".docx"),
    JSON_LINES(".jsonl");

    private final List<String> extensions;

    FileKind(String... extensions) {
        this.extensions = List.of(extensions);
    }

    /** The kind of a file by its name, in any case; null where its extension is not one of ours. */
    static @Nullable FileKind of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (FileKind kind : values()) {
            if (kind.extensions.stream().anyMatch(lower::endsWith)) {
                return kind;
            }
        }
        return null;
    }

    /** The title of an article whose text and properties give none. */
    String titleFromName(String name) {
        return switch (this) {
            case MARKDOWN, HTML, PDF, DOCX -> readable(name);
            // A text file's name is as often an identifier as a title, and a JSONL line has no name of its own.
            case TEXT, JSON_LINES -> "";
        };
    }

    private static String readable(String name) {
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        return stem.replaceAll("[-_\\s]+", " ").strip();
    }
}
