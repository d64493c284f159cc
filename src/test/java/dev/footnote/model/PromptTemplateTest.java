package dev.footnote.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.model.PromptTemplate.Block;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PromptTemplateTest {

    private static final List<String> SLOTS = List.of("question", "passages");

    @Test
    void a_line_of_hyphens_parts_instructions_from_material() {
        var template = new PromptTemplate("Be brief.\n---\n{{question}}\n{{ passages }}", SLOTS);
        assertEquals("Be brief.", template.instructions());
        assertEquals(
                "```\nWhy?\n```\n[1]\n```\nThus.\n```",
                template.fill(Map.of("question", Block.of("Why?"), "passages", List.of(new Block("[1]", "Thus.")))));
    }

    @Test
    void a_missing_and_an_unknown_slot_are_named() {
        assertEquals(
                List.of(
                        "lacks the slot {{passages}}",
                        "has an unknown slot {{passage}}: there are {{question}} and {{passages}}"),
                PromptTemplate.faults("{{question}} {{passage}}", SLOTS));
        assertThrows(IllegalArgumentException.class, () -> new PromptTemplate("{{question}}", SLOTS));
    }

    @Test
    void a_slot_among_the_instructions_is_refused() {
        List<String> faults = PromptTemplate.faults("{{question}}\n---\n{{passages}}", SLOTS);
        assertTrue(faults.getFirst().startsWith("has the slot {{question}} above"), faults.toString());
    }

    @Test
    void nothing_in_a_text_closes_its_fence_or_fills_a_slot() {
        var template = new PromptTemplate("{{question}}", List.of("question"));
        assertEquals(
                "`````\na\n````\n{{question}} $1\n`````",
                template.fill(Map.of("question", Block.of("a\n````\n{{question}} $1"))));
    }
}
