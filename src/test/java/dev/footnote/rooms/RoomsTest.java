package dev.footnote.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoomsTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.footnote");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("dev.footnote.rooms.planted");

    private final Rooms house = new Rooms("dev.footnote");
    private final Rooms planted = new Rooms("dev.footnote.rooms.planted");

    @Test
    void a_room_imports_only_from_lower_floors() {
        assertTrue(HOUSE.contain("dev.footnote.app.Main"), "nothing was read");
        house.floors().forEach(rule -> rule.check(HOUSE));
    }

    @Test
    void every_class_lies_in_a_room_on_a_floor() {
        house.everyClassHasARoom().check(HOUSE);
    }

    @Test
    void models_stay_behind_their_seams() {
        house.modelsStayBehindTheirSeams().check(HOUSE);
    }

    @Test
    void telegram_stays_in_its_room() {
        house.telegramStaysInItsRoom().check(HOUSE);
    }

    @Test
    void providers_are_chosen_in_app() {
        house.providersAreChosenInApp().check(HOUSE);
    }

    @Test
    void the_rules_see_what_breaks_them() {
        var floors = planted.floors().stream()
                .flatMap(rule -> violations(rule).stream())
                .toList();
        assertTrue(floors.stream().anyMatch(told -> told.contains("Climber")), "an import from a higher floor");
        assertTrue(floors.stream().anyMatch(told -> told.contains("Neighbour")), "an import from the same floor");
        assertFalse(floors.stream().anyMatch(told -> told.startsWith("Class <dev.footnote.rooms.planted.ingest")));

        var models = violations(planted.modelsStayBehindTheirSeams());
        assertEquals(2, models.size(), models.toString());
        assertTrue(violations(planted.telegramStaysInItsRoom()).stream().allMatch(told -> told.contains("Leak")));
        assertFalse(violations(planted.telegramStaysInItsRoom()).isEmpty());
        assertFalse(violations(planted.providersAreChosenInApp()).isEmpty());
        assertFalse(violations(new Rooms("dev.footnote.elsewhere").everyClassHasARoom())
                .isEmpty());
    }

    private static List<String> violations(ArchRule rule) {
        return rule.evaluate(PLANTED).getFailureReport().getDetails();
    }
}
