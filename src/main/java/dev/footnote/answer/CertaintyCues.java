package dev.footnote.answer;

import dev.footnote.article.Span;
import dev.footnote.ingest.Sections;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads from a sentence's own words how firmly it states what it says, by the cues of {@code certainty.txt}. A cue counts
 * for its clause, some for the whole sentence; after a negation it stands for something else. Safe for several threads.
 */
public final class CertaintyCues {

    /** Words before a cue among which a negation turns it. */
    private static final int REACH = 4;

    /** A work's title in quotation marks: all its longer words are capitalised. */
    private static final Pattern TITLE =
            Pattern.compile("[“\"]\\p{Lu}[\\p{L}'’]*(?:\\s(?:\\p{Lu}[\\p{L}'’]*|\\p{Ll}{1,3}\\b))+[.,?!]?[”\"]");

    private static final Pattern MONTH = Pattern.compile("\\bMay\\b(?!\\s(?:I|he|she|it|they|we|you)\\b)");

    private final Map<Certainty, List<Cue>> cues = new EnumMap<>(Certainty.class);
    private final Map<Certainty, Certainty> negated = new EnumMap<>(Certainty.class);
    private final List<List<Certainty>> order;
    private final List<Cue> none;
    private final List<Cue> qualifying;
    private final Set<String> negations;
    private final Pattern breaks;

    /** Reads the cues. */
    public CertaintyCues() {
        Sections file = Sections.read(CertaintyCues.class, "certainty.txt");
        Map<String, List<String>> words = new HashMap<>();
        for (String section : file.names()) {
            if (section.startsWith("words ")) {
                words.put(section.substring(6), listed(file.of(section)));
            }
        }
        order = file.words("order").stream()
                .map(rank ->
                        Arrays.stream(rank.split("=")).map(CertaintyCues::label).toList())
                .toList();
        for (Certainty label : Certainty.values()) {
            cues.put(label, cues(file.of(label.code()), words));
        }
        file.of("negated").forEach(line -> negated.put(label(line.split(" ")[0]), label(line.split(" ")[1])));
        none = cues(file.of("not cues"), words);
        qualifying = cues(file.of("qualifies"), words);
        negations = new HashSet<>(file.words("negations"));
        breaks = Pattern.compile(String.join(
                "|",
                listed(file.of("breaks")).stream()
                        .map(mark -> Pattern.quote(mark) + (mark.endsWith(";") || mark.endsWith("—") ? "" : "\\b"))
                        .toList()));
    }

    private static Certainty label(String code) {
        return Certainty.valueOf(code.toUpperCase(Locale.ROOT));
    }

    private static List<Cue> cues(List<String> lines, Map<String, List<String>> words) {
        return lines.stream().map(line -> Cue.read(line, words)).toList();
    }

    private static List<String> listed(List<String> lines) {
        return lines.stream()
                .flatMap(line -> Arrays.stream(line.split("\\|")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /**
     * How firmly a sentence says what it says.
     *
     * @param answering the stretch that answers, where known: then the cues of its clause count and those of the whole
     *     sentence; else all
     */
    public Certainty of(String sentence, @Nullable String answering) {
        String text = masked(sentence);
        int at = answering == null ? -1 : sentence.indexOf(answering);
        Span clause = at < 0 ? new Span(0, text.length()) : clause(text, at);
        Map<Certainty, Integer> held = new EnumMap<>(Certainty.class);
        String folded = Cue.folded(text);
        cues.forEach((label, all) ->
                all.stream().filter(cue -> cue.mayStandIn(folded)).forEach(cue -> add(label, cue, text, clause, held)));
        return order.stream()
                .flatMap(rank -> rank.stream()
                        .filter(held::containsKey)
                        .min(Comparator.comparingInt(label -> held.getOrDefault(label, 0)))
                        .stream())
                .findFirst()
                .orElse(Certainty.CONFIRMED);
    }

    /**
     * All ways in which a sentence qualifies what it says.
     *
     * @param within the stretches of it that matter: the cues in them count, and those of the whole sentence
     */
    public Set<Certainty> all(String sentence, Collection<Span> within) {
        String text = masked(sentence);
        String folded = Cue.folded(text);
        Map<Certainty, Integer> held = new EnumMap<>(Certainty.class);
        cues.forEach((label, all) -> all.stream()
                .filter(cue -> cue.mayStandIn(folded))
                .forEach(cue -> within.forEach(span -> add(label, cue, text, span, held))));
        return held.keySet();
    }

    /** The clauses of a sentence, in order, from its start to its end. */
    public List<Span> clauses(String sentence) {
        List<Integer> ends = ends(sentence);
        List<Span> clauses = new ArrayList<>();
        for (int i = 0; i + 1 < ends.size(); i++) {
            if (ends.get(i) < ends.get(i + 1)) {
                clauses.add(new Span(ends.get(i), ends.get(i + 1)));
            }
        }
        return clauses;
    }

    /** Whether a sentence, standing right after another, takes back or leaves open what that one says. */
    public boolean qualifies(String sentence) {
        String text = masked(sentence);
        String folded = Cue.folded(text);
        return qualifying.stream()
                .anyMatch(cue ->
                        cue.mayStandIn(folded) && cue.regex().matcher(text).find());
    }

    private void add(Certainty label, Cue cue, String text, Span clause, Map<Certainty, Integer> held) {
        Matcher found = cue.regex().matcher(text);
        while (found.find()) {
            if (cue.wide() || clause.overlaps(new Span(found.start(), found.end()))) {
                Certainty meant = negation(text, found.start()) ? negated.getOrDefault(label, label) : label;
                held.merge(meant, found.start(), Math::min);
            }
        }
    }

    private boolean negation(String text, int cue) {
        String before = text.substring(clause(text, cue).start(), cue).toLowerCase(Locale.ROOT);
        String[] words = before.strip().split("[\\s,]+");
        for (int i = Math.max(0, words.length - REACH); i < words.length; i++) {
            if (negations.contains(words[i].replace('’', '\''))) {
                return true;
            }
        }
        return false;
    }

    private List<Integer> ends(String text) {
        List<Integer> ends = new ArrayList<>(List.of(0));
        Matcher mark = breaks.matcher(text);
        while (mark.find()) {
            ends.add(mark.start());
        }
        ends.add(text.length());
        return ends;
    }

    private Span clause(String text, int at) {
        List<Integer> ends = ends(text);
        int i = 0;
        while (i < ends.size() - 2 && ends.get(i + 1) <= at) {
            i++;
        }
        return new Span(ends.get(i), ends.get(i + 1));
    }

    /** Puts dots over what only looks like a cue, so that offsets stay. */
    private String masked(String sentence) {
        StringBuilder text = new StringBuilder(sentence);
        mask(TITLE, text);
        mask(MONTH, text);
        // What is masked only takes words away, so that a cue that could not stand before cannot after.
        String folded = Cue.folded(sentence);
        none.stream()
                .filter(cue -> cue.mayStandIn(folded))
                .forEach(cue -> mask(cue.regex().pattern(), text));
        return text.toString();
    }

    private static void mask(Pattern pattern, StringBuilder text) {
        Matcher found = pattern.matcher(text.toString());
        while (found.find()) {
            text.replace(found.start(), found.end(), "·".repeat(found.end() - found.start()));
        }
    }
}
