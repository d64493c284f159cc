package dev.footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearestTest {

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
