package dev.footnote.answer;

import dev.footnote.article.PreparedArticle;
import dev.footnote.ingest.Sections;
import dev.footnote.retrieve.RankedSentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence as words with their stems, read for what it says happened; by {@code denials.txt}. */
final class Told {

    /** Words between a denial and what it denies: "denied reports that she had already resigned". */
    private static final int REACH = 7;

    /** Words between a verb and its particle: "gave it all up". */
    private static final int PARTICLE = 2;

    private static final Sections LISTS = Sections.read(Told.class, "denials.txt");
    private static final Set<String> DENIAL = Set.copyOf(LISTS.words("events denied"));
    private static final Set<String> DENIAL_BEFORE_TO = Set.copyOf(LISTS.words("events denied before to"));
    private static final Set<String> DENIAL_AFTER = Set.copyOf(LISTS.words("events denied after them"));
    private static final Set<String> NO_DENIAL_AFTER = Set.copyOf(LISTS.words("events not denied"));
    private static final Set<String> UNREAL = Set.copyOf(LISTS.words("events unreal"));
    private static final Set<String> CLAUSE = Set.copyOf(LISTS.words("clauses"));
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\d][\\p{L}\\d&'’-]*|[;:.]|, but\\b|\\bbut\\b");
    private static final Pattern LEANING =
            Pattern.compile("^\\W*(?:It|They|He|She|This|That|These|Those|The company|The group)\\b.*", Pattern.DOTALL);

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

    /** The sentence before, where this one leans on it for whom it speaks of; without words where it doesn't. */
    static Told before(RankedSentence sentence) {
        PreparedArticle source = sentence.passage().source();
        int at = sentence.passage().passage().firstSentence() + sentence.position() - 1;
        return at >= 0 && LEANING.matcher(sentence.text()).matches()
                ? new Told(source.sentences().get(at).span().of(source.article().text()))
                : new Told("");
    }

    /** The stems of the article's title and of the sentence before: what a short sentence leaves unsaid. */
    static Set<String> around(RankedSentence sentence) {
        PreparedArticle source = sentence.passage().source();
        int at = sentence.passage().passage().firstSentence() + sentence.position() - 1;
        Set<String> stems = new HashSet<>(new Told(source.article().title()).all);
        if (at >= 0) {
            stems.addAll(new Told(source.sentences()
                            .get(at)
                            .span()
                            .of(source.article().text()))
                    .all);
        }
        return stems;
    }

    String low(int at) {
        return words.get(at).toLowerCase(Locale.ROOT);
    }

    boolean capital(int at) {
        return Character.isUpperCase(words.get(at).charAt(0));
    }

    /** The places of the words that say one of these things. */
    List<Integer> places(Set<String> expressions) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < stems.size(); i++) {
            if (expressions.contains(stems.get(i))) {
                places.add(i);
                continue;
            }
            for (int next = i + 1; next < stems.size() && next <= i + 1 + PARTICLE; next++) {
                if (expressions.contains(stems.get(i) + "_" + stems.get(next))) {
                    places.add(i);
                    break;
                }
            }
        }
        return places;
    }

    /** Whether the word at {@code event} is denied in its own clause. */
    boolean denied(int event) {
        if (event + 1 < words.size() && DENIAL_AFTER.contains(low(event + 1))) {
            return true;
        }
        for (int i = event - 1; i >= Math.max(0, event - REACH); i--) {
            String word = low(i);
            if (!Character.isLetterOrDigit(word.charAt(0)) || word.equals("but")) {
                return false;
            }
            boolean denies = DENIAL.contains(word) || word.endsWith("n't") || word.endsWith("n’t");
            boolean fails = DENIAL_BEFORE_TO.contains(word) && low(i + 1).equals("to") && event <= i + 3;
            if ((denies || fails) && !qualified(i, event)) {
                return true;
            }
        }
        return false;
    }

    /** "Did not resign until May", "did not buy it only for its patents" say that it happened. */
    private boolean qualified(int denial, int event) {
        for (int i = denial + 1; i < Math.min(words.size(), event + 8); i++) {
            if (NO_DENIAL_AFTER.contains(low(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the word at {@code event} tells of what only may happen, or is only said or wanted. */
    boolean unreal(int event) {
        for (int i = event - 1; i >= Math.max(0, event - 3); i--) {
            if (UNREAL.contains(low(i))) {
                return true;
            }
        }
        return low(0).equals("if") || low(0).equals("unless");
    }

    /** The stems of the clause before the word at {@code event}. */
    Set<String> clauseBefore(int event) {
        int from = event;
        while (from > 0
                && !CLAUSE.contains(low(from - 1))
                && Character.isLetterOrDigit(words.get(from - 1).charAt(0))) {
            from--;
        }
        return new HashSet<>(stems.subList(from, event));
    }

    /** The stems before a place. */
    Set<String> until(int at) {
        return new HashSet<>(stems.subList(0, at));
    }

    /** At most {@code most} stems from a place on. */
    Set<String> from(int at, int most) {
        return new HashSet<>(stems.subList(at, Math.min(stems.size(), at + most)));
    }
}
