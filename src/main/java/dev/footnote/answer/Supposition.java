package dev.footnote.answer;

import dev.footnote.index.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a question takes for granted: "Why did Microsoft buy Anthropic?" supposes that Microsoft bought Anthropic. Read only
 * from questions of a plain shape whose doer is written as a name.
 *
 * @param doer stems of the name of who is supposed to have done it, or to whom it was done ("Why was A fired?")
 * @param event what is supposed to have happened
 * @param object stems of the names it was done to or with; empty where the question names none
 * @param rest stems of the other words that say what it was done to
 */
record Supposition(Set<String> doer, EventWords.Event event, Set<String> object, Set<String> rest) {

    private static final Pattern ASKED = Pattern.compile(
            "(?i)^\\W*(?:and |but |so )?(?:why|when|how|where|how (?:much|many)[^?]{0,30}?|for how much|in (?:what|which) (?:year|month)|on (?:what|which) (?:day|date))"
                    + "\\s+(?:did|has|have|was|were)\\s+(?<rest>[^?]+)");
    private static final Pattern NEGATED = Pattern.compile(
            "(?i)\\b(?:not|never|no|refuse[ds]?|den(?:y|ied|ies)|declined?|almost|nearly|try|tried|want(?:ed)?|plan(?:ned)?)\\b|n['’]t\\b");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d][\\p{L}\\d&.'’-]*[\\p{L}\\d]|[\\p{L}\\d]");

    /** Where what it was done to ends: what follows says when, where or why. */
    private static final Set<String> END = Set.of(
            "in", "on", "at", "after", "before", "because", "during", "since", "last", "when", "while", "as", "if",
            "despite", "instead", "with", "to", "and", "over", "from", "until");

    /** What a question supposes; null where it supposes nothing that can be told. */
    static @Nullable Supposition of(String question) {
        Matcher asked = ASKED.matcher(question);
        if (!asked.find() || NEGATED.matcher(question).find()) {
            return null;
        }
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(asked.group("rest"));
        while (word.find()) {
            words.add(word.group());
        }
        int verb = verb(words);
        if (verb < 1 || verb >= words.size()) {
            return null;
        }
        Set<String> doer = names(words.subList(0, verb));
        int end = verb + 1;
        while (end < words.size()
                && (end == verb + 1 && words.get(end).equals("for") || !END.contains(words.get(end)))) {
            end++;
        }
        List<String> done = words.subList(verb + 1, end);
        // "How much did A pay for B" supposes that A bought B.
        boolean paid = words.get(verb).equals("pay")
                && !done.isEmpty()
                && done.getFirst().equals("for");
        Set<String> rest = new HashSet<>();
        Words.of(String.join(" ", done)).forEach(w -> rest.add(w.stem()));
        Set<String> object = names(done);
        rest.removeAll(object);
        EventWords.Event event = EventWords.of(paid ? "buy" : words.get(verb));
        return doer.isEmpty() ? null : new Supposition(doer, event, object, rest);
    }

    /** The first word after the name of the doer. */
    private static int verb(List<String> words) {
        int at = 0;
        boolean named = false;
        while (at < words.size()) {
            String word = words.get(at);
            boolean capital = Character.isUpperCase(word.charAt(0));
            boolean between = Set.of("the", "of", "and", "de", "van", "von", "finally", "eventually", "then")
                    .contains(word);
            if (!capital && !between) {
                return named ? at : -1;
            }
            named |= capital;
            at++;
        }
        return -1;
    }

    private static Set<String> names(List<String> words) {
        Set<String> names = new HashSet<>();
        for (String word : words) {
            if (Character.isUpperCase(word.charAt(0))) {
                Words.of(word).forEach(w -> names.add(w.stem()));
            }
        }
        return names;
    }
}
