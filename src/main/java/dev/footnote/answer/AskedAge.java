package dev.footnote.answer;

import dev.footnote.answer.SpanRanking.Standing;
import dev.footnote.retrieve.RankedSentence;
import dev.footnote.retrieve.Retrieval;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The age that news gives beside a name, where a question asks for it: "The master, Magnus Rudd, <em>57</em>, has sailed …". */
final class AskedAge {

    private static final Pattern HOW_OLD = Pattern.compile("(?i)\\bhow\\s+old\\s+(?:is|was|are|were)\\b");

    /** A name, in small letters too, as it may be asked for. */
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}'’-]+");

    private AskedAge() {}

    /** The age of whom a question names last; null where it asks for no age, or none stands beside the name in one of {@code sentences}. */
    static @Nullable String in(String question, List<RankedSentence> sentences) {
        Pattern beside = beside(question);
        return beside == null
                ? null
                : sentences.stream()
                        .flatMap(sentence -> beside.matcher(sentence.text()).results())
                        .map(age -> age.group(1))
                        .findFirst()
                        .orElse(null);
    }

    /** The same sentences with the first that gives the age beside the name in front, wherever it ranks. */
    static List<Standing> led(Retrieval found, List<Standing> ranked) {
        Pattern beside = beside(found.query().text());
        if (beside == null) {
            return ranked;
        }
        return found.sentences().stream()
                .filter(sentence -> beside.matcher(sentence.text()).find())
                .findFirst()
                .map(sentence -> SpanRanking.inFront(ranked, sentence))
                .orElse(ranked);
    }

    private static @Nullable Pattern beside(String question) {
        Matcher asked = HOW_OLD.matcher(question);
        if (!asked.find()) {
            return null;
        }
        List<String> names = NAME.matcher(question.substring(asked.end()))
                .results()
                .map(MatchResult::group)
                .toList();
        return names.isEmpty()
                ? null
                : Pattern.compile("\\b(?=\\p{Lu})(?i:" + Pattern.quote(names.getLast())
                        + ")\\s?[,(]\\s?(?:aged\\s)?(\\d{1,3})(?=[,).])");
    }
}
