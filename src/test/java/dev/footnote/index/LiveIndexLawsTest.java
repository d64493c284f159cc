package dev.footnote.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.article.Article;
import dev.footnote.article.PreparedArticle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever was added, changed and removed: an index that was changed says what one made at once of the same articles says. */
class LiveIndexLawsTest {

    private static final List<String> WORDS = List.of(
            "ferry", "ferries", "harbour", "lantern", "orchard", "goat", "bridge", "castle", "meadow", "pilot",
            "quarry");

    private final LettersEncoder encoder = new LettersEncoder("m");

    private static PreparedArticle article(int id, Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            for (int j = random.nextInt(14); j >= 0; j--) {
                text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
            }
            text.append("here. ");
        }
        var group = random.nextBoolean() ? null : "g" + random.nextInt(2);
        return Papers.prepared(new Article("a" + id, "Title " + id, null, null, null, text.toString(), group));
    }

    private static List<String> told(PassageIndex index, LettersEncoder encoder) {
        var told = new ArrayList<String>();
        for (var question : List.of("the ferry in the harbour", "goat lantern", "quarry", "title 3")) {
            var words = Words.of(question);
            var vector = PassageIndex.query(encoder.encode(question));
            for (var group : new String[] {null, "g0", "g1"}) {
                told.add(index.byWords(words, 7, group) + " " + index.isEmpty(group));
                told.add(index.byMeaning(vector, 60, group).toString());
                told.add(index.byMeaning(
                                index.towards(vector, index.size() > 2 ? List.of(2) : List.of(), 0.2f), 60, group)
                        .toString());
            }
            for (int i = 0; i < index.size(); i++) {
                var entry = index.entry(i);
                told.add(index.article(i).id()
                        + entry.passage()
                        + index.passageCosine(vector, i)
                        + List.of(index.titleStems(i)));
                for (int s = entry.firstSentence(); s < entry.firstSentence() + entry.sentenceCount(); s++) {
                    told.add(List.of(index.stems(s)) + " " + index.sentenceCosine(vector, s) + " "
                            + index.contextCosine(vector, s) + " " + index.sentencesCosine(0, s));
                }
            }
        }
        for (var word : WORDS) {
            var stem = Words.of(word).getFirst().stem();
            told.add(stem + " " + index.frequency(stem) + " " + index.idf(stem) + " " + index.neighbours(stem + "x", 1)
                    + " " + index.spelling(stem));
        }
        return told;
    }

    @Property(tries = 40)
    void a_changed_index_says_what_a_new_one_says(@ForAll long seed, @ForAll @IntRange(min = 0, max = 40) int size) {
        var random = new Random(seed);
        Map<String, PreparedArticle> expected = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            var article = article(i, random);
            expected.put(article.article().id(), article);
        }
        var builder = new IndexBuilder(encoder, null);
        var built = builder.build(List.copyOf(expected.values()), (done, total) -> {});
        try (var live = new LiveIndex<>(builder, built.index(), index -> index)) {
            for (int change = 0; change < 12; change++) {
                change(live, expected, random);
                live.read(index -> holds(index, expected));
            }
        }
    }

    private static void change(LiveIndex<PassageIndex> live, Map<String, PreparedArticle> expected, Random random) {
        var some = IntStream.range(0, 1 + random.nextInt(5))
                .mapToObj(i -> article(random.nextInt(50), random))
                .toList();
        switch (random.nextInt(3)) {
            case 0 -> {
                live.add(some).join();
                some.forEach(article -> expected.put(article.article().id(), article));
            }
            case 1 -> {
                var ids = some.stream().map(article -> article.article().id()).toList();
                live.remove(ids).join();
                ids.forEach(expected::remove);
            }
            default -> {
                some.forEach(article -> expected.put(article.article().id(), article));
                expected.keySet().removeIf(id -> random.nextInt(6) == 0);
                live.replace(expected.values()).join();
            }
        }
    }

    private boolean holds(PassageIndex index, Map<String, PreparedArticle> expected) {
        Map<String, PreparedArticle> there = new LinkedHashMap<>();
        index.articles().forEach(article -> there.put(article.article().id(), article));
        assertEquals(index.articles().size(), there.size());
        assertEquals(Map.copyOf(expected), Map.copyOf(there));
        try (var fresh = new IndexBuilder(new LettersEncoder("m"), null)
                .build(index.articles(), (done, total) -> {})
                .index()) {
            assertEquals(told(fresh, encoder), told(index, encoder));
        }
        assertTrue(index.views().size() <= 8, "of " + index.views().size() + " segments");
        return true;
    }
}
