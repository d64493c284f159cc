package dev.footnote.answer.model;

import dev.footnote.answer.span.Token;
import dev.footnote.retrieve.TypedSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The statements that one sentence joins, each as a sentence of its own, so that each may stand on a quote of its own. */
final class Claims {

    private static final List<String> JOINTS = List.of("and", "but", "while", "whereas", "although", "though", "yet");

    private Claims() {}

    /** The statements of a sentence; only itself where it joins none. */
    static List<String> of(Reading sentence) {
        List<Integer> cuts = new ArrayList<>();
        List<Token> tokens = sentence.tokens();
        int start = 0;
        for (int i = 1; i + 1 < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean joint = token.text().equals(";")
                    || (JOINTS.contains(token.lower()) && token.is("CCONJ", "SCONJ", "ADV"))
                    || (token.text().equals(",") && tokens.get(i + 1).lower().matches("which|who|with"));
            if (joint && verb(tokens, start, i) && verb(tokens, i + 1, tokens.size())) {
                cuts.add(i);
                start = i + 1;
            }
        }
        return cuts.isEmpty() ? List.of(sentence.text()) : parts(sentence, cuts);
    }

    private static boolean verb(List<Token> tokens, int from, int to) {
        return tokens.subList(from, to).stream().anyMatch(token -> token.is("VERB", "AUX"));
    }

    private static List<String> parts(Reading sentence, List<Integer> cuts) {
        List<String> parts = new ArrayList<>();
        List<Token> tokens = sentence.tokens();
        int from = 0;
        for (int i = 0; i <= cuts.size(); i++) {
            int to = i == cuts.size()
                    ? sentence.text().length()
                    : tokens.get(cuts.get(i)).span().start();
            String part = sentence.text().substring(from, to).strip().replaceAll("[,;]$", "");
            parts.add(i == 0 ? part : withSubject(part, sentence, tokens.get(cuts.get(i - 1))));
            from = to;
        }
        return parts;
    }

    /** "and laid off 300" is about whoever the sentence opens with. */
    private static String withSubject(String part, Reading sentence, Token joint) {
        String bare = part.replaceFirst("^(?:;|,|\\p{L}+)\\s*", "");
        if (joint.text().equals(",")) {
            bare = bare.replaceFirst("^(?:which|who|with)\\s+", "");
        }
        List<Token> tokens = dev.footnote.answer.span.Tokens.of(bare);
        boolean opensWithVerb = !tokens.isEmpty()
                && (tokens.getFirst().is("VERB", "AUX", "ADV", "PART")
                        || List.of("it", "they", "he", "she")
                                .contains(tokens.getFirst().lower()));
        String subject = opensWithVerb ? subject(sentence, joint) : "";
        String rest = subject.isEmpty() ? bare : bare.replaceFirst("^(?i:it|they|he|she)\\s+", "");
        String whole = (subject + " " + rest).strip();
        return whole.isEmpty() ? whole : whole.substring(0, 1).toUpperCase(Locale.ROOT) + whole.substring(1);
    }

    private static String subject(Reading sentence, Token joint) {
        List<TypedSpan> names = AtomsCheck.names(sentence).stream()
                .filter(name -> name.span().end() <= joint.span().start())
                .toList();
        if (names.isEmpty()) {
            return "";
        }
        // What a comma joins on belongs to the name right before it.
        TypedSpan name = joint.text().equals(",") ? names.getLast() : names.getFirst();
        return name.span().of(sentence.text());
    }
}
