package dev.footnote.answer.span;

import dev.footnote.article.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a sentence into words, numbers and punctuation marks, each with its part of speech. */
public final class Tokens {

    /**
     * A number with what is glued to it, initials and abbreviations with their stops ("J.", "U.S."), a possessive ending,
     * a word with the hyphens and apostrophes inside it, or any other sign by itself.
     */
    private static final Pattern TOKEN = Pattern.compile("\\d+(?:[.,:]\\d+)*+[\\p{L}]*+"
            + "|(?:\\p{Lu}\\.){2,}|\\p{Lu}\\.(?=\\s\\p{Lu})"
            + "|['’](?:s|re|ve|ll|d|m)\\b"
            + "|[\\p{L}\\p{M}\\d]++(?:[-‑.&'’](?!(?:s|re|ve|ll|d|m)\\b)[\\p{L}\\p{M}\\d]++)*+"
            + "|``|''|\\S");

    private Tokens() {}

    /** The tokens of {@code text}, in order. */
    public static List<Token> of(String text) {
        List<Span> spans = new ArrayList<>();
        List<String> words = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            spans.add(new Span(matcher.start(), matcher.end()));
            words.add(matcher.group());
        }
        String[] tags = PartOfSpeech.tags(words);
        List<Token> tokens = new ArrayList<>(tags.length);
        for (int i = 0; i < tags.length; i++) {
            String word = words.get(i);
            tokens.add(new Token(word, word.toLowerCase(Locale.ROOT), tags[i], spans.get(i)));
        }
        return tokens;
    }
}
