package dev.footnote.answer;

import dev.footnote.answer.span.Tokens;
import dev.footnote.index.Words;
import dev.footnote.retrieve.RankedSentence;
import dev.footnote.retrieve.Retrieval;
import dev.footnote.retrieve.TypedSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes sentences out of what was found that tell of somebody else's thing what a question asks of one's: "Microsoft shares
 * fell" where it asks for Amazon shares, "a plant in Tilburg" where it asks for one in Dresden. A sentence stays that has the
 * question's name, or whose title or sentences before have it, unless it opens with the other's.
 */
final class OthersLeftOut {

    private static final String NAME = "(?<name>\\p{Lu}[\\p{L}\\p{N}&-]*)";
    private static final String NOUN = "(?<noun>\\p{Ll}{3,})";
    private static final Pattern BEFORE = Pattern.compile("\\b" + NAME + "(?:['’]s?)?\\s+" + NOUN + "\\b");
    private static final Pattern BEHIND =
            Pattern.compile("\\b" + NOUN + "\\s+(?<by>of|at|for|in)\\s+(?:the\\s+)?" + NAME);
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)*");
    private static final Pattern OPENING = Pattern.compile("\\W*(?:The\\s+)?");
    private static final Pattern CALENDAR = Pattern.compile("(?i)(?:mon|tues|wednes|thurs|fri|satur|sun)day"
            + "|january|february|march|april|may|june|july|august|september|october|november|december");

    /** How words end that say of what country something is; a name that ends so is left alone. */
    private static final Pattern OF_A_PEOPLE =
            Pattern.compile("(?i)(?:ish|ese|ian|ean|can|man|ench|utch|iss|eek|ech|li|qi|di|ai)$");

    private static final Pattern VERB_ENDING = Pattern.compile("(?:ed|ing)$");

    /** Letters in common from which two words may be forms of one name. */
    private static final int SAME_NAME = 4;

    /**
     * A thing and whose or where it is.
     *
     * @param name whose, or where
     * @param noun what
     * @param by the preposition between; empty where the name stands before the noun
     * @param at where the name begins in its text
     */
    private record Owned(String name, String noun, String by, int at) {}

    private final List<Owned> asked;
    private final String question;

    private OthersLeftOut(List<Owned> asked, String question) {
        this.asked = asked;
        this.question = question;
    }

    static Retrieval of(Retrieval found) {
        String question = found.query().text();
        List<Owned> asked = owned(question, TypedSpan.in(question));
        if (asked.isEmpty()) {
            return found;
        }
        OthersLeftOut others = new OthersLeftOut(asked, question);
        List<RankedSentence> kept = found.sentences().stream()
                .filter(sentence -> !others.tells(sentence))
                .toList();
        return kept.isEmpty() ? found : found.withSentences(kept);
    }

    private boolean tells(RankedSentence sentence) {
        String text = sentence.text();
        return asked.stream()
                .filter(owned -> text.contains(owned.noun()) && !names(text, owned.name()))
                .anyMatch(owned -> owned(text, sentence.spans()).stream()
                        .filter(other -> other.noun().equals(owned.noun())
                                && other.by().equals(owned.by())
                                && !names(question, other.name()))
                        .filter(other -> opens(text, other)
                                || PassageContext.of(sentence).noneMatch(around -> names(around, owned.name())))
                        // Last, since it reads both as a tagger does.
                        .anyMatch(other ->
                                thing(question, owned.noun()) && isName(question, owned) && isName(text, other)));
    }

    private static boolean opens(String text, Owned owned) {
        Matcher opening = OPENING.matcher(text);
        return owned.by().isEmpty() && opening.lookingAt() && opening.end() == owned.at();
    }

    /** Whether a text has a name, a form of it, or what it is short for. */
    private static boolean names(String text, String name) {
        String low = name.toLowerCase(Locale.ROOT);
        String stem = EventWords.stem(name);
        return Words.of(text).stream()
                        .map(Words.Word::stem)
                        .anyMatch(word -> sameStart(word, stem) || Names.same(List.of(word), List.of(stem)))
                || low.length() > 1 && initials(text).contains(low);
    }

    private static boolean sameStart(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int same = 0;
        while (same < shorter && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same >= SAME_NAME || same == shorter && same + 1 >= Math.max(one.length(), other.length());
    }

    /** The first letters of all words, so that those of "European Union" are in one string. */
    private static String initials(String text) {
        return WORD.matcher(text)
                .results()
                .map(word -> word.group().substring(0, 1))
                .collect(Collectors.joining())
                .toLowerCase(Locale.ROOT);
    }

    private static List<Owned> owned(String text, List<TypedSpan> spans) {
        List<Owned> owned = new ArrayList<>();
        BEFORE.matcher(text)
                .results()
                .filter(match -> inName(spans, match.start("name")))
                .forEach(match ->
                        owned.add(new Owned(match.group("name"), match.group("noun"), "", match.start("name"))));
        BEHIND.matcher(text)
                .results()
                .filter(match -> inName(spans, match.start("name")))
                .forEach(match -> owned.add(
                        new Owned(match.group("name"), match.group("noun"), match.group("by"), match.start("name"))));
        return owned;
    }

    private static boolean inName(List<TypedSpan> spans, int at) {
        return spans.stream()
                .anyMatch(span -> span.kind() == TypedSpan.Kind.NAME
                        && span.span().start() <= at
                        && at < span.span().end());
    }

    /**
     * Whether a word of the question can be a thing; the tagger takes the "shares" of "What did its shares do" for a verb, so what
     * does not end like a verb's past or participle may be one too.
     */
    private static boolean thing(String question, String word) {
        return Tokens.of(question).stream()
                .filter(token -> token.text().equals(word))
                .anyMatch(token -> token.is("NOUN")
                        || token.is("VERB") && !VERB_ENDING.matcher(word).find());
    }

    /** Whether the word that begins at a place is a name and not a day, a people's ("Danish"), or capitalised as the first. */
    private static boolean isName(String text, Owned owned) {
        return !Words.of(owned.name()).isEmpty()
                && !CALENDAR.matcher(owned.name()).matches()
                && !OF_A_PEOPLE.matcher(owned.name()).find()
                && Tokens.of(text).stream()
                        .filter(token -> token.span().start() == owned.at())
                        .anyMatch(token -> token.is("PROPN"));
    }
}
