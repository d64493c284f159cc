package dev.footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footnote.answer.Answer;
import dev.footnote.answer.Certainty;
import dev.footnote.answer.Citation;
import dev.footnote.article.Article;
import dev.footnote.article.Passage;
import dev.footnote.article.PreparedArticle;
import dev.footnote.article.Span;
import dev.footnote.ask.Question;
import dev.footnote.ask.Reply;
import dev.footnote.retrieve.RankedPassage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers made up at random are scored by us and by the evaluation sets' own scorer: the figures have to be equal. */
class ScorerAgreementTest {
    private static final Path SCORER = Path.of(System.getProperty("footnote.eval", "../shared/eval"), "score.py")
            .toAbsolutePath();
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String[] WORDS = {
        "the",
        "a",
        "bridge",
        "Tower",
        "cost",
        "$38",
        "billion",
        "1931",
        "an",
        "old-new",
        "it's",
        "Ünïcode",
        "İstanbul",
        "🌉",
        "50%",
        "crowns,",
        "fell.",
        "U.S.",
        "(twice)",
        "“quoted”",
        "year–round"
    };
    private static final Map<String, String> CALLED = Map.of("p50 ms", "total-p50", "p95 ms", "total-p95");

    @TempDir
    Path folder;

    private final Random random = new Random(4);
    private final List<Article> articles = new ArrayList<>();

    @Test
    void every_figure_both_have_is_equal() throws Exception {
        assumeTrue(Files.exists(SCORER), "skipped: there is no score.py at " + SCORER);
        assumeTrue(hasPython(), "skipped: there is no python3");
        writeCorpus();
        writeCases(240);
        Bench bench = new Bench(folder);
        bench.answers = this::reply;
        int status = bench.run(
                "eval",
                "cases.jsonl",
                "--corpus",
                "corpus.jsonl",
                "--answers",
                "answers.jsonl",
                "--out",
                "report.json");
        assertEquals(0, status, bench.err());
        JsonNode report = MAPPER.readTree(folder.resolve("report.json").toFile());
        assertEquals(240, report.path("cases").size(), bench.err());
        JsonNode theirs = MAPPER.readTree(python(
                SCORER.toString(), "cases.jsonl", "answers.jsonl", "--corpus", "corpus.jsonl", "--by-type", "--json"));
        int compared = compare(theirs.path("all"), report.path("metrics"));
        assertTrue(compared >= 18, "only " + compared + " figures compared");
        for (JsonNode slice : report.path("slices")) {
            compared += compare(theirs.path(slice.path("value").asText()), slice.path("metrics"));
        }
        assertTrue(compared >= 40, "only " + compared + " figures compared");
    }

    private static int compare(JsonNode theirs, JsonNode ours) {
        int compared = 0;
        for (JsonNode metric : ours) {
            for (var field : theirs.properties()) {
                String name = CALLED.getOrDefault(field.getKey(), field.getKey());
                if (name.equals(metric.path("name").asText())) {
                    assertEquals(
                            field.getValue().asDouble(), metric.path("value").asDouble(), 1e-9, name);
                    compared++;
                }
            }
        }
        double valid =
                1 - theirs.path("invalid").asDouble() / theirs.path("citations").asDouble();
        for (JsonNode metric : ours) {
            if (metric.path("name").asText().equals("valid")) {
                assertEquals(valid, metric.path("value").asDouble(), 1e-9);
            }
        }
        return compared;
    }

    private void writeCorpus() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            String text = words(60 + random.nextInt(60));
            articles.add(new Article("art" + i, "Title", null, null, null, text, null));
            lines.append(MAPPER.createObjectNode().put("id", "art" + i).put("text", text))
                    .append('\n');
        }
        Files.writeString(folder.resolve("corpus.jsonl"), lines);
    }

    private void writeCases(int count) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            ObjectNode asked = MAPPER.createObjectNode().put("id", "c" + i).put("question", "Question " + i + "?");
            int kind = random.nextInt(5);
            asked.put("type", "kind" + kind);
            var answers = asked.putArray("answers");
            var evidence = asked.putArray("evidence");
            for (int k = 0; kind < 3 && k <= random.nextInt(3); k++) {
                answers.add(words(1 + random.nextInt(2)));
            }
            for (int k = 0; (kind == 0 || kind == 3) && k <= random.nextInt(3); k++) {
                Article article = articles.get(random.nextInt(articles.size()));
                Span span = span(article.text(), 5 + random.nextInt(80));
                var entry = evidence.addObject().put("article", article.id());
                if (random.nextInt(6) > 0) {
                    // Other white space than in the article, at times.
                    String quote = span.of(article.text()).strip();
                    entry.put("quote", random.nextBoolean() ? quote : quote.replace(" ", " \n"));
                }
            }
            if (random.nextInt(3) == 0) {
                asked.put("match", "all");
            }
            lines.append(asked).append('\n');
        }
        Files.writeString(folder.resolve("cases.jsonl"), lines);
    }

    /** The same reply to the same question, in whatever order they are asked. */
    private Reply reply(Question asked) {
        Random own = new Random(asked.text().hashCode());
        List<RankedPassage> passages = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Article article = articles.get(own.nextInt(articles.size()));
            passages.add(new RankedPassage(
                    new PreparedArticle(article, List.of(), List.of(), List.of()),
                    new Passage(span(article.text(), 40 + own.nextInt(150), own), 0, 1),
                    i,
                    1 - i / 40.0,
                    0,
                    0,
                    List.of(),
                    List.of()));
        }
        return new Reply(
                asked,
                asked.text(),
                answer(own),
                passages,
                new Reply.Timing(own.nextDouble() * 9, own.nextDouble(), own.nextDouble() * 10));
    }

    private Answer answer(Random own) {
        if (own.nextInt(4) == 0) {
            return new Answer.NotFound(Answer.Reason.OFF_SUBJECT, null, own.nextInt(50) / 100.0);
        }
        List<Answer.Sentence> sentences = new ArrayList<>();
        List<Citation> citations = new ArrayList<>();
        for (int i = 1; i <= 1 + own.nextInt(3); i++) {
            Article article = articles.get(own.nextInt(articles.size()));
            Citation citation = new Citation(i, article, span(article.text(), 20 + own.nextInt(90), own));
            citations.add(citation);
            sentences.add(new Answer.Sentence(citation.quote(), List.of(i), Certainty.CONFIRMED));
        }
        String first = citations.get(0).quote();
        String shortSpan = own.nextInt(3) == 0 ? null : first.substring(0, first.length() / 4);
        return new Answer.Grounded(sentences, citations, shortSpan, 0.5 + own.nextInt(50) / 100.0);
    }

    private Span span(String text, int length) {
        return span(text, length, random);
    }

    /** A stretch that does not cut a character in two. */
    private static Span span(String text, int length, Random random) {
        int points = text.codePointCount(0, text.length());
        int from = random.nextInt(Math.max(1, points - length));
        int start = text.offsetByCodePoints(0, from);
        return new Span(start, text.offsetByCodePoints(start, Math.min(length, points - from)));
    }

    private String words(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.toString();
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private String python(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("python3"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor());
        return out;
    }
}
