package dev.footnote.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.article.Article;
import dev.footnote.article.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;

class RunningQuotesTest {

    private static final List<String> SENTENCES = List.of(
            "The mill burned in May.", "It had stood for 90 years.", "Nobody was hurt.", "The owner will rebuild it.");
    private static final Article MILL = new Article("mill", "", null, null, null, String.join("\n\n", SENTENCES), null);
    private static final Article COPY = new Article("copy", "", null, null, null, SENTENCES.getFirst(), null);

    private static Citation quote(int number, int sentence) {
        int start = MILL.text().indexOf(SENTENCES.get(sentence));
        return new Citation(
                number, MILL, new Span(start, start + SENTENCES.get(sentence).length()));
    }

    /** Says the sentences with these indexes, each on a quote of its own. */
    private static Answer.Grounded saying(List<Integer> indexes, List<Conflict> conflicts, Origins origins) {
        var sentences = new ArrayList<Answer.Sentence>();
        var quotes = new ArrayList<Citation>();
        for (int index : indexes) {
            int number = quotes.size() + 1;
            quotes.add(quote(number, index));
            sentences.add(new Answer.Sentence(SENTENCES.get(index), List.of(number), Certainty.CONFIRMED));
        }
        return new Answer.Grounded(sentences, quotes, "May", 0.8, conflicts, origins, LocalDate.of(2025, 5, 4));
    }

    private static Answer.Grounded saying(Integer... indexes) {
        return saying(List.of(indexes), List.of(), new Origins(1, 1, List.of()));
    }

    private static List<List<Integer>> numbers(Answer.Grounded answer) {
        return answer.sentences().stream().map(Answer.Sentence::citations).toList();
    }

    @Test
    void sentences_that_follow_one_another_are_quoted_as_one() {
        var joined = RunningQuotes.joined(saying(0, 1));
        assertEquals(1, joined.citations().size());
        assertEquals(
                SENTENCES.get(0) + "\n\n" + SENTENCES.get(1),
                joined.citations().getFirst().quote());
        assertEquals(List.of(List.of(1), List.of(1)), numbers(joined));
        assertEquals(new Origins(1, 1, List.of()), joined.origins());
        assertEquals("May", joined.shortSpan());
    }

    @Test
    void the_one_that_leads_may_stand_second_in_the_article() {
        var joined = RunningQuotes.joined(saying(1, 3, 0));
        assertEquals(List.of(List.of(1), List.of(2), List.of(1)), numbers(joined));
        assertTrue(joined.citations().getFirst().quote().startsWith(SENTENCES.getFirst()));
        assertEquals(1, joined.origins().articles(), "what is known of the first sentence stays");
    }

    @Test
    void quotes_with_something_between_stay_apart() {
        var apart = saying(0, 2);
        assertSame(apart, RunningQuotes.joined(apart));
    }

    @Test
    void the_sides_of_a_disagreement_stay_apart() {
        var sides = List.of(new Conflict.Side("May", List.of(1)), new Conflict.Side("90", List.of(2)));
        var apart = saying(
                List.of(0, 1), List.of(new Conflict(Conflict.Kind.DISPUTED, sides)), new Origins(1, 1, List.of()));
        assertSame(apart, RunningQuotes.joined(apart));
    }

    @Test
    void a_sentence_that_another_article_copies_stays_apart_from_one_that_it_does_not() {
        var apart = saying(List.of(0, 1), List.of(), new Origins(2, 1, List.of(), List.of(new Origins.Copy(1, COPY))));
        assertSame(apart, RunningQuotes.joined(apart));
        var copied = saying(
                List.of(0, 1),
                List.of(),
                new Origins(2, 1, List.of(), List.of(new Origins.Copy(1, COPY), new Origins.Copy(2, COPY))));
        assertEquals(
                List.of(new Origins.Copy(1, COPY)),
                RunningQuotes.joined(copied).origins().copies());
    }

    @Test
    void text_that_gives_orders_is_not_joined_with_text_that_does_not() {
        var plain = saying(0, 1);
        var order = quote(2, 1);
        var apart = new Answer.Grounded(
                plain.sentences(),
                List.of(plain.citations().getFirst(), new Citation(2, MILL, order.span(), true)),
                null,
                0.8);
        assertSame(apart, RunningQuotes.joined(apart));
    }

    @Property
    void every_sentence_keeps_its_words_and_its_quote(
            @ForAll @Size(min = 1, max = 4) @UniqueElements List<@IntRange(max = 3) Integer> indexes) {
        var before = saying(indexes, List.of(), Origins.NONE);
        var after = RunningQuotes.joined(before);
        assertEquals(before.text(), after.text());
        assertEquals(
                IntStream.rangeClosed(1, after.citations().size()).boxed().toList(),
                after.citations().stream().map(Citation::number).toList());
        for (Answer.Sentence sentence : after.sentences()) {
            var quote = after.citations().get(sentence.citations().getFirst() - 1);
            assertTrue(quote.quote().contains(sentence.text()));
            assertTrue(quote.readIn(
                    after.sentences().stream().map(Answer.Sentence::text).toList()));
        }
    }
}
