package dev.footnote.answer;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.article.Article;
import dev.footnote.article.PreparedArticle;
import dev.footnote.index.IndexBuilder;
import dev.footnote.index.MiniLmEncoder;
import dev.footnote.index.Papers;
import dev.footnote.index.PassageIndex;
import dev.footnote.retrieve.Retriever;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Clusters of articles with the numbers of articles and origins an answer stands on, by the real encoder. */
class OriginClustersTest {

    /** Of all clusters; what is missed is printed. */
    private static final double LEAST_RIGHT = 0.9;

    private record Cluster(String name, String question, int articles, int independent) {}

    private final List<Cluster> clusters = new ArrayList<>();
    private final List<PreparedArticle> articles = new ArrayList<>();

    private void read() throws IOException {
        try (var stream = Objects.requireNonNull(OriginClustersTest.class.getResourceAsStream("clusters.txt"))) {
            for (String cluster : new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^\\* ")) {
                if (!cluster.startsWith("#")) {
                    read(cluster);
                }
            }
        }
    }

    private void read(String cluster) {
        String[] parts = cluster.split("(?m)^\\+ ");
        String[] head = parts[0].split("\n[?=] ");
        String[] counts = head[2].strip().split(" ");
        clusters.add(new Cluster(head[0], head[1], Integer.parseInt(counts[0]), Integer.parseInt(counts[1])));
        for (int i = 1; i < parts.length; i++) {
            String[] lines = parts[i].split("\n", 2);
            String[] known = lines[0].split(" \\| ");
            String day = known(known[1]);
            articles.add(Papers.prepared(new Article(
                    head[0] + " " + i,
                    "",
                    known(known[0]),
                    null,
                    day == null ? null : LocalDate.parse(day),
                    lines[1].strip().replace("\n", "\n\n"),
                    head[0])));
        }
    }

    private static @Nullable String known(String field) {
        return field.strip().equals("-") ? null : field.strip();
    }

    @Test
    void counts_the_articles_and_the_origins_of_each_cluster() throws IOException {
        read();
        List<String> wrong = new ArrayList<>();
        try (var encoder = new MiniLmEncoder();
                PassageIndex index = new IndexBuilder(encoder, null)
                        .build(articles, (done, total) -> {})
                        .index()) {
            var retriever = new Retriever(index, encoder);
            for (Cluster cluster : clusters) {
                var answer = assertInstanceOf(
                        Answer.Grounded.class,
                        new ExtractiveAnswerer(0.0, 3).answer(retriever.retrieve(cluster.question(), cluster.name())));
                Origins origins = answer.origins();
                if (origins.articles() != cluster.articles() || origins.independent() != cluster.independent()) {
                    wrong.add(cluster + " <- " + origins.articles() + " " + origins.independent() + " "
                            + origins.chains() + " short " + answer.shortSpan() + " | " + answer.text());
                }
            }
        }
        String told = clusters.size() - wrong.size() + " of " + clusters.size() + " right; wrong: "
                + String.join("\n", wrong);
        System.out.println("origins of clusters: " + told);
        assertTrue(clusters.size() - wrong.size() >= LEAST_RIGHT * clusters.size(), told);
    }
}
