package dev.footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearestTest {

    @Test
    void distance_counts_inserted_dropped_replaced_and_swapped_letters() {
        assertEquals(0, Nearest.distance("corpus", "corpus"));
        assertEquals(1, Nearest.distance("corpsu", "corpus"));
        assertEquals(1, Nearest.distance("copus", "corpus"));
        assertEquals(3, Nearest.distance("kitten", "sitting"));
        assertEquals(6, Nearest.distance("", "corpus"));
    }

    @Test
    void finds_the_name_that_was_meant_whatever_its_case() {
        assertEquals(Optional.of("corpus"), Nearest.to("CORPSU", List.of("cache", "corpus")));
    }

    @Test
    void finds_nothing_where_nothing_is_near() {
        assertEquals(Optional.empty(), Nearest.to("telegram", List.of("ask", "chat", "index", "doctor")));
        assertEquals(Optional.empty(), Nearest.to("eval", List.of("ask", "chat", "index", "doctor")));
    }
}
