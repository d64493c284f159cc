package dev.footnote.answer;

import dev.footnote.conversation.Turn;
import dev.footnote.retrieve.RankedPassage;
import dev.footnote.retrieve.RankedSentence;
import dev.footnote.retrieve.Retrieval;
import dev.footnote.retrieve.TypedSpan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A name of a question that is part of several full names: "Smith" where one article answers for Anna Smith and another for
 * John Smith. It is found only where asking back is better than any answer: the name is all the question names, the best
 * articles each know one full name only, and what they give differs. Things of one and the same full name are no matter of
 * this class: they are shown side by side.
 */
public final class Namesakes {

    /** Capitalised words in a row; what opens a question is judged by whether it is a name in the articles. */
    private static final Pattern NAMES =
            Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’-]*(?:\\s+\\p{Lu}[\\p{L}\\p{M}'’.-]*)*");

    private static final Pattern OPENING = Pattern.compile(
            "^(?:What|Which|Who|Whom|Whose|When|Where|Why|How|Is|Are|Was|Were"
                    + "|Do|Does|Did|Has|Have|Had|Can|Could|Will|Would|Should|May|Might|And|But|In|On|At|For|By|To|Tell|Give|Name)\\b");

    private static final Pattern GIVEN = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}-]+");

    /** How far behind the best sentence another one may be and still answer the question; as in {@link Rivalry}. */
    private static final double GAP = 2;

    private static final int MOST_CHOICES = 5;
    private static final int SHORTEST = 3;

    private Namesakes() {}

    /** The full names that a question's name may mean, that of the best answer first; null where there is no doubt. */
    public static Turn.@Nullable AskedBack in(Retrieval found) {
        // The articles of a group were gathered for one question: all namesakes in it are meant, and are shown as
        // sides.
        String name = found.query().group() == null ? onlyName(found.query().text()) : null;
        if (name == null || found.sentences().isEmpty()) {
            return null;
        }
        ClaimReader reader = new ClaimReader(found.query());
        RankedSentence best = found.sentences().getFirst();
        Claim lead = reader.read(best);
        String first = fullName(best, found, name);
        if (lead == null || first == null) {
            return null;
        }
        Map<String, Claim> claims = new LinkedHashMap<>(Map.of(first, lead));
        for (RankedSentence sentence : found.sentences()) {
            String full = answersAsWell(sentence, best) ? fullName(sentence, found, name) : null;
            if (full == null || claims.keySet().stream().anyMatch(known -> same(known, full))) {
                continue;
            }
            Claim claim = reader.read(sentence);
            if (claim != null && claim.value().comparable(lead.value()) && !claim.sameAs(lead)) {
                claims.put(full, claim);
            }
        }
        List<String> choices = claims.keySet().stream().limit(MOST_CHOICES).toList();
        return choices.size() < 2 ? null : new Turn.AskedBack(name, choices);
    }

    /** The question to ask back. */
    public static String question(Turn.AskedBack doubt) {
        List<String> choices = doubt.choices();
        String all = String.join(", ", choices.subList(0, choices.size() - 1)) + " or " + choices.getLast();
        return "Which " + doubt.name() + " do you mean: " + all + "?";
    }

    /** The one name of a question that is a single word; null where it has none or several, which may decide. */
    private static @Nullable String onlyName(String question) {
        List<String> names = new ArrayList<>();
        Matcher matcher = NAMES.matcher(question);
        while (matcher.find()) {
            // What opens the question is capitalised anyway.
            String run = matcher.start() > 0
                    ? matcher.group()
                    : OPENING.matcher(matcher.group()).replaceFirst("");
            if (!run.isBlank()) {
                names.add(run.strip().replaceAll("['’]s$", ""));
            }
        }
        String only = names.size() == 1 ? names.getFirst() : null;
        if (only == null || only.contains(" ") || only.length() < SHORTEST || !lowerCased(only)) {
            return null;
        }
        // "The Adriatic" is no person, and people are what goes by a part of a name.
        return question.matches("(?s).*\\b(?i:the|a|an)\\s+" + Pattern.quote(only) + "\\b.*") ? null : only;
    }

    /** An acronym is no part of a name. */
    private static boolean lowerCased(String name) {
        return name.substring(1).toLowerCase(Locale.ROOT).equals(name.substring(1));
    }

    private static boolean answersAsWell(RankedSentence sentence, RankedSentence best) {
        return Rivalry.statement(sentence)
                && best.score() - sentence.score() <= GAP
                && sentence.sign("namesMissing") <= best.sign("namesMissing")
                && sentence.sign("focusMissing") <= best.sign("focusMissing") + 0.1;
    }

    /** The one full name that a sentence's article has for a name; null where it has none or several. */
    private static @Nullable String fullName(RankedSentence sentence, Retrieval found, String name) {
        String known = null;
        for (RankedPassage passage : found.passages()) {
            if (passage.article().id().equals(sentence.article().id())) {
                for (String full : fullNames(passage.text(), name)) {
                    if (known != null && !same(known, full)) {
                        return null;
                    }
                    known = known == null || full.length() > known.length() ? full : known;
                }
            }
        }
        return known;
    }

    private static List<String> fullNames(String text, String name) {
        return TypedSpan.in(text).stream()
                .filter(span -> span.kind() == TypedSpan.Kind.NAME)
                .map(span -> fullName(span.span().of(text).replaceAll("\\s+", " "), name))
                .filter(Objects::nonNull)
                .toList();
    }

    /** "Anna B. Smith" of "Acme's chief Anna B. Smith"; null where nothing but a title stands before the last name. */
    private static @Nullable String fullName(String span, String name) {
        List<String> words = List.of(span.replaceAll("['’]s$", "").split(" "));
        int last = words.size() - 1;
        if (last < 1 || !words.get(last).equals(name)) {
            return null;
        }
        int first = last - 1;
        if (words.get(first).matches("\\p{Lu}\\.?") && first > 0) {
            first--;
        }
        String given = words.get(first);
        return GIVEN.matcher(given).matches() && !Names.words(given).isEmpty()
                ? String.join(" ", words.subList(first, last + 1))
                : null;
    }

    private static boolean same(String one, String other) {
        return Names.same(Names.words(one), Names.words(other));
    }
}
