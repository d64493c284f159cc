package dev.footnote.retrieve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.article.PreparedArticle;
import dev.footnote.index.Papers;
import dev.footnote.index.WordsEncoder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RetrieverTest {

    private static final List<String> PLACES = List.of(
            "harbour", "mountain", "valley", "island", "desert", "village", "castle", "bridge", "station", "orchard");
    private static final List<String> EVENTS =
            List.of("flooded", "burned", "reopened", "closed", "doubled", "vanished", "voted", "sang");

    private final WordsEncoder encoder = new WordsEncoder();

    /** Eighty short articles: each place with each event, every tenth in the group "south". */
    private final Retriever many = new Retriever(Papers.index(encoder, articles()), encoder);

    private static List<PreparedArticle> articles() {
        var articles = new ArrayList<PreparedArticle>();
        for (String place : PLACES) {
            for (String event : EVENTS) {
                int number = articles.size();
                articles.add(Papers.paper(
                        "article-" + number,
                        number % 2 == 0 ? "The Port Courier" : "Harbour Post",
                        LocalDate.of(2025, 1 + number % 12, 3),
                        number % 10 == 0 ? "south" : null,
                        "The " + place + " " + event + " in the year " + (1900 + number) + ". Nobody there was hurt."));
            }
        }
        return articles;
    }

    private static List<String> ids(Retrieval found) {
        return found.passages().stream().map(p -> p.article().id()).toList();
    }

    private List<String> ids(String question, @Nullable String group) {
        return ids(many.retrieve(question, group));
    }

    @Test
    void what_the_question_is_about_comes_first() {
        var found = many.retrieve("When did the castle vanish?", null);
        assertTrue(found.passages().getFirst().text().startsWith("The castle vanished in the year"));
        assertTrue(found.sentences().getFirst().text().startsWith("The castle vanished in the year"));
        assertEquals(List.of("castle", "vanish"), found.passages().getFirst().matchedWords());
    }

    @Test
    void at_most_twenty_passages_come_their_scores_descending_and_in_range() {
        var passages = many.retrieve("Was anybody hurt at the orchard?", null).passages();
        assertEquals(20, passages.size());
        for (int i = 0; i < passages.size(); i++) {
            double score = passages.get(i).score();
            assertTrue(score >= 0 && score <= 1);
            assertEquals(Fusion.rounded(score), score);
            assertTrue(i == 0 || score <= passages.get(i - 1).score());
        }
    }

    @Test
    void the_passage_that_the_answer_leads_with_comes_first_and_no_score_rises() {
        var found = many.retrieve("When did the castle vanish?", null);
        var third = found.passages().get(2);
        var led = found.ledBy(third.article(), third.passage().span());
        assertEquals(third.ordinal(), led.passages().getFirst().ordinal());
        assertEquals(
                found.passages().getFirst().score(), led.passages().getFirst().score());
        assertEquals(found.passages().get(0), led.passages().get(1));
        assertEquals(found.passages().get(1), led.passages().get(2));
        assertEquals(found.passages().subList(3, 20), led.passages().subList(3, 20), "the others keep their places");
    }

    @Test
    void a_statement_s_passages_keep_their_order_whatever_is_quoted() {
        var found = many.retrieve("The castle vanished", null);
        var third = found.passages().get(2);
        assertEquals(found, found.ledBy(third.article(), third.passage().span()));
    }

    @Test
    void equal_scores_come_in_the_order_of_the_index() {
        var passages = many.retrieve("Was anybody hurt?", null).passages();
        for (int i = 1; i < passages.size(); i++) {
            var before = passages.get(i - 1);
            var after = passages.get(i);
            assertTrue(before.score() > after.score() || before.ordinal() < after.ordinal());
        }
    }

    @Test
    void the_same_question_gives_the_same_list_from_any_thread_at_any_time() throws Exception {
        var questions = List.of(
                "When did the castle vanish?",
                "Which village sang?",
                "The bridge reopened",
                "What did Harbour Post say in May?",
                "Who was hurt?");
        Map<String, Retrieval> expected = new HashMap<>();
        questions.forEach(q -> expected.put(q, many.retrieve(q, null)));
        List<String> asked = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            asked.addAll(questions);
        }
        Collections.shuffle(asked, new Random(7));
        try (var threads = Executors.newFixedThreadPool(4)) {
            var told = threads.invokeAll(asked.stream()
                    .map(q -> (Callable<Retrieval>) () -> many.retrieve(q, null))
                    .toList());
            for (int i = 0; i < asked.size(); i++) {
                var before = Objects.requireNonNull(expected.get(asked.get(i)));
                assertEquals(before.passages(), told.get(i).get().passages());
                assertEquals(before.sentences(), told.get(i).get().sentences());
            }
        }
    }

    @Test
    void an_index_built_anew_gives_the_same_list() {
        var again = new Retriever(Papers.index(encoder, articles()), encoder);
        var question = "Which valley doubled in 1921?";
        assertEquals(
                many.retrieve(question, null).passages(),
                again.retrieve(question, null).passages());
    }

    @Test
    void an_outlet_named_in_the_question_raises_its_article() {
        var text = "The lighthouse keeper retired after forty winters alone on the rock.";
        var retriever = new Retriever(
                Papers.index(
                        encoder,
                        Papers.paper("one", "The Port Courier", null, null, text),
                        Papers.paper(
                                "two",
                                "Harbour Post",
                                null,
                                null,
                                "Again the lighthouse keeper retired. Goats took over the rock, forty of them, and winters passed.")),
                encoder);
        double plain = score(retriever, "When did the lighthouse keeper retire?", "two");
        double named = score(retriever, "When did the lighthouse keeper retire, says Harbour Post?", "two");
        double other = score(retriever, "When did the lighthouse keeper retire, says Harbour Post?", "one");
        assertTrue(named > other, named + " " + other);
        assertTrue(
                named - other > plain - score(retriever, "When did the lighthouse keeper retire?", "one"),
                "naming it helps");
    }

    private static double score(Retriever retriever, String question, String id) {
        return retriever.retrieve(question, null).passages().stream()
                .filter(p -> p.article().id().equals(id))
                .findFirst()
                .orElseThrow()
                .score();
    }

    @Test
    void a_group_restricts_the_search_to_its_articles() {
        var south = ids("Was anybody hurt?", "south");
        assertEquals(8, south.size());
        assertTrue(south.stream().allMatch(id -> id.endsWith("0")), south::toString);
        assertEquals(List.of(), ids("Was anybody hurt?", "north"));
    }

    @Test
    void articles_that_may_not_be_searched_are_left_out() {
        var found = many.retrieve(
                "When did the castle vanish?", null, article -> !article.text().contains("castle"));
        assertFalse(found.passages().isEmpty());
        assertTrue(found.passages().stream().noneMatch(p -> p.text().contains("castle")));
        assertTrue(found.sentences().stream().noneMatch(s -> s.text().contains("castle")));
        assertEquals(List.of(), many.retrieve("castle", null, article -> false).passages());
    }

    @Test
    void the_few_articles_of_the_days_asked_for_are_found_among_many_newer_ones_that_fit_better() {
        var articles = new ArrayList<PreparedArticle>();
        for (int i = 0; i < 400; i++) {
            articles.add(Papers.paper(
                    "new-" + i, null, LocalDate.of(2025, 6, 1), "south", "When did the castle vanish? In " + i + "."));
        }
        articles.add(Papers.paper("old", null, LocalDate.of(2025, 1, 1), "south", "A castle stood there."));
        articles.add(Papers.paper("elsewhere", null, LocalDate.of(2025, 1, 1), "north", "The castle is gone."));
        var retriever = new Retriever(Papers.index(encoder, articles), encoder);
        var question = "When did the castle vanish?";
        var then = retriever.scope(question, null, LocalDate.of(2025, 2, 1));
        assertEquals(
                List.of("elsewhere", "old"),
                ids(retriever.retrieve(question, null, then)).stream().sorted().toList());
        assertEquals(List.of("old"), ids(retriever.retrieve(question, "south", then)));
        assertEquals(List.of("old"), ids(retriever.survey(question, "south", then)));
    }

    @Test
    void an_empty_index_finds_nothing() {
        var empty = new Retriever(Papers.index(encoder), encoder);
        var found = empty.retrieve("When did the castle vanish?", null);
        assertEquals(List.of(), found.passages());
        assertEquals(List.of(), found.sentences());
    }

    @Test
    void a_question_without_words_still_gives_an_order() {
        for (String question : List.of("", "?", "what is the", "…\n", "\ud83d")) {
            var found = many.retrieve(question, null);
            assertEquals(20, found.passages().size(), question);
            assertTrue(found.passages().stream().allMatch(p -> p.matchedWords().isEmpty() && p.lexicalScore() == 0));
        }
    }

    @Test
    void a_passage_of_each_near_copy_is_not_listed_twice() {
        var text = "The lighthouse keeper retired after forty winters alone on the rock, and goats moved in.";
        var retriever =
                new Retriever(Papers.index(encoder, Papers.paper("one", text), Papers.paper("two", text)), encoder);
        var found = retriever.retrieve("When did the keeper retire?", null);
        assertEquals(List.of("one"), ids(found));
        assertEquals(
                "two", found.passages().getFirst().copies().getFirst().article().id());
    }

    @Test
    void sentences_that_score_alike_come_in_the_order_they_are_read() {
        var retriever = new Retriever(
                Papers.index(
                        encoder,
                        Papers.paper("one", "The goats moved away. The goats moved away. The goats moved away."),
                        Papers.paper("two", "Snow fell on the pass.")),
                encoder);
        var sentences = retriever.retrieve("Where did the llamas go?", null).sentences();
        for (int i = 1; i < sentences.size(); i++) {
            var before = sentences.get(i - 1);
            var after = sentences.get(i);
            assertTrue(before.score() >= after.score());
            if (before.score() == after.score()
                    && before.passage().ordinal() == after.passage().ordinal()) {
                assertTrue(before.position() < after.position());
            }
        }
    }

    @Test
    void a_ranked_sentence_knows_its_signs_and_its_spans() {
        var best =
                many.retrieve("When did the castle vanish?", null).sentences().getFirst();
        assertEquals(SentenceSigns.NAMES.size(), best.signs().size());
        assertEquals(1, best.sign("typed"));
        assertEquals(0, best.sign("untyped"));
        assertEquals(1, best.spans().size());
        assertEquals(TypedSpan.Kind.DATE, best.spans().getFirst().kind());
        assertTrue(best.signs().stream().allMatch(sign -> sign >= -1 && sign <= 1.01), best::toString);
    }
}
