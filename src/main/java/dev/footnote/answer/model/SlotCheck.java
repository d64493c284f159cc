package dev.footnote.answer.model;

import dev.footnote.answer.Names;
import dev.footnote.answer.span.Token;
import dev.footnote.article.Span;
import dev.footnote.retrieve.TypedSpan;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A name or value stands among the words that it stands among in the quote: where another one of its kind stands among them
 * there, the draft has exchanged the two. How well two places agree is the number of words that are the same on either side,
 * counted from the name or value outwards up to the first that differs.
 */
final class SlotCheck implements Check {

    /** Words on either side that are looked at. */
    private static final int REACH = 4;

    /** Words that agree at least where another one is said to stand in the same place. */
    private static final int SAME_PLACE = 3;

    private final Meaning meaning;

    SlotCheck(Meaning meaning) {
        this.meaning = meaning;
    }

    @Override
    public Set<Flaw> flaws(Pairing pairing) {
        Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
        if (pairing.claim().atoms().stream().anyMatch(said -> exchanged(said, pairing))
                || governorsExchanged(pairing)) {
            flaws.add(Flaw.EXCHANGED);
        }
        return flaws;
    }

    /** "From Gibraltar to Klaipeda" where it is from Klaipeda to Gibraltar. */
    private static boolean governorsExchanged(Pairing pairing) {
        Reading main = pairing.ground().reading();
        List<TypedSpan> names = AtomsCheck.names(pairing.claim());
        for (TypedSpan one : names) {
            for (TypedSpan other : names) {
                String first = governor(one.span(), pairing.claim());
                String second = governor(other.span(), pairing.claim());
                if (!first.isEmpty()
                        && !second.isEmpty()
                        && !first.equals(second)
                        && governors(one, pairing, main).equals(Set.of(second))
                        && governors(other, pairing, main).equals(Set.of(first))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Set<String> governors(TypedSpan said, Pairing pairing, Reading main) {
        return AtomsCheck.names(main).stream()
                .filter(given -> sameName(said, given, pairing))
                .map(given -> governor(given.span(), main))
                .collect(Collectors.toSet());
    }

    /** The preposition or verb right before a name; empty where there is none. */
    private static String governor(Span name, Reading reading) {
        int at = first(name, reading) - 1;
        while (at >= 0 && reading.tokens().get(at).is("DET", "ADJ", "NOUN")) {
            at--;
        }
        return at >= 0 && reading.tokens().get(at).is("ADP", "VERB")
                ? reading.tokens().get(at).lower()
                : "";
    }

    private boolean exchanged(TypedSpan said, Pairing pairing) {
        int own = 0;
        int other = 0;
        for (TypedSpan given : pairing.ground().reading().atoms()) {
            boolean name = said.kind() == TypedSpan.Kind.NAME;
            if (name != (given.kind() == TypedSpan.Kind.NAME)) {
                continue;
            }
            int agree = agreement(said.span(), given.span(), pairing);
            if (name ? sameName(said, given, pairing) : ExactnessCheck.same(said, pairing.claim(), given, pairing)) {
                own = Math.max(own, agree);
            } else if (said.kind() == given.kind()) {
                other = Math.max(other, agree);
            }
        }
        return other >= SAME_PLACE && other > own + 1;
    }

    /** "The Farmers' League", "the League", "AFL"; also where one of two names holds the other's words. */
    private static boolean sameName(TypedSpan said, TypedSpan given, Pairing pairing) {
        List<String> one = Names.words(said.span().of(pairing.claim().text()));
        List<String> other =
                Names.words(given.span().of(pairing.ground().reading().text()));
        return Names.same(one, other) || one.stream().anyMatch(other::contains);
    }

    /** Words that agree before and behind; none where they agree on one side only. */
    private int agreement(Span said, Span given, Pairing pairing) {
        Reading main = pairing.ground().reading();
        int before = run(first(said, pairing.claim()) - 1, first(given, main) - 1, -1, pairing);
        int behind = run(last(said, pairing.claim()) + 1, last(given, main) + 1, 1, pairing);
        return before > 0 && behind > 0 ? before + behind : 0;
    }

    private int run(int said, int given, int step, Pairing pairing) {
        List<Token> claim = pairing.claim().tokens();
        List<Token> main = pairing.ground().reading().tokens();
        int agree = 0;
        for (int i = 0; i < REACH; i++) {
            int one = said + i * step;
            int other = given + i * step;
            boolean ends = one < 0 || one >= claim.size();
            if (ends || other < 0 || other >= main.size()) {
                return ends && (other < 0 || other >= main.size()) ? agree + 1 : agree;
            }
            if (!alike(one, other, pairing)) {
                return agree;
            }
            agree++;
        }
        return agree;
    }

    private boolean alike(int one, int other, Pairing pairing) {
        Token said = pairing.claim().tokens().get(one);
        Token given = pairing.ground().reading().tokens().get(other);
        if (said.lower().toLowerCase(Locale.ROOT).equals(given.lower().toLowerCase(Locale.ROOT))) {
            return true;
        }
        return pairing.claim().words().stream()
                .filter(word -> word.index() == one)
                .anyMatch(word -> pairing.ground().reading().words().stream()
                        .filter(main -> main.index() == other)
                        .anyMatch(main -> meaning.sameWord(word, main)));
    }

    private static int first(Span span, Reading reading) {
        for (int i = 0; i < reading.tokens().size(); i++) {
            if (reading.tokens().get(i).span().overlaps(span)) {
                return i;
            }
        }
        return 0;
    }

    private static int last(Span span, Reading reading) {
        int last = first(span, reading);
        while (last + 1 < reading.tokens().size()
                && reading.tokens().get(last + 1).span().overlaps(span)) {
            last++;
        }
        return last;
    }
}
