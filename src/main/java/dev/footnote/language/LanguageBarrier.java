package dev.footnote.language;

import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds questions in another language than the articles'. It looks at scripts and function words first, which takes
 * microseconds, and asks the detector only where those speak for another language; a question of names alone has none.
 * Safe for use by several threads.
 */
public final class LanguageBarrier {

    /** A language is one of the articles' where this share of them is in it. */
    private static final double SHARE = 0.1;

    /** How much likelier than each of the articles' languages the detector has to find the question's. */
    private static final double MARGIN = 1.1;

    private final Supplier<List<String>> sample;
    private final FunctionWords words = new FunctionWords();
    private final LanguageDetector detector = new LanguageDetector();
    private @Nullable List<String> spoken;

    /**
     * Before certain articles.
     *
     * @param sample stretches of them, some hundred characters each; asked for once, at the first question
     */
    public LanguageBarrier(Supplier<List<String>> sample) {
        this.sample = sample;
    }

    /**
     * A question in another language than the articles'.
     *
     * @param question its language
     * @param articles the language of most articles
     */
    public record Met(Locale question, Locale articles) {}

    /** The languages where they differ; null where they agree or can't be told. */
    public @Nullable Met met(String question) {
        List<String> articles = spoken();
        UnicodeScript script = Scripts.of(question);
        if (articles.isEmpty() || script == null) {
            return null;
        }
        String language = script == UnicodeScript.LATIN ? latin(question, articles) : byScript(question, script);
        return language == null || articles.contains(language)
                ? null
                : new Met(Locale.of(language), Locale.of(articles.getFirst()));
    }

    private @Nullable String latin(String question, List<String> articles) {
        FunctionWords.Signs signs = words.in(question);
        int own = articles.stream().mapToInt(signs::count).max().orElse(0);
        boolean ownQuestion = articles.stream().anyMatch(signs.asking()::contains);
        Set<String> others = new TreeSet<>(signs.counts().keySet());
        others.removeIf(other -> articles.contains(other) || !speaksFor(other, signs, own, ownQuestion));
        if (others.isEmpty()) {
            return null;
        }
        Set<String> among = new TreeSet<>(others);
        among.addAll(articles);
        Map<String, Double> likelihoods = detector.likelihoods(question, among);
        String best = others.stream()
                .max(Comparator.comparingDouble(other -> likelihoods.getOrDefault(other, 0.0)))
                .orElseThrow();
        double known = articles.stream()
                .mapToDouble(language -> likelihoods.getOrDefault(language, 0.0))
                .max()
                .orElse(0);
        return likelihoods.getOrDefault(best, 0.0) > MARGIN * known ? best : null;
    }

    /** A language needs more words than the articles'; one of them, if it opens no question, may be part of a name. */
    private static boolean speaksFor(String language, FunctionWords.Signs signs, int own, boolean ownQuestion) {
        int count = signs.count(language);
        if (signs.asking().contains(language)) {
            return count > own;
        }
        return !ownQuestion && count >= own + 2;
    }

    private @Nullable String byScript(String text, UnicodeScript script) {
        Set<String> languages = Scripts.languages(script);
        if (languages.size() < 2) {
            return languages.stream().findFirst().orElse(null);
        }
        return detector.likelihoods(text, languages).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** The languages of the articles, that of most first; empty where they can't be told. */
    private synchronized List<String> spoken() {
        if (spoken == null) {
            Map<String, Integer> counts = new HashMap<>();
            int all = 0;
            for (String text : sample.get()) {
                String language = ofArticle(text);
                if (language != null) {
                    counts.merge(language, 1, Integer::sum);
                    all++;
                }
            }
            int total = all;
            spoken = counts.entrySet().stream()
                    .filter(entry -> entry.getValue() >= SHARE * total)
                    .sorted((left, right) -> left.getValue().equals(right.getValue())
                            ? left.getKey().compareTo(right.getKey())
                            : Integer.compare(right.getValue(), left.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
        }
        return spoken;
    }

    private @Nullable String ofArticle(String text) {
        UnicodeScript script = Scripts.of(text);
        if (script == null) {
            return null;
        }
        if (script != UnicodeScript.LATIN) {
            return byScript(text, script);
        }
        return words.in(text).counts().entrySet().stream()
                .max((left, right) -> Integer.compare(left.getValue(), right.getValue()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
