package dev.footnote.app;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footnote.article.Article;
import dev.footnote.evaluate.Articles;
import dev.footnote.evaluate.CaseSet;
import dev.footnote.ingest.CorpusReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the articles that cases are to be asked of. */
final class EvalCorpora implements AutoCloseable {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Run run;
    private final Settings settings;
    private final List<Path> passing = new ArrayList<>();

    EvalCorpora(Run run, Settings settings) {
        this.run = run;
        this.settings = settings;
    }

    /** The articles named on the command line, else those with the cases, else those of the configuration. */
    List<Path> of(CaseSet set) throws IOException {
        if (run.options().corpus != null) {
            return settings.corpus();
        }
        if (!set.articles().isEmpty()) {
            return List.of(file(set.articles()));
        }
        Path beside = set.corpus();
        return beside != null ? List.of(beside) : settings.corpus();
    }

    /** The articles as they stand in their files. */
    static Articles read(List<Path> corpus) {
        List<Article> articles = new ArrayList<>();
        new CorpusReader().read(corpus, articles::add, skipped -> {});
        return new Articles(articles);
    }

    /** A file with articles that had none of their own; in the cache it has the same name at each run, as its index needs. */
    private Path file(List<Article> articles) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Article article : articles) {
            ObjectNode line = MAPPER.createObjectNode();
            line.put("id", article.id()).put("title", article.title()).put("text", article.text());
            lines.append(line).append('\n');
        }
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        Path folder = folder(settings.cache());
        Path file = folder.resolve(UUID.nameUUIDFromBytes(bytes) + ".jsonl");
        Files.write(file, bytes);
        if (settings.cache() == null) {
            passing.add(file);
            passing.add(folder);
        }
        return file;
    }

    private static Path folder(@Nullable Path cache) throws IOException {
        return cache == null
                ? Files.createTempDirectory("footnote-eval")
                : Files.createDirectories(cache.resolve("eval"));
    }

    /** Takes away what was written outside the cache. */
    @Override
    public void close() {
        for (Path path : passing) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
