package dev.footnote.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class EditDistanceTest {

    @Test
    void counts_inserted_dropped_replaced_and_swapped_letters() {
        assertEquals(0, EditDistance.between("corpus", "corpus"));
        assertEquals(1, EditDistance.between("corpsu", "corpus"));
        assertEquals(1, EditDistance.between("copus", "corpus"));
        assertEquals(3, EditDistance.between("kitten", "sitting"));
        assertEquals(6, EditDistance.between("", "corpus"));
    }
}
