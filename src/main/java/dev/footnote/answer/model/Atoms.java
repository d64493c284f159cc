package dev.footnote.answer.model;

import dev.footnote.answer.span.Token;
import dev.footnote.article.Span;
import dev.footnote.language.Lexicon;
import dev.footnote.retrieve.TypedSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The amounts, dates and names of a sentence; names as far as capitals reach, also where a number stands right behind. */
final class Atoms {

    private Atoms() {}

    static List<TypedSpan> in(String text, List<Token> tokens, Lexicon lexicon) {
        List<TypedSpan> atoms = new ArrayList<>();
        for (TypedSpan span : TypedSpan.in(text)) {
            if (span.kind() != TypedSpan.Kind.NAME || !opensOnly(span, tokens, lexicon)) {
                atoms.add(span);
            }
        }
        int i = 0;
        while (i < tokens.size()) {
            int end = i;
            while (end < tokens.size() && missed(tokens.get(end), end == i, atoms, lexicon)) {
                end++;
            }
            if (end > i) {
                Span span = new Span(
                        tokens.get(i).span().start(), tokens.get(end - 1).span().end());
                atoms.add(new TypedSpan(span, TypedSpan.Kind.NAME));
            }
            i = Math.max(end, i + 1);
        }
        atoms.sort(Comparator.comparingInt(atom -> atom.span().start()));
        return joined(atoms, text);
    }

    /** "Farmers' League" is one name. */
    private static List<TypedSpan> joined(List<TypedSpan> atoms, String text) {
        List<TypedSpan> joined = new ArrayList<>();
        for (TypedSpan atom : atoms) {
            TypedSpan last = joined.isEmpty() ? null : joined.getLast();
            boolean one = last != null
                    && last.kind() == TypedSpan.Kind.NAME
                    && atom.kind() == TypedSpan.Kind.NAME
                    && last.span().of(text).endsWith("s")
                    && text.substring(last.span().end(), atom.span().start()).matches("['’] ");
            if (last != null && one) {
                joined.removeLast();
                joined.add(
                        new TypedSpan(new Span(last.span().start(), atom.span().end()), TypedSpan.Kind.NAME));
            } else {
                joined.add(atom);
            }
        }
        return joined;
    }

    /** A word that is capital only because it opens the sentence. */
    private static boolean opensOnly(TypedSpan span, List<Token> tokens, Lexicon lexicon) {
        List<Token> within = tokens.stream()
                .filter(token -> span.span().contains(token.span()))
                .toList();
        return span.span().start() <= 1
                && within.size() == 1
                && !within.getFirst().is("PROPN")
                && lexicon.knows(within.getFirst().lower());
    }

    /** A capital word that no atom holds. */
    private static boolean missed(Token token, boolean first, List<TypedSpan> atoms, Lexicon lexicon) {
        return Character.isUpperCase(token.text().charAt(0))
                && (token.is("PROPN") || !first || token.noun() && !lexicon.knows(token.lower()))
                && atoms.stream().noneMatch(atom -> atom.span().overlaps(token.span()));
    }
}
