package dev.footnote.answer.model;

import dev.footnote.answer.CertaintyCues;
import dev.footnote.answer.PlainNumbers;
import dev.footnote.answer.span.Token;
import dev.footnote.answer.span.Tokens;
import dev.footnote.index.Encoder;
import dev.footnote.language.Lexicon;
import dev.footnote.retrieve.TypedSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads sentences for their words. Safe for several threads. */
final class Readings {

    final PhrasingWords lists = new PhrasingWords();
    final Lexicon lexicon = new Lexicon();
    final CertaintyCues cues = new CertaintyCues();
    final Meaning meaning;

    Readings(Encoder encoder) {
        meaning = new Meaning(lexicon, lists, new WordVectors(encoder));
    }

    /**
     * What a drafted sentence states: without the "No," or "Only in part:" that answers the question and denies nothing in
     * the sentence behind it.
     */
    String statement(String sentence) {
        Matcher opening = OPENING.matcher(sentence);
        boolean answers = opening.lookingAt()
                && Arrays.stream(opening.group(1).toLowerCase(Locale.ROOT).split("\\s+"))
                        .allMatch(word -> lists.has("answer particles", word));
        String rest = answers ? sentence.substring(opening.end()) : sentence;
        return rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1);
    }

    private static final Pattern OPENING =
            Pattern.compile("(\\p{L}+(?: \\p{L}+){0,3})\\s?[,;:.–—]\\s+(?:but\\s+)?(?=\\S)");

    /** Whether what stands behind an outlet's name says that it reports what follows. */
    boolean reports(String rest) {
        String verb = rest.split("\\s+", 2)[0].toLowerCase(Locale.ROOT);
        return lists.has("reports", lexicon.bases(verb, "VERB"));
    }

    /** Reads a sentence, its numbers in one writing. */
    Reading read(String sentence) {
        String text = PlainNumbers.parted(ClockTimes.written(sentence));
        List<Token> tokens = Tokens.of(text);
        List<TypedSpan> atoms = Atoms.in(text, tokens, lexicon);
        List<Reading.Word> everything = new ArrayList<>();
        List<Reading.Word> words = new ArrayList<>();
        boolean verbless = tokens.stream().noneMatch(token -> token.is("VERB", "AUX"));
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            // The tagger takes "won" for "won't".
            boolean verb = token.is("AUX") && !lists.has("auxiliaries", token.lower());
            if (token.lower().codePoints().anyMatch(Character::isLetter)) {
                String tag =
                        verb || verbless && pastForm(token) ? "VERB" : conditional(tokens, i) ? "SCONJ" : token.tag();
                Set<String> bases = verb ? lexicon.bases(token.lower(), "VERB") : bases(tokens, i);
                Reading.Word word = new Reading.Word(token.lower(), tag, bases, i, token.span());
                everything.add(word);
                if (saysSomething(word, tokens, atoms)) {
                    words.add(word);
                }
            }
        }
        return new Reading(text, tokens, atoms, words, everything, cues.clauses(text));
    }

    /** ", provided the ministry agrees": the tagger takes it for a verb. */
    private static boolean conditional(List<Token> tokens, int i) {
        return i > 1
                && i + 1 < tokens.size()
                && tokens.get(i).lower().matches("provid(?:ed|ing)")
                && tokens.get(i - 1).text().equals(",")
                && tokens.get(i + 1).is("DET", "SCONJ", "PROPN", "PRON");
    }

    /** The tagger takes "stole" for a noun in a short sentence: where no other word is a verb, it is one. */
    private boolean pastForm(Token token) {
        return token.is("NOUN", "ADJ")
                && !token.lower().endsWith("s")
                && lexicon.bases(token.lower(), "VERB").size() > 1;
    }

    private boolean saysSomething(Reading.Word word, List<Token> tokens, List<TypedSpan> atoms) {
        if (!word.is("NOUN", "PROPN", "VERB", "ADJ", "ADV")
                || (lists.has("light", word.bases())
                        && word.bases().stream().noneMatch(base -> base.contains("_") && lists.grouped("same", base)))
                || lists.has("hedges", word.lower())) {
            return false;
        }
        if (lists.has("negators", word.lower()) || word.lower().equals("longer") && behindNo(word, tokens)) {
            return false;
        }
        return atoms.stream().noneMatch(atom -> atom.span().overlaps(word.span()));
    }

    /** "No longer" says no more than "not". */
    private static boolean behindNo(Reading.Word word, List<Token> tokens) {
        return word.index() > 0 && tokens.get(word.index() - 1).lower().equals("no");
    }

    private Set<String> bases(List<Token> tokens, int i) {
        Set<String> own = own(tokens.get(i));
        Set<String> bases = new HashSet<>(own);
        if (i + 1 < tokens.size() && joins(tokens.get(i), tokens.get(i + 1))) {
            Set<String> after = own(tokens.get(i + 1));
            own.forEach(base -> after.forEach(next -> bases.add(base + "_" + next)));
        }
        if (i > 0 && joins(tokens.get(i - 1), tokens.get(i)) && tokens.get(i).noun()) {
            own(tokens.get(i - 1)).forEach(before -> own.forEach(base -> bases.add(before + "_" + base)));
        }
        return bases;
    }

    /** A phrasal verb or a compound. */
    private static boolean joins(Token first, Token second) {
        return first.is("VERB") && second.is("ADP", "ADV", "PART", "NOUN")
                || first.is("ADJ", "NOUN", "PROPN") && second.noun();
    }

    private Set<String> own(Token token) {
        Set<String> own = new HashSet<>(lexicon.bases(token.lower(), token.tag()));
        // A tagger errs on short sentences; the other base forms are rarely those of another word.
        if (token.is("NOUN", "PROPN", "ADJ")) {
            own.addAll(lexicon.bases(token.lower(), "VERB"));
        } else if (token.is("VERB")) {
            own.addAll(lexicon.bases(token.lower(), "NOUN"));
        }
        return own;
    }
}
