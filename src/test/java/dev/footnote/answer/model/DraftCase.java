package dev.footnote.answer.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footnote.article.Article;
import dev.footnote.article.PreparedArticle;
import dev.footnote.ingest.Preparer;
import dev.footnote.ingest.RepeatedLines;
import dev.footnote.retrieve.RankedPassage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A draft with what is to become of it.
 *
 * @param passages ids of the articles given, one passage each, in their order
 * @param keep the sentences that stay, each with a piece of every quote it is to stand on
 * @param drop the sentences that go, each with what is wrong
 */
record DraftCase(String name, List<String> passages, String draft, List<Keep> keep, List<Drop> drop) {

    record Keep(String text, List<String> cites) {}

    record Drop(String text, String why) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Line(String id, String source, String published, String title, String text) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String toString() {
        return name;
    }

    static List<DraftCase> read(String file) {
        return lines(file).stream().map(line -> parsed(line, DraftCase.class)).toList();
    }

    static Map<String, Given> articles() {
        Map<String, Given> articles = new LinkedHashMap<>();
        for (String line : Stream.of(
                        "articles.jsonl",
                        "articles-unseen.jsonl",
                        "articles-later.jsonl",
                        "articles-fourth.jsonl",
                        "articles-fifth.jsonl",
                        "articles-sixth.jsonl",
                        "articles-seventh.jsonl",
                        "articles-eighth.jsonl",
                        "articles-ninth.jsonl",
                        "articles-tenth.jsonl",
                        "articles-eleventh.jsonl",
                        "articles-twelfth.jsonl",
                        "articles-thirteenth.jsonl",
                        "articles-fourteenth.jsonl",
                        "articles-fifteenth.jsonl",
                        "articles-sixteenth.jsonl")
                .flatMap(file -> lines(file).stream())
                .toList()) {
            Line read = parsed(line, Line.class);
            if (articles.put(read.id(), given(read)) != null) {
                throw new IllegalStateException("two articles have the id " + read.id());
            }
        }
        return articles;
    }

    List<Given> given(Map<String, Given> articles) {
        List<Given> given = new ArrayList<>();
        passages.forEach(
                id -> given.add(Objects.requireNonNull(articles.get(id), id).numbered(given.size() + 1)));
        return given;
    }

    private static Given given(Line line) {
        var article = new Article(
                line.id(), line.title(), line.source(), null, LocalDate.parse(line.published()), line.text(), null);
        PreparedArticle prepared = new Preparer(text -> text.length() / 4, 1_000, new RepeatedLines()).prepare(article);
        return Given.of(
                1, new RankedPassage(prepared, prepared.passages().getFirst(), 0, 0.5, 0.5, 1, List.of(), List.of()));
    }

    private static <T> T parsed(String line, Class<T> type) {
        try {
            return JSON.readValue(line, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(String file) {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(DraftCase.class.getResourceAsStream(file), file), StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
