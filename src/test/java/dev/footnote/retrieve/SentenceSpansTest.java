package dev.footnote.retrieve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.footnote.index.Papers;
import dev.footnote.index.PassageIndex;
import dev.footnote.index.WordsEncoder;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceSpansTest {

    private final PassageIndex index = Papers.index(
            new WordsEncoder(),
            Papers.paper(
                    "a", "The pier cost €41 million on 3 May 2024. Ana Prada paid 7% of it.\n\nIt took six years."),
            Papers.paper("b", "No sum was named."));

    @Test
    void a_sentence_s_spans_are_the_same_when_first_read_and_when_kept() {
        var spans = new SentenceSpans(index);
        for (int time = 0; time < 2; time++) {
            for (int passage = 0; passage < index.size(); passage++) {
                var entry = index.entry(passage);
                for (int i = 0; i < entry.sentenceCount(); i++) {
                    var text =
                            entry.sentence(i).span().of(index.article(passage).text());
                    assertEquals(TypedSpan.in(text), spans.of(passage, i), text);
                }
            }
        }
        assertEquals(
                List.of(TypedSpan.Kind.MONEY, TypedSpan.Kind.DATE),
                spans.of(0, 0).stream().map(TypedSpan::kind).toList());
    }

    @Test
    void an_index_without_passages_has_no_sentences() {
        assertEquals(0, SentenceSpans.sentences(Papers.index(new WordsEncoder())));
        assertEquals(4, SentenceSpans.sentences(index));
    }
}
