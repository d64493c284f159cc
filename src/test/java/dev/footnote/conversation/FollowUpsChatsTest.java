package dev.footnote.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds every turn of {@code chats.txt} against what it should become. */
class FollowUpsChatsTest {

    /** A turn of a chat and what it becomes; the question itself where it stands alone. */
    private record Expected(List<Turn> history, String question, String standalone) {}

    private final FollowUps followUps = new FollowUps();

    @TestFactory
    List<DynamicTest> makes_each_turn_of_a_chat_stand_alone() throws IOException {
        return turns().stream()
                .map(turn -> DynamicTest.dynamicTest(
                        turn.question() + " => " + turn.standalone(),
                        () -> assertEquals(turn.standalone(), followUps.standalone(turn.history(), turn.question()))))
                .toList();
    }

    @Test
    void gives_the_same_where_the_chat_remembers_what_the_turns_became() throws IOException {
        for (Expected turn : turns()) {
            List<Turn> remembered = new ArrayList<>();
            for (Turn earlier : turn.history()) {
                String standalone = followUps.standalone(remembered, earlier.question());
                remembered.add(new Turn(earlier.question(), standalone, earlier.answer()));
            }
            assertEquals(turn.standalone(), followUps.standalone(remembered, turn.question()));
        }
    }

    @Test
    void covers_turns_that_lean_and_turns_that_stand_alone() throws IOException {
        List<Expected> later =
                turns().stream().filter(turn -> !turn.history().isEmpty()).toList();
        assertTrue(later.size() >= 60, later.size() + " turns");
        assertTrue(
                later.stream()
                                .filter(turn -> turn.question().equals(turn.standalone()))
                                .count()
                        >= 20,
                "turns that stand alone");
    }

    private static List<Expected> turns() throws IOException {
        List<Expected> turns = new ArrayList<>();
        List<Turn> history = new ArrayList<>();
        for (String line : lines()) {
            if (line.isBlank()) {
                history = new ArrayList<>();
            } else if (!line.startsWith("#")) {
                String[] answered = line.split(" \\| ", 2);
                String[] becomes = answered[0].split(" => ", 2);
                turns.add(new Expected(List.copyOf(history), becomes[0], becomes[becomes.length - 1]));
                history.add(new Turn(becomes[0], null, answered.length > 1 ? answered[1] : null));
            }
        }
        return turns;
    }

    private static List<String> lines() throws IOException {
        try (InputStream stream = FollowUpsChatsTest.class.getResourceAsStream("chats.txt")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
