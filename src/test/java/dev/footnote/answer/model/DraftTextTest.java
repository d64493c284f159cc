package dev.footnote.answer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftTextTest {

    private final DraftText reader = new DraftText(5);

    private List<DraftSentence> claims(String draft) {
        return reader.sentences(draft).stream()
                .filter(sentence -> sentence.kind() == DraftSentence.Kind.CLAIM)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The ferry sank in May [2].",
                "The ferry sank in May.[2]",
                "The ferry sank in May. [2]",
                "The ferry sank in May 【2】.",
                "The ferry sank in May 【2†source】.",
                "The ferry sank in May (2).",
                "The ferry sank in May [^2].",
                "The ferry sank in May.²",
                "The ferry sank in May [Passage 2].",
                "The ferry sank in May (passage 2).",
                "According to passage 2, the ferry sank in May.",
                "- The ferry sank in May [2].",
                "1. **The ferry** sank in May [2].",
                "<think>It may have been June. [1]</think>The ferry sank in May [2].",
                "So it was May. [1]\n</think>\nThe ferry sank in May [2].",
                "## Answer\n\nThe ferry sank in May [2].\n\nSources:\n[2] Kessel Post, 4 May",
                "Sure! Based on the passages, the ferry sank in May [2].\n\nI hope this helps!",
                "```\nThe ferry sank in May [2].\n```",
                "The ferry sank in May [^2].\n\n[^2]: Kessel Post",
                "As an AI, I only know the passages. The ferry sank in May [2]."
            })
    void reads_markers_as_models_write_them(String draft) {
        assertEquals(
                List.of(new DraftSentence("The ferry sank in May.", List.of(2), DraftSentence.Kind.CLAIM)),
                claims(draft));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1][3]", "[1, 3]", "[1,3]", "[1] [3]", "[1; 3]", "(1, 3)", "[1 and 3]"})
    void reads_several_markers(String markers) {
        assertEquals(
                List.of(1, 3), claims("It sank " + markers + ".").getFirst().markers());
    }

    @Test
    void each_sentence_has_its_own_markers() {
        assertEquals(
                List.of(List.of(1), List.of(2), List.of()),
                claims("It sank [1]. Mr. Reyl was saved. [2] He was cold.").stream()
                        .map(DraftSentence::markers)
                        .toList());
    }

    @Test
    void numbers_in_parentheses_that_are_no_passage_stay() {
        assertEquals(
                "It was built in Porto (1987).",
                claims("It was built in Porto (1987) [1].").getFirst().text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The passages do not say.",
                "I don't know.",
                "I'm sorry, but I can't help with that.",
                "There is no information about this in the provided passages.",
                "The provided passages don't mention the price."
            })
    void a_refusal_is_no_claim(String draft) {
        assertEquals(
                DraftSentence.Kind.NO_ANSWER, reader.sentences(draft).getFirst().kind());
    }

    @Test
    void the_last_sentence_is_not_complete_while_more_may_come() {
        assertTrue(reader.complete("It sank.").isEmpty());
        assertEquals(1, reader.complete("It sank [1]. Then").size());
    }
}
