package dev.footnote.answer;

import dev.footnote.answer.span.Token;
import dev.footnote.answer.span.Tokens;
import dev.footnote.index.Words;
import dev.footnote.ingest.Sections;
import dev.footnote.language.NounClasses;
import dev.footnote.retrieve.RankedSentence;
import dev.footnote.retrieve.TypedSpan;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The kind of organisation or place whose name a question asks for: "Which <em>law firm</em> advised A?", "In which
 * <em>city</em> …?". Read only where a question asks for one such thing; by {@code asked-classes.txt} and
 * WordNet.
 */
final class AskedClass {

    private static final Sections LISTS = Sections.read(AskedClass.class, "asked-classes.txt");
    private static final Set<String> NO_CLASS = Set.copyOf(LISTS.words("no classes"));
    private static final Set<String> NO_PLACE = Set.copyOf(LISTS.words("no places"));
    private static final Set<String> ALIKE = Set.copyOf(LISTS.words("alike"));
    private static final Set<String> ASKING = Set.of("which", "what");
    private static final Pattern PLACE_BEFORE =
            Pattern.compile("(?i)(?:.*\\W)?(?:" + String.join("|", LISTS.words("place before")) + ")(?: the)?\\s+$");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");

    private static final NounClasses CLASSES = new NounClasses();

    private final String noun;
    private final String head;
    private final boolean place;
    private final Set<String> asked = new HashSet<>();

    private AskedClass(String question, String noun, String head) {
        this.noun = noun;
        this.head = head;
        this.place = CLASSES.place(noun) && !NO_PLACE.contains(noun);
        Words.of(question).forEach(word -> asked.add(word.stem()));
    }

    /** Whether a question asks for the name of one of a kind, and nothing in or around the sentences is of that kind. */
    static boolean missing(String question, List<RankedSentence> sentences) {
        AskedClass asked = of(question);
        return asked != null
                && sentences.stream().noneMatch(asked::namedIn)
                && sentences.stream().noneMatch(asked::instanceAround);
    }

    /** Whether a question asks for the name of one of a kind. */
    static boolean isIn(String question) {
        return of(question) != null;
    }

    private static @Nullable AskedClass of(String question) {
        List<Token> tokens = Tokens.of(question);
        int at = 0;
        while (at < tokens.size() && !ASKING.contains(tokens.get(at).lower())) {
            at++;
        }
        int head = -1;
        int next = at + 1;
        while (next < tokens.size() && tokens.get(next).is("NOUN", "ADJ", "PROPN", "NUM", "ADV")) {
            head = tokens.get(next).is("NOUN") ? next : head;
            next++;
        }
        boolean kindOf = next < tokens.size() && tokens.get(next).lower().equals("of");
        if (head != next - 1 || head < 0 || kindOf) {
            return null;
        }
        String word = tokens.get(head).lower();
        String two = tokens.get(head - 1).lower() + " " + word;
        String noun = tokens.get(head - 1).is("NOUN") && CLASSES.knows(two) ? two : word;
        boolean single = !word.endsWith("s") || word.endsWith("ss");
        // WordNet's first sense of "airline" is a hose.
        boolean named = ALIKE.contains(noun) || CLASSES.named(noun);
        return single && !NO_CLASS.contains(word) && named ? new AskedClass(question, noun, word) : null;
    }

    /** Whether a sentence names something new beside a word for the kind, or where a place would be named. */
    private boolean namedIn(RankedSentence sentence) {
        List<TypedSpan> names = names(sentence.text());
        return !names.isEmpty()
                && (spokenOf(sentence.text())
                        || place
                                && names.stream().anyMatch(name -> PLACE_BEFORE
                                        .matcher(sentence.text()
                                                .substring(0, name.span().start()))
                                        .matches()));
    }

    /** Whether a sentence's passage holds a name known to be of the kind, or speaks of the kind where it means businesses. */
    private boolean instanceAround(RankedSentence sentence) {
        String text = sentence.passage().text();
        return names(text).stream()
                        .map(name -> POSSESSIVE.matcher(name.span().of(text)).replaceFirst(""))
                        .anyMatch(name -> CLASSES.oneOf(name, noun))
                || ALIKE.contains(head) && noun.equals(head) && spokenOf(text);
    }

    private List<TypedSpan> names(String text) {
        return NewNames.in(text, TypedSpan.in(text), asked);
    }

    private boolean spokenOf(String text) {
        Set<String> words = new LinkedHashSet<>();
        for (Token token : Tokens.of(text)) {
            if (token.noun()) {
                words.add(token.lower());
            }
        }
        String stem = EventWords.stem(head);
        boolean phrase = !noun.equals(head) && text.toLowerCase(Locale.ROOT).contains(noun);
        return phrase
                || words.stream()
                        .anyMatch(word -> EventWords.stem(word).equals(stem) && noun.equals(head)
                                || ALIKE.contains(head) && noun.equals(head) && ALIKE.contains(word)
                                || CLASSES.oneOf(word, noun));
    }
}
