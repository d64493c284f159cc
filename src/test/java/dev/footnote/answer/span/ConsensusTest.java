package dev.footnote.answer.span;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConsensusTest {

    @Test
    void a_span_far_ahead_of_all_others_is_taken() {
        var spans = List.of(new Candidate(0, 3), new Candidate(5, 5), new Candidate(0, 2));
        assertEquals(1, Consensus.of(spans, new double[] {1, 9, 1}));
    }

    @Test
    void spans_that_share_tokens_speak_for_each_other() {
        var spans = List.of(new Candidate(8, 8), new Candidate(0, 2), new Candidate(0, 3), new Candidate(1, 3));
        assertEquals(2, Consensus.of(spans, new double[] {1.1, 1, 1, 1}));
    }

    @Test
    void a_lone_span_is_taken_whatever_its_score() {
        assertEquals(0, Consensus.of(List.of(new Candidate(4, 6)), new double[] {-50}));
    }
}
