package dev.footnote.answer;

import dev.footnote.answer.span.Token;
import dev.footnote.answer.span.Tokens;
import dev.footnote.article.Sentence;
import dev.footnote.language.Lexicon;
import dev.footnote.retrieve.RankedPassage;
import dev.footnote.retrieve.Retrieval;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Whether nothing that was found tells of what a question takes for granted: "Why did A resign?" where no sentence about A has
 * a word for resigning. Words for it are those of {@code suppositions.txt} and, by WordNet, its synonyms, what is derived
 * from them, and what is more or less general by one step.
 */
final class UntoldEvent {

    /** An amount may be told in a sentence that says in quite other words what it was for. */
    private static final Pattern AMOUNT = Pattern.compile("(?i)\\bhow (?:much|many)\\b");

    /** Passages that are looked through. */
    private static final int PASSAGES = 10;

    /** Sentences back in which whom an event is told of may be named. */
    private static final int NAMED_BEFORE = 2;

    /** Sentences back in which what it was done to may be named. */
    private static final int OBJECT_BEFORE = 1;

    /** Words from an auxiliary to its participle. */
    private static final int PASSIVE = 3;

    private static final Set<String> BE = Set.copyOf(Supposition.listed("passive"));
    private static final Set<String> NOUN_BEFORE = Set.copyOf(Supposition.listed("before nouns"));

    private static final Lexicon LEXICON = new Lexicon();

    private final Set<String> names;
    private final Set<String> objects = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> done = new HashSet<>();
    private final Set<String> own;
    private final Set<String> wider;

    private UntoldEvent(String question, Supposition supposed) {
        this.names = supposed.doer().isEmpty() ? supposed.object() : supposed.doer();
        if (!supposed.doer().isEmpty()) {
            this.objects.addAll(supposed.object());
            this.done.addAll(supposed.object());
            Tokens.of(question).stream()
                    .filter(Token::noun)
                    .map(token -> EventWords.stem(token.text()))
                    .filter(supposed.rest()::contains)
                    .forEach(objects::add);
        }
        this.words.addAll(supposed.event().said());
        this.words.addAll(supposed.event().named());
        Lexicon.Senses senses = senses(supposed.verb(), "VERB");
        this.own = senses.own();
        this.wider = wider(senses);
    }

    /** Whether a question supposes an event that no sentence found tells of, whether as done, planned or denied. */
    static boolean in(Retrieval found) {
        String question = found.query().text();
        Supposition supposed = Supposition.of(question);
        if (supposed == null || supposed.light() || AMOUNT.matcher(question).find()) {
            return false;
        }
        UntoldEvent event = new UntoldEvent(question, supposed);
        return !event.own.isEmpty() && found.passages().stream().limit(PASSAGES).noneMatch(event::toldIn);
    }

    private boolean toldIn(RankedPassage passage) {
        String article = passage.article().text();
        List<Told> before = new ArrayList<>();
        before.add(new Told(passage.article().title()));
        if (tellsOfIt(passage.article().title(), before)) {
            return true;
        }
        for (Sentence sentence : passage.source().sentencesOf(passage.passage())) {
            String text = sentence.span().of(article);
            before.add(new Told(text));
            if (tellsOfIt(text, before)) {
                return true;
            }
        }
        return false;
    }

    private boolean tellsOfIt(String text, List<Told> upToIt) {
        boolean named = holds(upToIt, NAMED_BEFORE, names);
        return named
                && (objects.isEmpty() || holds(upToIt, OBJECT_BEFORE, objects))
                && (upToIt.getLast().places(words).stream().anyMatch(at -> doneToIt(upToIt.getLast(), at))
                        || Tokens.of(text).stream()
                                .filter(this::meansIt)
                                .anyMatch(token -> doneToIt(upToIt.getLast(), token)));
    }

    /** Whether the last sentence, or one of those right before it, holds one of these. */
    private static boolean holds(List<Told> upToIt, int before, Set<String> stems) {
        return upToIt.subList(Math.max(0, upToIt.size() - 1 - before), upToIt.size()).stream()
                .anyMatch(told -> !Collections.disjoint(told.all, stems));
    }

    private boolean doneToIt(Told told, Token token) {
        int at = told.words.indexOf(token.text());
        return at < 0 || doneToIt(told, at);
    }

    /**
     * Whether the word at a place may tell of something done to the question's object: "OpenAI agreed to buy" does not, where
     * OpenAI is to have been bought.
     */
    private boolean doneToIt(Told told, int at) {
        boolean passive = told.low(Math.min(at + 1, told.words.size() - 1)).equals("by")
                || IntStream.range(Math.max(0, at - PASSIVE), at).anyMatch(i -> BE.contains(told.low(i)));
        boolean noun = !told.low(at).matches(".*(?:ed|ing)") && at > 0 && NOUN_BEFORE.contains(told.low(at - 1));
        return done.isEmpty()
                || passive
                || noun
                || Collections.disjoint(told.until(at), done)
                || !Collections.disjoint(told.until(at), names)
                || !Collections.disjoint(told.from(at + 1, told.words.size()), done);
    }

    private boolean meansIt(Token token) {
        if (!token.content()) {
            return false;
        }
        for (String tag : token.noun() ? List.of("NOUN", "VERB") : List.of(token.tag())) {
            Lexicon.Senses senses = senses(token.lower(), tag);
            if (!Collections.disjoint(own, wider(senses)) || !Collections.disjoint(wider, senses.own())) {
                return true;
            }
        }
        return false;
    }

    private static Lexicon.Senses senses(String word, String tag) {
        return LEXICON.senses(LEXICON.bases(word, tag), tag);
    }

    private static Set<String> wider(Lexicon.Senses senses) {
        Set<String> wider = new HashSet<>(senses.own());
        wider.addAll(senses.next());
        return wider;
    }
}
