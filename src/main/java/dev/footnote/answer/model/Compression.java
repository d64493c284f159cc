package dev.footnote.answer.model;

import dev.footnote.answer.span.Token;
import dev.footnote.article.Span;
import dev.footnote.retrieve.TypedSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a drafted sentence only leaves words out of its quote: all it says stands there in the same order, from the quote's
 * first noun on, each verb in the same voice, and what is left out between holds no verb and joins nothing. Then nobody can
 * have changed places with anybody, nor a value with another one.
 */
final class Compression {

    /** What cannot be wrong where words are only left out. */
    private static final Set<Flaw> RULED_OUT = Set.of(
            Flaw.MISBOUND,
            Flaw.ROLES_TURNED,
            Flaw.SUBJECT_TURNED,
            Flaw.FOREIGN_SUBJECT,
            Flaw.BEHIND_PRONOUN,
            Flaw.OTHER_SUBJECT,
            Flaw.OTHER_OBJECT,
            Flaw.OTHER_NOUN);

    private final Pairing pairing;
    private final Reading main;

    private Compression(Pairing pairing) {
        this.pairing = pairing;
        this.main = pairing.ground().reading();
    }

    /** The flaws found, without those that a mere compression cannot have. */
    static void clear(Set<Flaw> flaws, Pairing pairing) {
        if (flaws.stream().noneMatch(RULED_OUT::contains)) {
            return;
        }
        Compression compression = new Compression(pairing);
        if (compression.holds()) {
            flaws.removeAll(RULED_OUT);
        } else if (flaws.contains(Flaw.MISBOUND) && compression.keepsNeighbours()) {
            flaws.remove(Flaw.MISBOUND);
            flaws.add(Flaw.LOOSELY_BOUND);
        }
    }

    /**
     * Whether all that the quote says too stands there in the same order and no value was left out between: then each value
     * most likely still has its own words.
     */
    private boolean keepsNeighbours() {
        int from = -1;
        for (Piece piece : pieces()) {
            if (piece.same().isEmpty() && !piece.value()) {
                continue;
            }
            int end = from;
            Span next = piece.same().stream()
                    .filter(span -> span.start() >= end)
                    .min(Comparator.comparingInt(Span::start))
                    .orElse(null);
            if (next == null
                    || from >= 0 && valueBetween(from, next.start())
                    || !samePreposition(pairing.claim(), piece.at(), next.start())) {
                return false;
            }
            from = next.end();
        }
        return from >= 0;
    }

    private boolean valueBetween(int from, int to) {
        return main.atoms().stream()
                .anyMatch(atom -> atom.kind() != TypedSpan.Kind.NAME
                        && atom.span().start() >= from
                        && atom.span().end() <= to);
    }

    /** A piece of the claim and the places in the quote, as offsets, where the same stands. */
    private record Piece(int at, boolean value, List<Span> same) {}

    private boolean holds() {
        int from = -1;
        int said = 0;
        for (Piece piece : pieces()) {
            int end = from;
            Span next = piece.same().stream()
                    .filter(span -> span.start() >= end)
                    .min(Comparator.comparingInt(Span::start))
                    .orElse(null);
            Set<String> between = between(pairing.claim(), said, piece.at()).stream()
                    .map(Token::lower)
                    .collect(Collectors.toSet());
            if (next == null
                    || rivalLeftOut(from, next.start())
                    || !leftOut(from, next.start(), between)
                    || !samePreposition(pairing.claim(), piece.at(), next.start())) {
                return false;
            }
            from = next.end();
            said = piece.at();
        }
        return from >= 0 && sameVoice();
    }

    /** What the claim says, in order. */
    private List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        Reading claim = pairing.claim();
        for (TypedSpan atom : claim.atoms()) {
            if (atom.kind() != TypedSpan.Kind.NAME) {
                pieces.add(new Piece(
                        atom.span().start(),
                        true,
                        main.atoms().stream()
                                .filter(other -> ExactnessCheck.same(atom, claim, other, pairing))
                                .map(TypedSpan::span)
                                .toList()));
            }
        }
        for (Reading.Word word : claim.everything()) {
            boolean named = claim.atoms().stream()
                    .anyMatch(atom ->
                            atom.kind() == TypedSpan.Kind.NAME && atom.span().overlaps(word.span()));
            if (named && word.is("PROPN", "NOUN", "ADJ") || claim.words().contains(word)) {
                pieces.add(new Piece(
                        word.span().start(),
                        false,
                        pairing.met(word).stream().map(Reading.Word::span).toList()));
            }
        }
        pieces.sort(Comparator.comparingInt(Piece::at));
        return pieces;
    }

    /** Whether the words between two places may be left out; before the first one, no noun, number or verb. */
    private boolean leftOut(int from, int to, Set<String> said) {
        for (Token token : between(main, from, to)) {
            if (RelativeClauses.in(main).stream()
                    .anyMatch(
                            clause -> clause.start() >= from && clause.end() <= to && clause.contains(token.span()))) {
                continue;
            }
            boolean joins = token.is("VERB", "CCONJ", "SCONJ")
                    || token.text().matches("[;:]")
                    || token.lower().matches("who|whose|whom|which|that");
            if (joins && !said.contains(token.lower()) || from < 0 && token.is("NOUN", "PROPN", "NUM", "PRON")) {
                return false;
            }
        }
        return true;
    }

    /** "46% of patients, against 23% of those given a placebo": behind a comma another value has its own words. */
    private boolean rivalLeftOut(int from, int to) {
        return from >= 0
                && main.text().substring(from, Math.max(from, to)).contains(",")
                && main.atoms().stream()
                        .anyMatch(atom -> ExactnessCheck.numeric(atom)
                                && atom.span().start() >= from
                                && atom.span().end() <= to);
    }

    private static List<Token> between(Reading reading, int from, int to) {
        return reading.tokens().stream()
                .filter(token -> token.span().start() >= from && token.span().end() <= to)
                .toList();
    }

    /** "Above the relegation zone" is not "inside the relegation zone". */
    private boolean samePreposition(Reading claim, int said, int given) {
        String own = preposition(claim, said);
        return own.isEmpty() || own.equals(preposition(main, given));
    }

    private static String preposition(Reading reading, int at) {
        List<Token> before = between(reading, 0, at);
        for (int i = before.size() - 1; i >= 0; i--) {
            if (before.get(i).is("ADP")) {
                return before.get(i).lower();
            }
            if (!before.get(i).is("DET", "ADJ", "NUM", "PRON", "SYM")) {
                return "";
            }
        }
        return "";
    }

    private boolean sameVoice() {
        return pairing.claim().words().stream()
                .filter(word -> word.is("VERB"))
                .allMatch(word -> pairing.met(word).stream()
                        .anyMatch(other -> Voice.passive(word, pairing.claim()) == Voice.passive(other, main)));
    }
}
