package dev.footnote.answer.model;

import dev.footnote.answer.span.Token;
import dev.footnote.retrieve.TypedSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The statements that one sentence joins, each as a sentence of its own, so that each may stand on a quote of its own. */
final class Claims {

    private static final List<String> JOINTS = List.of("and", "but", "while", "whereas", "although", "though", "yet");

    private Claims() {}

    /** The statements of a sentence; only itself where it joins none. */
    static List<String> of(Reading sentence) {
        List<String> embedded = embedded(sentence);
        return embedded.isEmpty() ? cut(sentence) : embedded;
    }

    /** Each way to take a sentence apart; none where it joins no statements. */
    static List<List<String>> ways(Reading sentence) {
        List<List<String>> ways = new ArrayList<>();
        List<List<String>> all = new ArrayList<>(List.of(
                opened(sentence),
                fronted(sentence),
                embedded(sentence),
                cut(sentence),
                shared(sentence),
                apposed(sentence)));
        all.addAll(halves(sentence));
        for (List<String> way : all) {
            if (way.size() > 1 && !ways.contains(way)) {
                ways.add(way);
            }
        }
        return ways;
    }

    /** What stands before a joint and what stands behind it, for each joint: either may join statements itself. */
    private static List<List<String>> halves(Reading sentence) {
        List<List<String>> halves = new ArrayList<>();
        List<Token> tokens = sentence.tokens();
        for (int i = 1; i + 1 < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean apart = JOINTS.contains(token.lower())
                    && (tokens.get(i - 1).text().equals(",")
                            || token.is("CCONJ") && tokens.get(i + 1).is("VERB", "AUX", "PRON"));
            if ((apart || token.text().equals(";")) && verb(tokens, 0, i) && verb(tokens, i + 1, tokens.size())) {
                halves.add(parts(sentence, List.of(i)));
            }
        }
        return halves;
    }

    /** "Launched in 2024, Halcyon is to reach Brimo": what was done to the subject is a statement of its own. */
    private static List<String> opened(Reading sentence) {
        List<Token> tokens = sentence.tokens();
        int comma = sentence.text().indexOf(',');
        if (tokens.isEmpty()
                || comma < 0
                || !tokens.getFirst().lower().matches("\\p{L}+(?:ed|[aoru]wn|ung|ilt|unded|ade|et|ought)")
                || !tokens.getFirst().is("VERB")) {
            return List.of();
        }
        String rest = sentence.text().substring(comma + 1).strip();
        String subject = opening(rest, dev.footnote.answer.span.Tokens.of(rest));
        String done = sentence.text().substring(0, 1).toLowerCase(Locale.ROOT)
                + sentence.text().substring(1, comma);
        return subject.isEmpty() ? List.of() : List.of(subject + " was " + done, rest);
    }

    /** "While one puts it at 90,000, the other says 120,000": the joint opens the sentence. */
    private static List<String> fronted(Reading sentence) {
        List<Token> tokens = sentence.tokens();
        if (tokens.isEmpty() || !FRONTED.contains(tokens.getFirst().lower())) {
            return List.of();
        }
        for (int i = 1; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).text().equals(",") && verb(tokens, 1, i) && verb(tokens, i + 1, tokens.size())) {
                String first = sentence.text()
                        .substring(
                                tokens.get(1).span().start(),
                                tokens.get(i).span().start());
                String second =
                        sentence.text().substring(tokens.get(i + 1).span().start());
                return List.of(capital(first), capital(second));
            }
        }
        return List.of();
    }

    private static final List<String> FRONTED = List.of("while", "whereas", "although", "though");

    /** ", a figure that Lyro contests", ", a move opposed by the union": what is said of all that stands before. */
    private static List<String> apposed(Reading sentence) {
        Matcher apposition = APPOSED.matcher(sentence.text());
        if (!apposition.find()) {
            return List.of();
        }
        String told = apposition.group("that") == null ? " was " : " ";
        return List.of(
                sentence.text().substring(0, apposition.start()),
                "The " + apposition.group("noun") + told + apposition.group("rest"));
    }

    private static final Pattern APPOSED = Pattern.compile(
            ", an? (?<noun>\\p{Ll}+) (?:(?<that>that|which) |(?=\\p{Ll}+(?:ed|en|ght|ade) by ))" + "(?<rest>.+)$");

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** "Eleven died and nine are missing after the flood": the clause at the end tells of both. */
    private static List<String> shared(Reading sentence) {
        List<String> parts = cut(sentence);
        if (parts.size() != 2) {
            return List.of();
        }
        Matcher tail = TAIL.matcher(parts.get(1));
        return tail.find()
                ? List.of(
                        parts.get(0) + " " + tail.group(1),
                        parts.get(1).substring(0, tail.start()).strip())
                : List.of();
    }

    /** "Its profit rose": whose it is stands before the joint. */
    private static final Pattern OWNED = Pattern.compile("^(?i:its|their|his|her)\\s+(?=\\p{Ll})");

    /** A clause behind a statement. */
    private static final Pattern TAIL =
            Pattern.compile("(?<=\\p{L}{2}) ((?:after|when|because|before|since|if|as|during|on|in) .*)$");

    /** "Benn, who leads the union, said": what stands between the commas is a statement of its own. */
    private static List<String> embedded(Reading sentence) {
        List<Token> tokens = sentence.tokens();
        for (int i = 1; i + 2 < tokens.size(); i++) {
            if (tokens.get(i).text().equals(",") && tokens.get(i + 1).lower().matches("which|who")) {
                int end = i + 2;
                while (end + 1 < tokens.size()
                        && !(tokens.get(end).text().equals(",")
                                && tokens.get(end + 1).is("VERB", "AUX"))) {
                    end++;
                }
                String before =
                        sentence.text().substring(0, tokens.get(i).span().start());
                if (end + 1 < tokens.size() && verb(tokens, i + 2, end)) {
                    String inside = sentence.text()
                            .substring(
                                    tokens.get(i + 2).span().start(),
                                    tokens.get(end).span().start());
                    String after =
                            sentence.text().substring(tokens.get(end + 1).span().start());
                    return List.of(before.strip() + " " + after, phrase(sentence, i, before) + " " + inside.strip());
                }
            }
        }
        return List.of();
    }

    /** The noun phrase that ends before a token. */
    private static String phrase(Reading sentence, int end, String before) {
        List<Token> tokens = sentence.tokens();
        int from = end;
        while (from > 0 && tokens.get(from - 1).is("DET", "NOUN", "PROPN", "ADJ", "NUM", "PRON")) {
            from--;
        }
        return from == end
                ? before.strip()
                : before.substring(tokens.get(from).span().start()).strip();
    }

    private static List<String> cut(Reading sentence) {
        List<Integer> cuts = new ArrayList<>();
        List<Token> tokens = sentence.tokens();
        int start = 0;
        for (int i = 1; i + 1 < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean joint = token.text().equals(";")
                    || token.text().equals(":")
                    || (JOINTS.contains(token.lower()) && joins(token, tokens.get(i - 1), tokens))
                    || (token.text().equals(",")
                            && (tokens.get(i + 1).lower().matches("which|who|with") || participle(tokens.get(i + 1))));
            if (joint && verb(tokens, start, i) && verb(tokens, i + 1, tokens.size())) {
                cuts.add(i);
                start = i + 1;
            }
        }
        return cuts.isEmpty() ? List.of(sentence.text()) : parts(sentence, cuts);
    }

    /** "..., citing weak demand": about whoever the sentence opens with. */
    private static boolean participle(Token token) {
        return token.is("VERB")
                && token.lower().endsWith("ing")
                && !token.lower().equals("according");
    }

    /** "Not yet decided" joins nothing. */
    private static boolean joins(Token token, Token before, List<Token> tokens) {
        if (token.lower().equals("and") && !statement(tokens, token)) {
            return false;
        }
        return token.lower().equals("yet")
                ? before.text().equals(",")
                : token.is("CCONJ", "SCONJ", "ADV") || token.lower().equals("whereas");
    }

    /** "Marsh and Arai to be moved", "iron and manganese, which": behind this "and" comes a name, no statement. */
    private static boolean statement(List<Token> tokens, Token joint) {
        int at = tokens.indexOf(joint) + 1;
        while (at < tokens.size()
                && tokens.get(at).is("DET", "ADJ", "NOUN", "PROPN", "NUM", "SYM", "ADP", "PRON", "ADV")) {
            at++;
        }
        return at < tokens.size()
                && (tokens.get(at).is("VERB", "AUX") || tokens.get(at).text().matches("['’]s?"));
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
        String bare = part.replaceFirst("^(?:;|:|,|\\p{L}+)\\s*", "");
        if (joint.text().equals(",")) {
            bare = bare.replaceFirst("^(?:which|who|with)\\s+", "");
        }
        List<Token> tokens = dev.footnote.answer.span.Tokens.of(bare);
        boolean opensWithVerb = !tokens.isEmpty()
                && (tokens.getFirst().is("VERB", "AUX", "ADV", "PART")
                        || List.of("it", "they", "he", "she")
                                .contains(tokens.getFirst().lower()));
        String subject = opensWithVerb ? subject(sentence, joint) : "";
        if (!opensWithVerb && OWNED.matcher(bare).find()) {
            String owner = subject(sentence, joint);
            bare = owner.isEmpty() ? bare : OWNED.matcher(bare).replaceFirst(Matcher.quoteReplacement(owner + "'s "));
        }
        String rest = subject.isEmpty() ? bare : bare.replaceFirst("^(?i:it|they|he|she)\\s+", "");
        String whole = (subject + " " + rest).strip();
        return whole.isEmpty() ? whole : whole.substring(0, 1).toUpperCase(Locale.ROOT) + whole.substring(1);
    }

    /** What stands before the first verb, where that is one noun phrase: "The deal", "Sales of Lindholm". */
    private static String opening(Reading sentence) {
        return opening(sentence.text(), sentence.tokens());
    }

    private static String opening(String sentence, List<Token> tokens) {
        int end = 0;
        boolean noun = false;
        while (end < tokens.size() && !tokens.get(end).is("VERB", "AUX", "PUNCT", "SCONJ", "ADV", "PRON")) {
            noun |= tokens.get(end).is("NOUN", "PROPN");
            end++;
        }
        boolean phrase = noun
                && end < tokens.size()
                && tokens.get(end).is("VERB", "AUX")
                && tokens.getFirst().is("DET", "NOUN", "PROPN", "ADJ");
        return phrase ? sentence.substring(0, tokens.get(end - 1).span().end()) : "";
    }

    private static String subject(Reading sentence, Token joint) {
        if (!joint.text().equals(",")
                || participle(sentence.tokens().get(sentence.tokens().indexOf(joint) + 1))) {
            String opening = opening(sentence);
            if (!opening.isEmpty()) {
                return opening;
            }
        }
        List<TypedSpan> names = AtomsCheck.names(sentence).stream()
                .filter(name -> name.span().end() <= joint.span().start())
                .toList();
        if (names.isEmpty()) {
            return "";
        }
        // What a comma joins on belongs to the name right before it.
        TypedSpan name = joint.text().equals(",") ? names.getLast() : names.getFirst();
        return whole(name, sentence);
    }

    /** "The Brandsee nuclear plant", not just "Brandsee". */
    private static String whole(TypedSpan name, Reading sentence) {
        int end = name.span().end();
        for (Token token : sentence.tokens()) {
            if (token.span().start() > end + 1) {
                break;
            }
            if (token.span().start() == end + 1 && token.is("NOUN", "ADJ")) {
                end = token.span().end();
            }
        }
        return sentence.text().substring(name.span().start(), end);
    }
}
