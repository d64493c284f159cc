package dev.footnote.answer.span;

import dev.footnote.retrieve.AnswerType;
import dev.footnote.retrieve.Query;
import dev.footnote.retrieve.TypedSpan;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a question asks for, read from its question word and the noun that belongs to it.
 *
 * @param kind the class of the question: {@code who}, {@code when}, {@code what-person}, {@code whatis} …
 * @param role how the question word stands: {@code subj} before its verb, {@code obj} before an auxiliary with its own
 *     subject, {@code be} before a form of "be"
 * @param focus stem of the noun that names what is asked for ("which <em>bank</em>"); empty where there is none
 * @param verb stem of the question's last full verb; empty where there is none
 * @param plural whether it asks for several things
 * @param expected the kinds of amounts, dates and names that can answer; empty where it asks for none of them
 * @param weights how much each of the question's stems tells
 * @param words all of the question's words, in lower case
 * @param names stems of the names among them
 */
record AskedFor(
        String kind,
        String role,
        String focus,
        String verb,
        boolean plural,
        Set<TypedSpan.Kind> expected,
        Map<String, Double> weights,
        Set<String> words,
        Set<String> names) {

    private static final Set<String> ASKING =
            Set.of("who", "whom", "whose", "what", "which", "when", "where", "why", "how", "whats", "whos");

    static final Set<String> BE = Set.of("is", "was", "are", "were", "'s", "’s", "be", "been", "being", "am");

    private static final Set<String> SORT =
            Set.of("kind", "type", "sort", "form", "name", "names", "kinds", "types", "part", "other", "term", "word");

    private static final FocusNouns NOUNS = FocusNouns.read();

    /** Whether one span can answer: not whether something is so, and not how it works. */
    boolean oneThing() {
        return !kind.equals("yesno") && !kind.equals("howdo");
    }

    /** The kind of thing a noun names; empty for most. */
    static String kindOf(String noun) {
        return NOUNS.of(noun);
    }

    static AskedFor of(Query query) {
        List<Token> tokens = Tokens.of(query.text());
        Set<String> words = new HashSet<>();
        tokens.forEach(token -> words.add(token.lower()));
        String verb = "";
        for (Token token : tokens) {
            verb = token.is("VERB") ? Stems.of(token.text()) : verb;
        }
        int at = 0;
        while (at < tokens.size() && !ASKING.contains(tokens.get(at).lower())) {
            at++;
        }
        if (at == tokens.size()) {
            boolean yesNo = !tokens.isEmpty() && tokens.getFirst().is("AUX");
            return new AskedFor(
                    yesNo ? "yesno" : "none", "", "", verb, false, Set.of(), query.weights(), words, query.names());
        }
        String asking = tokens.get(at).lower();
        Token next = at + 1 < tokens.size() ? tokens.get(at + 1) : null;
        String role = next == null
                ? "end"
                : BE.contains(next.lower()) ? "be" : next.is("AUX") ? "obj" : next.is("VERB") ? "subj" : "np";
        Token head = head(tokens, at + 1);
        String focus = head == null ? "" : Stems.of(head.text());
        if (role.equals("np")) {
            int after = tokens.indexOf(head) + 1;
            Token following = head != null && after < tokens.size() ? tokens.get(after) : null;
            role = following == null
                    ? "np-end"
                    : BE.contains(following.lower())
                            ? "np-be"
                            : following.is("AUX") ? "np-obj" : following.is("VERB") ? "np-subj" : "np";
        }
        String kind = kind(asking, next, role, head);
        boolean plural = head != null && head.lower().endsWith("s") && !focus.equals(head.lower())
                || next != null && (next.lower().equals("are") || next.lower().equals("were"));
        return new AskedFor(
                kind, role, focus, verb, plural, expected(kind, query.text()), query.weights(), words, query.names());
    }

    private static Set<TypedSpan.Kind> expected(String kind, String question) {
        return switch (kind) {
            case "who", "whose", "what-person", "what-group", "what-place", "where", "which" ->
                Set.of(TypedSpan.Kind.NAME);
            case "when", "what-time" -> Set.of(TypedSpan.Kind.DATE);
            case "howmany" -> Set.of(TypedSpan.Kind.NUMBER);
            case "howlong", "what-period" -> Set.of(TypedSpan.Kind.DURATION, TypedSpan.Kind.NUMBER);
            case "howmuch", "howbig", "what-number" -> {
                Set<TypedSpan.Kind> kinds = AnswerType.of(question).kinds();
                yield kinds.contains(TypedSpan.Kind.NAME) || kinds.isEmpty() ? AnswerType.AMOUNT.kinds() : kinds;
            }
            default -> Set.of();
        };
    }

    private static String kind(
            String asking,
            @org.jspecify.annotations.Nullable Token next,
            String role,
            @org.jspecify.annotations.Nullable Token head) {
        return switch (asking) {
            case "whos", "whom" -> "who";
            case "how" -> how(next, head);
            case "what", "which", "whats" -> what(asking, role, head);
            default -> asking;
        };
    }

    private static String how(
            @org.jspecify.annotations.Nullable Token next, @org.jspecify.annotations.Nullable Token head) {
        if (next == null) {
            return "how";
        }
        return switch (next.lower()) {
            case "many" -> head != null && NOUNS.of(head.lower()).equals("period") ? "howlong" : "howmany";
            case "much" -> "howmuch";
            case "long", "old" -> "howlong";
            case "often", "frequently" -> "howoften";
            case "do", "does", "to", "can", "could", "should", "would" -> "howdo";
            default -> next.is("ADJ", "ADV") ? "howbig" : "how";
        };
    }

    private static String what(String asking, String role, @org.jspecify.annotations.Nullable Token head) {
        String noun = head == null ? "" : NOUNS.of(head.lower());
        if (role.startsWith("np")) {
            return noun.isEmpty() ? (asking.equals("which") ? "which" : "whatnp") : "what-" + noun;
        }
        if (role.equals("be")) {
            return noun.isEmpty() ? "whatis" : "what-" + noun;
        }
        return role.equals("obj") ? "whatdo" : role.equals("subj") ? "whatverb" : "what";
    }

    /** The noun that names what is asked for: in "what <em>bank</em> …", "what is the <em>name</em> of …". */
    private static @org.jspecify.annotations.Nullable Token head(List<Token> tokens, int from) {
        int at = from;
        while (at < tokens.size()
                && (BE.contains(tokens.get(at).lower()) || tokens.get(at).is("DET"))) {
            at++;
        }
        Token head = null;
        while (at < tokens.size()) {
            Token token = tokens.get(at);
            if (token.noun() && !SORT.contains(token.lower())) {
                head = token;
            } else if (head != null
                    || !(token.is("ADJ", "NUM", "DET", "ADV")
                            || SORT.contains(token.lower())
                            || token.lower().equals("of"))) {
                break;
            }
            at++;
        }
        return head;
    }
}
