package dev.footnote.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.retrieve.TypedSpan;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ValueLawsTest {

    @Property
    void a_value_agrees_with_itself(@ForAll("statements") String statement) {
        read(statement).forEach(value -> assertTrue(value.agrees(value), statement));
    }

    @Property
    void agreement_goes_both_ways(@ForAll("statements") String one, @ForAll("statements") String other) {
        for (Value left : read(one)) {
            for (Value right : read(other)) {
                assertEquals(left.agrees(right), right.agrees(left), one + " / " + other);
                assertEquals(left.comparable(right), right.comparable(left), one + " / " + other);
            }
        }
    }

    @Property
    void a_billion_is_a_thousand_million(@ForAll @IntRange(min = 1, max = 999) int billions) {
        Value spelt = only("It cost $" + billions + " billion.");
        assertTrue(spelt.agrees(only("It cost $" + billions + "bn.")));
        assertTrue(spelt.agrees(only("It cost $" + billions + ",000 million.")));
        assertTrue(spelt.agrees(only("It cost " + billions + " billion dollars.")));
    }

    @Property
    void commas_between_thousands_do_not_matter(@ForAll @IntRange(min = 1000, max = 9_999_999) int count) {
        Value plain = only("They counted " + String.format(Locale.ROOT, "%,d", count) + " birds.");
        assertTrue(plain.agrees(only("They counted " + count + ".0 birds.")));
    }

    @Property
    void what_agrees_still_agrees_when_it_is_said_less_exactly(
            @ForAll @IntRange(min = 1, max = 500) int millions, @ForAll @IntRange(min = 1, max = 500) int others) {
        Value one = only("It cost $" + millions + " million.");
        Value other = only("It cost $" + others + " million.");
        for (String word : List.of("about", "more than", "nearly", "at least", "up to")) {
            Value loose = only("It cost " + word + " $" + millions + " million.");
            assertTrue(!one.agrees(other) || loose.agrees(other), word + " " + millions + " / " + others);
        }
    }

    @Property
    void a_year_holds_its_months_and_days(
            @ForAll @IntRange(min = 1800, max = 2050) int year, @ForAll @IntRange(min = 1, max = 28) int day) {
        Value whole = only("It opened in " + year + ".");
        assertTrue(whole.agrees(only("It opened on " + day + " March " + year + ".")));
        assertTrue(!whole.agrees(only("It opened on " + day + " March " + (year + 1) + ".")));
    }

    @Provide
    Arbitrary<String> statements() {
        var number = Arbitraries.integers().between(1, 3000);
        var shape = Arbitraries.of(
                "It cost $%d million.",
                "It cost about $%d.",
                "It cost nearly €%d billion.",
                "It took %d years.",
                "It took over %d weeks.",
                "It rose by %d percent.",
                "They counted %d birds.",
                "They counted more than %d thousand birds.",
                "It stood %d km away.",
                "It was run by Ada Holt of Ward %d.");
        return Combinators.combine(shape, number).as((form, n) -> String.format(Locale.ROOT, form, n));
    }

    private static Value only(String sentence) {
        return read(sentence).getFirst();
    }

    private static List<Value> read(String sentence) {
        return Values.in(TypedSpan.in(sentence), sentence);
    }
}
