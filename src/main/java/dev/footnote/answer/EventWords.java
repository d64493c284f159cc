package dev.footnote.answer;

import dev.footnote.index.Words;
import dev.footnote.language.Lexicon;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kinds of events of {@code suppositions.txt}: how each is said, and what is said where something else happened. */
final class EventWords {

    /**
     * One kind of event. Each word is its stem, with a particle's joined by "_".
     *
     * @param said the words that say it happened
     * @param named the nouns that name it, whether or not it came about
     * @param contrary the words that say its doer did something else
     * @param undone the words that say another took the thing away
     * @param mark what the line begins with; a blank where it is just a word
     */
    record Event(Set<String> said, Set<String> named, Set<String> contrary, Set<String> undone, char mark) {

        private static final Event UNLISTED = new Event(Set.of(), Set.of(), Set.of(), Set.of(), ' ');

        Event {
            said = Set.copyOf(said);
            named = Set.copyOf(named);
            contrary = Set.copyOf(contrary);
            undone = Set.copyOf(undone);
        }

        /** Whether only one can have done it. */
        boolean sole() {
            return mark == '*';
        }

        /** Whether it holds until something else is reported: who kept a right may have lost it since. */
        boolean lasting() {
            return mark == '+';
        }

        private Event saidBy(String stem) {
            Set<String> more = new HashSet<>(said);
            more.add(stem);
            return new Event(more, named, contrary, undone, sole() ? ' ' : mark);
        }
    }

    private static final Pattern PART = Pattern.compile("(^|[/=>])([^/=>]*)");
    private static final List<String> LINES = read();
    private static final List<Event> EVENTS =
            lines(line -> Character.isLetter(line.charAt(0)) || line.charAt(0) == '*' || line.charAt(0) == '+');
    private static final List<Event> GOINGS_ON = lines(line -> line.charAt(0) == '~');
    private static final Lexicon LEXICON = new Lexicon();
    private static final Set<String> THWARTED =
            lines(line -> line.charAt(0) == '!').getFirst().said();

    private EventWords() {}

    /**
     * The kind of event a word says, or a word with its particle; where it stands in no list, the kind that a synonym of it says,
     * and else one of that word alone.
     */
    static Event of(String expression) {
        String stem = stems(expression).iterator().next();
        Event listed = listed(stem);
        if (!listed.said().isEmpty()) {
            return listed;
        }
        return LEXICON.synonyms(expression).stream()
                .map(synonym -> listed(stems(synonym).iterator().next()))
                .filter(event -> !event.said().isEmpty())
                .findFirst()
                .orElse(Event.UNLISTED)
                .saidBy(stem);
    }

    private static Event listed(String stem) {
        return EVENTS.stream()
                .filter(event -> event.said().contains(stem))
                .findFirst()
                .orElse(Event.UNLISTED);
    }

    /** The event that a going on with a deed is contrary to, or the other way round; one without words where there is none. */
    static Event goingOn(String expression) {
        String stem = stems(expression).iterator().next();
        return GOINGS_ON.stream()
                .filter(event -> event.said().contains(stem))
                .findFirst()
                .orElse(Event.UNLISTED);
    }

    /** What keeps a deal or plan from coming about. */
    static Set<String> thwarted() {
        return THWARTED;
    }

    /** Whether a word, or a word with its particle, is listed as saying that something happened. */
    static boolean known(String expression) {
        String stem = stems(expression).iterator().next();
        return EVENTS.stream().anyMatch(event -> event.said().contains(stem))
                || GOINGS_ON.stream().anyMatch(event -> event.said().contains(stem));
    }

    /** The stem of a word; words that never tell passages apart stand for themselves. */
    static String stem(String word) {
        List<Words.Word> words = Words.of(word);
        return words.isEmpty()
                ? word.toLowerCase(Locale.ROOT)
                : words.getFirst().stem();
    }

    private static List<String> read() {
        try (InputStream in = EventWords.class.getResourceAsStream("suppositions.txt")) {
            if (in == null) {
                throw new IllegalStateException("suppositions.txt is missing from the program");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Event> lines(Predicate<String> kind) {
        return LINES.stream().filter(kind).map(EventWords::event).toList();
    }

    private static Event event(String line) {
        boolean marked = !Character.isLetter(line.charAt(0));
        Set<String> said = Set.of();
        Set<String> named = Set.of();
        Set<String> contrary = Set.of();
        Set<String> undone = Set.of();
        Matcher part = PART.matcher(marked ? line.substring(1) : line);
        while (part.find()) {
            Set<String> stems = stems(part.group(2));
            switch (part.group(1)) {
                case "/" -> {
                    // "Resignation" has the stem of "resign", and says no more than it.
                    stems.removeAll(said);
                    named = stems;
                }
                case "=" -> contrary = stems;
                case ">" -> undone = stems;
                default -> said = stems;
            }
        }
        return new Event(said, named, contrary, undone, marked ? line.charAt(0) : ' ');
    }

    private static Set<String> stems(String expressions) {
        Set<String> stems = new HashSet<>();
        for (String expression : expressions.strip().split("\\s+")) {
            StringBuilder joined = new StringBuilder();
            for (String word : expression.split("_")) {
                joined.append(joined.isEmpty() ? "" : "_").append(stem(word));
            }
            stems.add(joined.toString());
        }
        return stems;
    }
}
