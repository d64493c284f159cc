package dev.footnote.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.article.Article;
import dev.footnote.article.PreparedArticle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** A search of some articles finds what a search of all finds of them, and nothing else. */
class RestrictionLawsTest {

    private static final List<String> WORDS = List.of(
            "ferry", "harbour", "lantern", "orchard", "goat", "bridge", "castle", "meadow", "pilot", "quarry",
            "sailor");
    private static final LocalDate FIRST = LocalDate.of(2025, 3, 1);

    private final LettersEncoder encoder = new LettersEncoder("m");

    private static PreparedArticle article(int number, Random random) {
        var text = new StringBuilder();
        for (int i = 0; i < 1 + random.nextInt(12); i++) {
            text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
        }
        var day = random.nextInt(4) == 0 ? null : FIRST.plusDays(random.nextInt(6));
        var group = random.nextBoolean() ? null : "g" + random.nextInt(3);
        return Papers.prepared(
                new Article("a" + number, "", "Outlet " + random.nextInt(3), null, day, text + ".", group));
    }

    private static List<PassageIndex.Hit> among(
            PassageIndex index, List<PassageIndex.Hit> all, int k, Predicate<Article> admitted) {
        return all.stream()
                .filter(hit -> admitted.test(index.article(hit.passage())))
                .limit(k)
                .toList();
    }

    private void holds(
            PassageIndex index,
            String question,
            int k,
            PassageSet set,
            Predicate<Article> admitted,
            @Nullable String of) {
        var told = of + " " + question;
        assertEquals(
                IntStream.range(0, index.size())
                        .filter(i -> admitted.test(index.article(i)))
                        .boxed()
                        .toList(),
                IntStream.range(0, index.size()).filter(set::contains).boxed().toList(),
                told);
        var words = Words.of(question);
        assertEquals(
                among(index, index.byWords(words, index.size(), null), k, admitted),
                index.byWordsAmong(set, words, k),
                told);
        var vector = PassageIndex.query(encoder.encode(question));
        assertEquals(
                among(index, index.byMeaning(vector, index.size(), null), k, admitted),
                index.byMeaningAmong(set, vector, k),
                told);
    }

    @Property(tries = 40)
    void some_articles_are_searched_as_if_the_others_were_filtered_out_of_all_hits(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 300) int size,
            @ForAll @IntRange(min = 75, max = 120) int k) {
        var random = new Random(seed);
        var articles = new ArrayList<PreparedArticle>();
        for (int i = 0; i < size; i++) {
            articles.add(article(i, random));
        }
        try (var index = Papers.index(encoder, articles)) {
            var question = WORDS.get(random.nextInt(WORDS.size())) + " " + WORDS.get(random.nextInt(WORDS.size()));
            var last = FIRST.plusDays(random.nextInt(6));
            Predicate<@Nullable LocalDate> until = day -> day == null || !day.isAfter(last);
            Predicate<@Nullable LocalDate> on = day -> last.equals(day);
            var group = "g" + random.nextInt(4);
            holds(index, question, k, index.published(until, null), a -> until.test(a.published()), "until");
            holds(index, question, k, index.published(on, null), a -> on.test(a.published()), "on");
            holds(
                    index,
                    question,
                    k,
                    index.published(on, group),
                    a -> on.test(a.published()) && group.equals(a.group()),
                    "on, in a group");
            holds(index, question, k, index.group(group), a -> group.equals(a.group()), "group");
            Predicate<Article> outlet = a -> "Outlet 1".equals(a.source());
            holds(index, question, k, index.where(outlet), outlet, "outlet");
        }
    }

    @Property(tries = 5)
    void few_passages_among_many_better_ones_are_all_found(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int few) {
        var random = new Random(seed);
        var articles = new ArrayList<PreparedArticle>();
        for (int i = 0; i < 2_500; i++) {
            articles.add(Papers.prepared(
                    new Article("a" + i, "", null, null, FIRST.plusDays(9), "The ferry to the harbour sank.", null)));
        }
        for (int i = 0; i < few; i++) {
            articles.add(
                    random.nextInt(articles.size()),
                    Papers.prepared(new Article(
                            "old" + i, "", null, null, FIRST, "A quarry near a ferry, and a goat in a meadow.", null)));
        }
        try (var index = Papers.index(encoder, articles)) {
            var set = index.published(day -> day != null && day.isBefore(FIRST.plusDays(1)), null);
            assertEquals(few, set.size());
            var vector = PassageIndex.query(encoder.encode("The ferry to the harbour sank."));
            for (var hits : List.of(
                    index.byWordsAmong(set, Words.of("the ferry sank"), 120), index.byMeaningAmong(set, vector, 120))) {
                assertEquals(few, hits.size());
                assertTrue(hits.stream()
                        .allMatch(hit ->
                                Objects.equals(index.article(hit.passage()).published(), FIRST)));
            }
        }
    }
}
