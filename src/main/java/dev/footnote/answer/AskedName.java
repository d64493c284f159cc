package dev.footnote.answer;

import dev.footnote.answer.span.Token;
import dev.footnote.answer.span.Tokens;
import dev.footnote.index.Words;
import dev.footnote.ingest.Sections;
import dev.footnote.language.NounClasses;
import dev.footnote.retrieve.RankedSentence;
import dev.footnote.retrieve.TypedSpan;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whose name a question asks for: "What is the name of the <em>student</em> who was arrested?", "What's the <em>captain</em>
 * called?". Sentences that speak of a student and name nobody, or only others, don't tell it. Read where the noun means people,
 * organisations or places; things and notions may have names in small letters.
 */
final class AskedName {

    private static final Sections LISTS = Sections.read(AskedName.class, "asked-names.txt");
    private static final Set<String> ANYBODY = Set.copyOf(LISTS.words("anybody"));
    private static final Set<String> TITLES = Set.copyOf(LISTS.words("titles"));
    private static final Pattern CALLING =
            Pattern.compile("(?i)\\b(?:" + String.join("|", LISTS.words("calling")) + ")\\b");

    private static final String WHAT = "(?i)^\\W*(?:and\\s+|so\\s+)?what(?:['’]?s|\\s+(?:is|was|are|were))\\s+";
    private static final Pattern NAME_OF = Pattern.compile(
            WHAT + "(?:the|its|his|her|their)\\s+(?:first\\s+|last\\s+|full\\s+)?names?\\s+of\\s+(.+)$");
    private static final Pattern CALLED = Pattern.compile(WHAT + "(.+?)\\s+(?:called|named)\\b.*$");
    private static final Pattern OWNERS =
            Pattern.compile(WHAT + "(.+?)['’]s?\\s+(?:first\\s+|last\\s+|full\\s+)?names?\\W*$");

    /** Where the noun's phrase ends and what is told of it begins. */
    private static final Pattern BEHIND = Pattern.compile(
            "(?i)[,?]|\\s(?:who|whom|whose|which|that|they|he|she|it|where|when|with|in|on|at|from|of|for|to|by|behind|under)\\s");

    /** Before a name that is no person's. */
    private static final Pattern PLACE_BEFORE =
            Pattern.compile("(?i)\\b(?:from|in|at|near|to|into|outside)\\s+(?:the\\s+)?$");

    /** Tokens from the noun to the name. */
    private static final int NEAR = 5;

    private static final NounClasses CLASSES = new NounClasses();

    private final String noun;
    private final boolean person;
    private final Set<String> asked = new HashSet<>();

    private AskedName(String question, String noun) {
        this.noun = noun;
        this.person = CLASSES.oneOf(noun, "person");
        Words.of(question).forEach(word -> asked.add(word.stem()));
    }

    /** Whether a question asks for a name other than of who holds a listed post, and no sentence chosen gives one for what it asks. */
    static boolean missing(String question, List<RankedSentence> chosen) {
        AskedName name = AskedPost.of(question) == null ? of(question) : null;
        return name != null && chosen.stream().noneMatch(sentence -> name.givenIn(sentence));
    }

    private static @Nullable AskedName of(String question) {
        for (Pattern form : List.of(NAME_OF, CALLED, OWNERS)) {
            Matcher matcher = form.matcher(question);
            if (matcher.find()) {
                String phrase = matcher.group(1);
                Matcher behind = BEHIND.matcher(phrase);
                String noun = head(behind.find() ? phrase.substring(0, behind.start()) : phrase);
                return noun == null ? null : new AskedName(question, noun);
            }
        }
        return null;
    }

    /** The last noun of a phrase in small letters, in the singular, where it means what has names. */
    private static @Nullable String head(String phrase) {
        List<Token> tokens = Tokens.of(phrase);
        Token last = tokens.isEmpty() ? null : tokens.getLast();
        if (last == null
                || !last.is("NOUN")
                || Character.isUpperCase(last.text().charAt(0))) {
            return null;
        }
        String noun = last.lower();
        return CLASSES.named(noun) || CLASSES.oneOf(noun, "person") ? noun : null;
    }

    private boolean givenIn(RankedSentence sentence) {
        String text = sentence.text();
        List<Token> tokens = Tokens.of(text);
        boolean spokenOf = tokens.stream().anyMatch(token -> token.noun() && sameNoun(token.lower()));
        if (spokenOf && CALLING.matcher(text).find()) {
            return true;
        }
        List<TypedSpan> names = NewNames.in(text, sentence.spans(), asked).stream()
                .filter(span -> !person || !isPlace(span, text))
                .toList();
        return ANYBODY.contains(noun) ? !names.isEmpty() : names.stream().anyMatch(name -> beside(name, tokens));
    }

    private static boolean isPlace(TypedSpan name, String text) {
        return PLACE_BEFORE.matcher(text.substring(0, name.span().start())).find();
    }

    /** Whether a word for the noun, or a title, stands near a name. */
    private boolean beside(TypedSpan name, List<Token> tokens) {
        int first = -1;
        int last = -1;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).span().overlaps(name.span())) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        for (int i = Math.max(0, first - NEAR); first >= 0 && i < Math.min(tokens.size(), last + 1 + NEAR); i++) {
            String word = tokens.get(i).lower();
            if (TITLES.contains(word) && i <= last || tokens.get(i).noun() && means(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean means(String word) {
        return sameNoun(word) || CLASSES.oneOf(word, noun) || CLASSES.oneOf(noun, word);
    }

    private boolean sameNoun(String word) {
        return EventWords.stem(word).equals(EventWords.stem(noun));
    }
}
