package dev.footnote.retrieve;

import dev.footnote.index.PassageIndex;
import dev.footnote.index.Words;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives the names of a question that is written in small letters throughout the capitals that the articles give them: "tell me about magnus
 * rudd" asks for Magnus Rudd. Only for telling whether a question is nothing but a name: where sentences are ranked and refused by names, those
 * that their reader did not mark as such do more harm than good (docs/TUNING.md). Safe for several threads.
 */
final class Capitals {

    /** Passages of a word that are looked at. */
    private static final int MOST = 8;

    /** What a sentence, a quotation or a line of a list begins behind: what stands there has a capital anyway. */
    private static final Pattern BEGINNING = Pattern.compile("(?:^|[.!?:…“\"‘(\\[*#•|–—-]|\\n)\\W*$");

    private final PassageIndex index;

    Capitals(PassageIndex index) {
        this.index = index;
    }

    /** The question with its names in capitals; itself where it has capitals of its own behind its first letter. */
    String of(String question) {
        if (question.chars().skip(1).anyMatch(Character::isUpperCase)) {
            return question;
        }
        StringBuilder written = new StringBuilder(question);
        for (Words.Word word : Words.of(question)) {
            if (Character.isLowerCase(question.charAt(word.start()))
                    && isName(word.stem(), question.substring(word.start(), word.end()))) {
                written.setCharAt(word.start(), Character.toUpperCase(question.charAt(word.start())));
            }
        }
        return written.toString();
    }

    /** Whether the articles never write a word in small letters, and in capitals where they need not. */
    private boolean isName(String stem, String word) {
        Pattern pattern = Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);
        boolean name = false;
        for (int passage : index.holders(stem, MOST)) {
            String text = index.entry(passage)
                    .passage()
                    .span()
                    .of(index.article(passage).text());
            Matcher written = pattern.matcher(text);
            for (MatchResult found : written.results().toList()) {
                if (Character.isLowerCase(found.group().charAt(0))) {
                    return false;
                }
                name |= !BEGINNING
                        .matcher(text.substring(Math.max(0, found.start() - 4), found.start()))
                        .find();
            }
        }
        return name;
    }
}
