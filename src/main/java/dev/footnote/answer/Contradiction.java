package dev.footnote.answer;

import dev.footnote.retrieve.RankedSentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sentence that contradicts what a question supposes: it denies the event, tells of another in its place, or
 * names another doer of what only one can have done. Where any sentence says that it did happen, nothing contradicts it.
 * Meant to be right rather than to find much.
 */
final class Contradiction {

    private static final int MOST = 40;

    /** Words between a denial and what it denies: "denied reports that she had already resigned". */
    private static final int REACH = 7;

    private static final Set<String> DENIAL = Set.of(
            "not",
            "never",
            "denied",
            "denies",
            "deny",
            "denying",
            "refused",
            "refuses",
            "rejected",
            "neither",
            "nor",
            "cannot",
            "without",
            "untrue",
            "false");
    private static final Set<String> NO_DENIAL_AFTER =
            Set.of("only", "just", "merely", "simply", "because", "until", "alone", "immediately", "yet");
    private static final Set<String> UNREAL = Set.of(
            "to", "would", "could", "might", "may", "should", "if", "whether", "rumours", "rumors", "calls", "reports",
            "than", "before");
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\d][\\p{L}\\d&'’-]*|[;:.]|, but\\b|\\bbut\\b");

    private final Supposition supposed;

    private Contradiction(Supposition supposed) {
        this.supposed = supposed;
    }

    /** The sentence; null where nothing is supposed or nothing contradicts it. */
    static @Nullable RankedSentence of(String question, List<RankedSentence> sentences) {
        Supposition supposed = Supposition.of(question);
        return supposed == null ? null : new Contradiction(supposed).among(sentences);
    }

    private @Nullable RankedSentence among(List<RankedSentence> sentences) {
        RankedSentence contrary = null;
        for (RankedSentence sentence : sentences.stream().limit(MOST).toList()) {
            Told told = new Told(sentence.text());
            if (affirms(told)) {
                return null;
            }
            boolean statement =
                    !sentence.sentence().heading() && !sentence.text().endsWith("?");
            if (contrary == null && statement && (denies(told) || replaces(told) || namesAnother(told, sentence))) {
                contrary = sentence;
            }
        }
        return contrary;
    }

    /** A sentence as words with their stems. */
    private static final class Told {
        final List<String> words = new ArrayList<>();
        final List<String> stems = new ArrayList<>();
        final Set<String> all;

        Told(String text) {
            Matcher token = TOKEN.matcher(text);
            while (token.find()) {
                words.add(token.group());
                stems.add(EventWords.stem(token.group()));
            }
            all = new HashSet<>(stems);
        }

        String low(int at) {
            return words.get(at).toLowerCase(Locale.ROOT);
        }
    }

    private boolean aboutThem(Told told) {
        boolean named = told.all.containsAll(supposed.doer()) && told.all.containsAll(supposed.object());
        long rest = supposed.rest().stream().filter(told.all::contains).count();
        return named && 2 * rest >= supposed.rest().size();
    }

    private boolean affirms(Told told) {
        if (!aboutThem(told)) {
            return false;
        }
        for (int i = 0; i < told.words.size(); i++) {
            if (supposed.event().said().contains(told.stems.get(i)) && denial(told, i) < 0 && !unreal(told, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean denies(Told told) {
        if (!aboutThem(told)) {
            return false;
        }
        for (int i = 0; i < told.words.size(); i++) {
            if (supposed.event().said().contains(told.stems.get(i)) && denial(told, i) >= 0) {
                return doerBefore(told, i);
            }
        }
        return false;
    }

    /** Where the word at {@code event} is denied in its own clause; -1 where it is not. */
    private static int denial(Told told, int event) {
        for (int i = event - 1; i >= Math.max(0, event - REACH); i--) {
            String word = told.low(i);
            if (!Character.isLetterOrDigit(word.charAt(0)) || word.equals("but")) {
                return -1;
            }
            boolean denies = DENIAL.contains(word) || word.endsWith("n't") || word.endsWith("n’t");
            if (denies && !qualified(told, i, event)) {
                return i;
            }
        }
        return -1;
    }

    /** "Did not resign until May", "did not buy it only for its patents" say that it happened. */
    private static boolean qualified(Told told, int denial, int event) {
        for (int i = denial + 1; i < Math.min(told.words.size(), event + 8); i++) {
            if (NO_DENIAL_AFTER.contains(told.low(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean unreal(Told told, int event) {
        for (int i = event - 1; i >= Math.max(0, event - 3); i--) {
            if (UNREAL.contains(told.low(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean doerBefore(Told told, int at) {
        return new HashSet<>(told.stems.subList(0, at)).containsAll(supposed.doer());
    }

    /** "A invested in B" where the question supposes that A bought it. */
    private boolean replaces(Told told) {
        if (supposed.object().isEmpty() && supposed.rest().isEmpty() || !aboutThem(told)) {
            return false;
        }
        for (int i = 0; i < told.words.size(); i++) {
            boolean contrary = supposed.event().contrary().contains(told.stems.get(i));
            if (contrary && denial(told, i) < 0 && !unreal(told, i) && doerBefore(told, i)) {
                Set<String> after = new HashSet<>(told.stems.subList(i, told.stems.size()));
                return supposed.object().isEmpty() || after.containsAll(supposed.object());
            }
        }
        return false;
    }

    /** "C bought B" where the question supposes that A did; A must not be spoken of at all. */
    private boolean namesAnother(Told told, RankedSentence sentence) {
        Set<String> object = supposed.object();
        if (!supposed.event().sole() || object.isEmpty() || !told.all.containsAll(object)) {
            return false;
        }
        Set<String> around = new Told(sentence.passage().text()).all;
        if (supposed.doer().stream().anyMatch(around::contains)) {
            return false;
        }
        for (int i = 1; i < told.words.size(); i++) {
            boolean event = supposed.event().said().contains(told.stems.get(i))
                    && told.low(i).matches(".*(?:ed|ought|on)");
            boolean another =
                    Character.isUpperCase(told.words.get(i - 1).charAt(0)) && !object.contains(told.stems.get(i - 1));
            Set<String> after =
                    new HashSet<>(told.stems.subList(i, Math.min(told.stems.size(), i + 3 + object.size())));
            if (event && another && after.containsAll(object)) {
                return true;
            }
        }
        return false;
    }
}
