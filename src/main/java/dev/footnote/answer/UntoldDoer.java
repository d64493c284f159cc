package dev.footnote.answer;

import dev.footnote.index.Words;
import dev.footnote.ingest.Sections;
import dev.footnote.retrieve.RankedPassage;
import dev.footnote.retrieve.Retrieval;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether nothing that was found tells who did what a question asks the doer of: "Who designed the bridge?" where no passage on
 * it speaks of a design or an architect. Only for the deeds of {@code doers.txt}, which are told in few words.
 */
final class UntoldDoer {

    private static final Pattern WHO =
            Pattern.compile("(?i)^\\W*(?:and\\s+)?(?:who|(?:by\\s+)?whom)\\s+(?:(?:was|were|is|has|had|have)\\s+)?"
                    + "(?:(?:the|it|they)\\s+)?(\\p{L}+)\\b");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    /** Passages that are looked through. */
    private static final int PASSAGES = 10;

    /** For each form of a verb, the words that tell of its deed. */
    private static final Map<String, List<String>> DEEDS =
            Sections.read(UntoldDoer.class, "doers.txt").pairs("deeds");

    private UntoldDoer() {}

    /** Whether a question asks who did a listed deed, and no passage found that shares a word with the rest of it tells of one. */
    static boolean in(Retrieval found) {
        Matcher who = WHO.matcher(found.query().text());
        List<String> told = who.find() ? DEEDS.get(who.group(1).toLowerCase(Locale.ROOT)) : null;
        if (told == null) {
            return false;
        }
        Set<String> rest = Words.of(found.query().text().substring(who.end())).stream()
                .map(Words.Word::stem)
                .collect(Collectors.toSet());
        return found.passages().stream()
                .limit(PASSAGES)
                .filter(passage -> speaksOf(rest, passage))
                .noneMatch(passage -> tells(told, passage.article().title() + "\n" + passage.text()));
    }

    private static boolean speaksOf(Set<String> rest, RankedPassage passage) {
        return Words.of(passage.article().title() + "\n" + passage.text()).stream()
                .anyMatch(word -> rest.contains(word.stem()));
    }

    private static boolean tells(List<String> told, String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .anyMatch(word -> told.stream().anyMatch(telling -> stands(telling, word)));
    }

    /** Whether a word is the one listed, or begins as one listed with a * does. */
    static boolean stands(String telling, String word) {
        return telling.endsWith("*")
                ? word.startsWith(telling.substring(0, telling.length() - 1))
                : word.equals(telling);
    }
}
