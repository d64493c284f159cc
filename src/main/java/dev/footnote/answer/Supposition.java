package dev.footnote.answer;

import dev.footnote.answer.span.Token;
import dev.footnote.answer.span.Tokens;
import dev.footnote.index.Words;
import dev.footnote.ingest.Sections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a question takes for granted: "Why did Microsoft buy Anthropic?" supposes that Microsoft bought Anthropic. Read only
 * from questions of a plain shape that name somebody or something.
 *
 * @param doer stems of the names of who is supposed to have done it, or to whom it was done ("Why was A fired?")
 * @param kind stems of the other words for the doer: "shares" in "Why did A's shares fall?"
 * @param event what is supposed to have happened
 * @param verb the verb that says so, in lower case as the question has it
 * @param deed stem of the deed that is supposed to have stopped or gone on ("stop <em>selling</em>"); empty where none is
 * @param object stems of the names it was done to or with; empty where the question names none
 * @param rest stems of the other words that say what it was done to
 * @param dated stems of the years, months and numbers of the question
 */
record Supposition(
        Set<String> doer,
        Set<String> kind,
        EventWords.Event event,
        String verb,
        String deed,
        Set<String> object,
        Set<String> rest,
        Set<String> dated) {

    private static final Sections LISTS = Sections.read(Supposition.class, "supposing.txt");
    private static final Pattern ASKED = Pattern.compile("(?i)^\\W*(?:(?:and|but|so)\\s+)?(?:(?:" + openings("openings")
            + ")\\s+(?:" + words("past") + ")|(?:" + openings("openings now") + ")\\s+(?:" + words("present") + ")|"
            + openings("openings bare") + ")\\s+(?=[^?\\s])");
    private static final Pattern NEGATED = Pattern.compile("(?i)\\b(?:" + words("not supposed") + ")\\b|n['’]t\\b");
    private static final Pattern DATE = Pattern.compile("(?i)\\b(?:\\d+|" + words("dated") + ")\\b");
    private static final Pattern BASE_FORM = Pattern.compile("(?i)\\b(?:" + words("base form") + ")$");
    private static final Set<String> END = Set.copyOf(LISTS.words("end"));
    private static final Set<String> LIGHT = Set.copyOf(LISTS.words("light"));

    /** A list of {@code supposing.txt}. */
    static List<String> listed(String section) {
        return LISTS.words(section);
    }

    private static String words(String section) {
        return String.join("|", LISTS.words(section));
    }

    private static String openings(String section) {
        return LISTS.of(section).stream()
                .map(opening -> opening.replace(" *", "[^?]{0,30}?").replace(" ", "\\s+"))
                .collect(Collectors.joining("|"));
    }

    /** Copies the sets. */
    Supposition {
        doer = Set.copyOf(doer);
        kind = Set.copyOf(kind);
        object = Set.copyOf(object);
        rest = Set.copyOf(rest);
        dated = Set.copyOf(dated);
    }

    /** Whether nothing is said of what it was done to: "Why did the shares of A fall?". */
    boolean alone() {
        return object.isEmpty() && rest.isEmpty();
    }

    /** Whether the verb says so little that sentences tell of the event without it or its like: "make", "become". */
    boolean light() {
        return LIGHT.contains(verb);
    }

    /** What a question supposes; null where it supposes nothing that can be told. */
    static @Nullable Supposition of(String question) {
        Matcher asked = ASKED.matcher(question);
        if (!asked.find() || NEGATED.matcher(question).find()) {
            return null;
        }
        List<Token> words = Tokens.of(question).stream()
                .filter(token -> token.span().start() >= asked.end())
                .toList();
        int verb = verb(words, BASE_FORM.matcher(asked.group().strip()).find());
        if (verb < 1) {
            return null;
        }
        Said said = Said.at(words, verb);
        int end = said.next();
        while (end < words.size()
                && (end == said.next() && words.get(end).lower().equals("for")
                        || !END.contains(words.get(end).lower()))) {
            end++;
        }
        List<Token> subject = words.subList(0, verb);
        List<Token> done = words.subList(said.next(), end);
        Set<String> doer = names(subject);
        Set<String> object = names(done);
        if (doer.isEmpty() && object.isEmpty()) {
            return null;
        }
        return new Supposition(
                doer,
                others(subject, doer),
                said.event(),
                words.get(verb).lower(),
                said.deed(),
                object,
                others(done, object),
                dated(question));
    }

    /**
     * What is said to have happened.
     *
     * @param deed stem of what is said to have stopped or gone on; empty where it is no such thing
     * @param next the token after it
     */
    private record Said(EventWords.Event event, String deed, int next) {

        static Said at(List<Token> words, int verb) {
            String word = words.get(verb).lower();
            Token after = verb + 1 < words.size() ? words.get(verb + 1) : null;
            if (after == null) {
                return new Said(EventWords.of(word), "", verb + 1);
            }
            // "How much did A pay for B" supposes that A bought B.
            if (word.equals("pay") && after.lower().equals("for")) {
                return new Said(EventWords.of("buy"), "", verb + 1);
            }
            String phrase = word + "_" + after.lower();
            boolean particle = EventWords.known(phrase);
            int next = particle ? verb + 2 : verb + 1;
            String said = particle ? phrase : word;
            boolean deed = next < words.size()
                    && (words.get(next).lower().endsWith("ing")
                            && words.get(next).is("VERB", "NOUN"))
                    && !EventWords.goingOn(said).said().isEmpty();
            return deed
                    ? new Said(
                            EventWords.goingOn(said),
                            EventWords.stem(words.get(next).lower()),
                            next + 1)
                    : new Said(EventWords.of(said), "", next);
        }
    }

    /** The verb of what is supposed: the first after its doer; -1 where there is none. */
    private static int verb(List<Token> words, boolean baseForm) {
        int known = -1;
        for (int at = 1; at < words.size(); at++) {
            Token word = words.get(at);
            // "Why did shares fall": the tagger takes some nouns for verbs and some verbs for nouns.
            boolean form = !baseForm || !word.lower().matches(".*(?:[^s]s|ing)");
            boolean small = !Character.isUpperCase(word.text().charAt(0));
            if (small && form && word.is("VERB")) {
                return at;
            }
            if (small
                    && form
                    && known < 0
                    && EventWords.known(word.lower())
                    && !words.get(at - 1).is("DET", "ADJ", "ADP")) {
                known = at;
            }
            boolean possessive = word.text().startsWith("'") || word.text().startsWith("’");
            if (word.is("PUNCT", "SCONJ") && !(possessive && known < 0)) {
                break;
            }
        }
        return known;
    }

    private static Set<String> names(List<Token> words) {
        Set<String> names = new HashSet<>();
        for (Token word : words) {
            if (Character.isUpperCase(word.text().charAt(0))) {
                Words.of(word.text()).forEach(w -> names.add(w.stem()));
            }
        }
        return names;
    }

    private static Set<String> others(List<Token> words, Set<String> names) {
        Set<String> others = new HashSet<>();
        for (Token word : words) {
            Words.of(word.text()).forEach(w -> others.add(w.stem()));
        }
        others.removeAll(names);
        return others;
    }

    private static Set<String> dated(String question) {
        Set<String> dated = new HashSet<>();
        Matcher date = DATE.matcher(question);
        while (date.find()) {
            dated.add(EventWords.stem(date.group()));
        }
        return dated;
    }
}
