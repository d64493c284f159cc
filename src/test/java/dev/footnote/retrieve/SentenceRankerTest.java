package dev.footnote.retrieve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.article.PreparedArticle;
import dev.footnote.index.Papers;
import dev.footnote.index.WordsEncoder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceRankerTest {

    private final WordsEncoder encoder = new WordsEncoder();

    private List<RankedSentence> rank(String question, List<String> texts) {
        var articles = new ArrayList<PreparedArticle>();
        for (int i = 0; i < texts.size(); i++) {
            articles.add(Papers.paper("article-" + i, texts.get(i)));
        }
        var index = Papers.index(encoder, articles);
        var query = Query.of(question, new QuestionVectors(encoder, index), Scope.OPEN, null, index);
        var passages = new ArrayList<RankedPassage>();
        for (int i = 0; i < index.size(); i++) {
            var entry = index.entry(i);
            passages.add(new RankedPassage(entry.source(), entry.passage(), i, 0.5, 0, 0, List.of(), List.of()));
        }
        return new SentenceRanker(index).rank(query, query.vector(), passages);
    }

    @Test
    void ties_come_in_the_order_of_the_passages() {
        var copies = List.of(
                "Snow fell all night.", "The goats moved away.", "The goats moved away.", "The goats moved away.");
        var ranked = rank("Which goats moved?", copies);
        assertEquals(
                List.of("article-1", "article-2", "article-3"),
                ranked.stream().limit(3).map(s -> s.article().id()).toList());
        assertEquals(ranked.get(0).score(), ranked.get(2).score());
    }

    @Test
    void only_the_sentences_of_the_first_ten_passages_are_looked_at() {
        var texts = new ArrayList<String>();
        for (int i = 0; i < 12; i++) {
            texts.add("The goats moved away in winter. Nobody saw them again.");
        }
        assertEquals(20, rank("Which goats moved?", texts).size());
    }

    @Test
    void scores_are_rounded_to_four_places() {
        for (RankedSentence sentence : rank("Which goats moved?", List.of("The goats moved away. Snow fell."))) {
            assertEquals(Math.rint(sentence.score() * 1e4), sentence.score() * 1e4, 1e-6);
        }
    }

    @Test
    void a_sentence_that_holds_what_is_asked_for_beats_one_that_does_not() {
        var ranked = rank(
                "When did the goats move away?",
                List.of("The goats moved away quietly. The goats moved away in 1931."));
        assertEquals("The goats moved away in 1931.", ranked.getFirst().text());
    }

    @Test
    void words_that_only_name_what_an_article_is_on_count_less_than_the_others() {
        var ranked = rank(
                "Which shepherds paid for the goats of Arvel?",
                List.of(
                        "The goats of Arvel moved away in winter. The goats of Arvel eat moss. Shepherds paid a levy."));
        assertEquals("Shepherds paid a levy.", ranked.getFirst().text());
    }

    @Test
    void no_passages_give_no_sentences() {
        assertEquals(List.of(), rank("Which goats moved?", List.of()));
    }

    @Test
    void a_name_of_the_question_is_missing_only_where_the_whole_article_lacks_it() {
        String rest =
                "Snow fell on the valley for many days and nights, and no one there had seen so much of it since the old winters, "
                        + "when the wolves came down from the hills to the very doors of the houses at the lake. "
                        + "Spring brought floods, broken bridges, closed schools and a long quarrel between farmers, millers, ferrymen and the county. ";
        var ranked = rank(
                "What did Lindqvist paint?",
                List.of(
                        "Petra Lindqvist lives by the lake. " + rest + "She painted a mural.",
                        "Brandt painted a mural."));
        for (RankedSentence sentence : ranked) {
            boolean named = sentence.article().text().contains("Lindqvist");
            assertEquals(named ? 0 : 1, sentence.sign("namesMissing"), sentence.text());
        }
        var articles = ranked.stream()
                .map(sentence -> sentence.passage().ordinal())
                .distinct()
                .count();
        assertTrue(articles > 2, "the first article has several passages");
    }
}
