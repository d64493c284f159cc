package dev.footnote.retrieve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TypedSpanLawsTest {

    @Property(tries = 500)
    void spans_come_in_order_do_not_overlap_and_do_not_start_or_end_with_space(@ForAll("sentences") String sentence) {
        int end = 0;
        for (TypedSpan span : TypedSpan.in(sentence)) {
            assertTrue(span.span().start() >= end, sentence);
            end = span.span().end();
            String text = span.span().of(sentence);
            assertFalse(text.isEmpty());
            assertEquals(text.strip(), text);
        }
    }

    /** A rule is tried only where its openings say; that must never lose what the pattern itself would find. */
    @Property(tries = 2000)
    void a_rule_finds_what_its_pattern_finds_everywhere(@ForAll("sentences") String sentence) {
        for (SpanRule rule : SpanRules.ALL) {
            List<String> found = new ArrayList<>();
            rule.find(sentence, (start, end) -> found.add(start + "-" + end));
            List<String> everywhere = rule.pattern()
                    .matcher(sentence)
                    .results()
                    .map(match -> match.start() + "-" + match.end())
                    .toList();
            assertEquals(everywhere, found, rule.kind() + ": " + sentence);
        }
    }

    @Provide
    Arbitrary<String> sentences() {
        Arbitrary<String> pieces = Arbitraries.of(
                "$",
                "38",
                "billion",
                "%",
                "7-year",
                "seven",
                "-",
                "April",
                "28",
                "2026",
                ",",
                "May",
                "in",
                "the",
                "1990s",
                "US$5",
                "hundreds",
                "of",
                "thousands",
                "The",
                "Bank",
                "England",
                "de",
                "NATO",
                "J.",
                "A",
                "per",
                "cent",
                "€1.2m",
                "Q3",
                "century",
                "'",
                "“",
                "😀",
                "\n",
                "Élan",
                "12th",
                "AD",
                "—",
                "million",
                "EUR",
                "dollars",
                "weeks",
                "A few",
                "half a",
                "dozens",
                "fourteenth",
                "last",
                "year",
                "mid-",
                "Monday",
                "\u0301",
                "_",
                "ninety");
        Arbitrary<String> gaps = Arbitraries.of(" ", " ", " ", "", "  ", "-");
        return Combinators.combine(pieces, gaps)
                .as((piece, gap) -> piece + gap)
                .list()
                .ofMaxSize(25)
                .map(list -> String.join("", list));
    }
}
