package dev.footnote.app;

import dev.footnote.article.PreparedArticle;
import dev.footnote.ingest.Ingest;
import dev.footnote.ingest.Progress;
import dev.footnote.telegram.talk.Collection.NotTaken;
import dev.footnote.telegram.talk.Collection.Taken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Takes files into the folder {@code added} of the collection, once they are known to be readable articles. */
final class AddedArticles {

    private static final String FOLDER = "added";
    private static final Set<String> ENDINGS = Set.of("md", "markdown", "txt", "html", "htm", "pdf", "docx", "jsonl");
    private static final int LONGEST_NAME = 100;
    private static final int LETTERS_A_TOKEN = 4;
    private static final int PASSAGE_TOKENS = 400;

    private final Optional<Path> corpus;

    /**
     * Over the collection's folder.
     *
     * @param corpus empty where the collection has none
     */
    AddedArticles(Optional<Path> corpus) {
        this.corpus = corpus;
    }

    /** Reads a file as it would be read from the collection and, where it holds an article, puts it there. */
    synchronized Taken take(String name, byte[] content) throws NotTaken {
        Path folder = corpus.orElseThrow(() ->
                        new NotTaken("the collection is made of single files, so there is no folder to put it in."))
                .resolve(FOLDER);
        String file = fileName(name);
        Path trial = null;
        try {
            trial = Files.createTempDirectory("footnote-added");
            Path read = Files.write(trial.resolve(file), content);
            Taken taken = taken(read);
            Files.createDirectories(folder);
            place(read, content, folder, file);
            return taken;
        } catch (IOException e) {
            throw new NotTaken("it could not be kept (" + Faults.reason(e) + ").");
        } finally {
            delete(trial);
        }
    }

    private static Taken taken(Path file) throws NotTaken {
        Ingest.Prepared prepared = new Ingest(text -> text.length() / LETTERS_A_TOKEN, PASSAGE_TOKENS)
                .read(List.of(file), Progress.UNHEARD);
        List<PreparedArticle> articles = prepared.articles();
        if (articles.isEmpty()) {
            throw new NotTaken(
                    prepared.summary().skipped().isEmpty()
                            ? "there is no article in it."
                            : prepared.summary().skipped().getFirst().reason() + ".");
        }
        int sentences = articles.stream()
                .mapToInt(article -> article.sentences().size())
                .sum();
        if (sentences == 0) {
            throw new NotTaken("nothing is left of it once cookie lines, link lists and the like are taken out.");
        }
        int leftOut = articles.stream()
                .flatMap(article -> article.noise().stream())
                .mapToInt(noise -> noise.span().length())
                .sum();
        String title = articles.getFirst().article().title();
        String shown = title.isBlank() ? file.getFileName().toString() : title;
        return new Taken(articles.size(), shown, sentences, leftOut);
    }

    /** The same content under the same name is taken once; other content of that name gets a number. */
    private static void place(Path read, byte[] content, Path folder, String file) throws IOException {
        int dot = file.lastIndexOf('.');
        Path place = folder.resolve(file);
        for (int number = 2; Files.exists(place); number++) {
            if (Files.size(place) == content.length && Files.mismatch(place, read) < 0) {
                return;
            }
            place = folder.resolve(file.substring(0, dot) + "-" + number + file.substring(dot));
        }
        // Moved into place as a whole, so that nobody reads half of it.
        Path beside = Files.write(folder.resolve("." + file + ".part"), content);
        Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A name that is safe in any folder, with its ending. */
    private static String fileName(String name) throws NotTaken {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dot = last.lastIndexOf('.');
        String ending = dot < 0 ? "" : last.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (!ENDINGS.contains(ending)) {
            throw new NotTaken("I read .md, .txt, .html, .pdf, .docx and .jsonl, and this is none of them.");
        }
        String stem = Normalizer.normalize(last.substring(0, dot), Normalizer.Form.NFC)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-+|-+$", "");
        String safe = stem.isEmpty() ? "article" : stem;
        int letters = Math.min(LONGEST_NAME, safe.codePointCount(0, safe.length()));
        return safe.substring(0, safe.offsetByCodePoints(0, letters)) + "." + ending;
    }

    private static void delete(@org.jspecify.annotations.Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // Left for the system to clear away with its other temporary files.
        }
    }
}
