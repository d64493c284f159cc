package dev.footnote.rooms;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * The rules that hold in the house.
 *
 * @param root the package the rooms lie in
 */
record Rooms(String root) {

    /** The floors, lowest first, each with its rooms. */
    static final List<List<String>> FLOORS = List.of(
            List.of("article"),
            List.of("ingest", "calendar", "language", "model"),
            List.of("index", "conversation", "attribution"),
            List.of("retrieve"),
            List.of("answer"),
            List.of("ask"),
            List.of("console", "telegram", "evaluate", "bench"),
            List.of("app"));

    /** A room imports only from lower floors: one rule a room. */
    List<ArchRule> floors() {
        var rules = new ArrayList<ArchRule>();
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            for (String room : FLOORS.get(floor)) {
                var closed = FLOORS.subList(floor, FLOORS.size()).stream()
                        .flatMap(List::stream)
                        .filter(other -> !other.equals(room))
                        .toList();
                if (!closed.isEmpty()) {
                    rules.add(noClasses()
                            .that()
                            .resideInAPackage(in(room))
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(closed.stream().map(this::in).toArray(String[]::new))
                            .as(room + " imports only from lower floors")
                            .allowEmptyShould(true));
                }
            }
        }
        return rules;
    }

    /** Every class lies in a room that stands on a floor. */
    ArchRule everyClassHasARoom() {
        var rooms = FLOORS.stream().flatMap(List::stream).map(this::in).toList();
        var places = new ArrayList<>(rooms);
        places.add(root);
        return classes().should().resideInAnyPackage(places.toArray(String[]::new));
    }

    /** Public methods speak of LangChain4j only at the seams: the encoder in index, and app. */
    ArchRule modelsStayBehindTheirSeams() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackages(in("index"), in("app"))
                .and()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + "..")
                .and()
                .arePublic()
                .should(speakOf("dev.langchain4j"))
                .allowEmptyShould(true);
    }

    /** The Telegram library is known in telegram and app only. */
    ArchRule telegramStaysInItsRoom() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackages(in("telegram"), in("app"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.telegram..")
                .allowEmptyShould(true);
    }

    /** Concrete providers of models are constructed in app only. */
    ArchRule providersAreChosenInApp() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(in("app"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.langchain4j.model.openai..",
                        "dev.langchain4j.model.anthropic..",
                        "dev.langchain4j.model.ollama..",
                        "dev.langchain4j.model.googleai..")
                .allowEmptyShould(true);
    }

    private String in(String room) {
        return root + "." + room + "..";
    }

    private static ArchCondition<JavaMethod> speakOf(String library) {
        return new ArchCondition<>("not speak of " + library) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var spoken = new LinkedHashSet<JavaClass>(method.getReturnType().getAllInvolvedRawTypes());
                method.getParameterTypes().forEach(type -> spoken.addAll(type.getAllInvolvedRawTypes()));
                if (method.getOwner().getModifiers().contains(JavaModifier.PUBLIC)) {
                    spoken.stream()
                            .filter(type -> type.getPackageName().startsWith(library))
                            .forEach(type -> events.add(SimpleConditionEvent.violated(
                                    method, method.getFullName() + " speaks of " + type.getName())));
                }
            }
        };
    }
}
