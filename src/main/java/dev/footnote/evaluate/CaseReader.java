package dev.footnote.evaluate;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads cases from whatever people have them in, recognised by content: see {@link CaseSet.Format}. */
public final class CaseReader {
    private static final String CASES = "cases.jsonl";
    private static final String CORPUS = "corpus.jsonl";
    private static final String QUERIES = "queries.jsonl";

    /**
     * Reads one file or folder. A folder is one of BEIR, or holds {@code cases.jsonl}.
     *
     * @param path where it lies
     * @param name how the user named it
     * @throws IOException where it cannot be read at all, or holds nothing that is known
     */
    public CaseSet read(Path path, String name) throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(name);
        }
        if (Files.isDirectory(path)) {
            return folder(path, name);
        }
        String text = Utf8Lines.lenient(Files.readAllBytes(path));
        return switch (format(text, name)) {
            case JSON_LINES -> new JsonLinesCases().read(path, name, beside(path));
            case SQUAD -> new SquadCases().read(text, name);
            case BEIR -> new BeirCases().read(parent(path), parent(path).toString());
            case CSV -> new CsvCases().read(text, name, beside(path));
        };
    }

    private CaseSet folder(Path folder, String name) throws IOException {
        if (Files.exists(folder.resolve(CASES))) {
            return new JsonLinesCases()
                    .read(folder.resolve(CASES), Path.of(name, CASES).toString(), corpus(folder));
        }
        if (Files.exists(folder.resolve(QUERIES))) {
            return new BeirCases().read(folder, name);
        }
        throw new FileSystemException(
                name, null, "there is neither a cases.jsonl in it nor, as in a BEIR folder, a queries.jsonl");
    }

    private static CaseSet.Format format(String text, String name) throws IOException {
        String head = text.stripLeading();
        if (head.startsWith("{")) {
            return SquadCases.recognises(head)
                    ? CaseSet.Format.SQUAD
                    : BeirCases.recognises(head) ? CaseSet.Format.BEIR : CaseSet.Format.JSON_LINES;
        }
        if (CsvCases.recognises(head)) {
            return CaseSet.Format.CSV;
        }
        throw new FileSystemException(
                name,
                null,
                head.isEmpty()
                        ? "it is empty"
                        : "it is none of the kinds of case files: JSONL (an object with 'question' a line), SQuAD JSON,"
                                + " a BEIR folder, or CSV with the columns 'question' and 'answer'");
    }

    private static @Nullable Path beside(Path file) {
        return corpus(parent(file));
    }

    private static Path parent(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }

    private static @Nullable Path corpus(Path folder) {
        Path corpus = folder.resolve(CORPUS);
        return Files.exists(corpus) ? corpus : null;
    }
}
