package dev.footnote.answer.model;

import dev.footnote.answer.Names;
import dev.footnote.answer.span.Token;
import dev.footnote.retrieve.TypedSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * Who does something to whom, as far as names and the order of words tell.
 *
 * @param verb what is done: a verb, or a noun such as "acquisition"
 * @param doers who does it, each as the words of a name; empty where no name tells
 * @param sufferers to whom it is done
 */
record Event(Reading.Word verb, List<List<String>> doers, List<List<String>> sufferers) {

    private static final List<String> SPEECH = List.of("say", "add", "tell", "write", "ask", "explain");

    /** Before a name these tell where or when, not who or whom. */
    private static final List<String> PLACES =
            List.of("in", "at", "on", "during", "since", "near", "off", "across", "outside");

    private static final int AUXILIARY_REACH = 4;

    /** The events of a sentence. */
    static List<Event> in(Reading reading) {
        List<Event> events = new ArrayList<>();
        for (Reading.Word word : reading.everything()) {
            boolean named = AtomsCheck.names(reading).stream()
                    .anyMatch(name -> name.span().overlaps(word.span()));
            if (word.is("VERB") && !named) {
                events.add(ofVerb(word, reading));
            } else if (word.is("NOUN")) {
                Event event = ofNoun(word, reading);
                if (!event.doers().isEmpty() && !event.sufferers().isEmpty()) {
                    events.add(event);
                }
            }
        }
        return events;
    }

    private static Event ofVerb(Reading.Word verb, Reading reading) {
        List<List<String>> left = left(verb, reading);
        int by = by(verb, reading);
        if (by >= 0) {
            return new Event(verb, chain(by, reading), left);
        }
        if (left.isEmpty() && SPEECH.stream().anyMatch(verb.bases()::contains)) {
            // "…," said Karl Benn
            return new Event(verb, chain(firstName(verb.index() + 1, reading), reading), List.of());
        }
        return passive(verb, reading)
                ? new Event(verb, List.of(), left)
                : new Event(verb, left, chain(firstName(verb.index() + 1, reading), reading));
    }

    /** "Vantara's purchase of Orrin", "the purchase of Orrin by Vantara". */
    private static Event ofNoun(Reading.Word noun, Reading reading) {
        List<Token> tokens = reading.tokens();
        int i = noun.index();
        List<List<String>> of =
                i + 1 < tokens.size() && tokens.get(i + 1).lower().equals("of")
                        ? chain(firstName(i + 2, reading), reading)
                        : List.of();
        List<List<String>> doers = List.of();
        int before = i - 1;
        while (before > 0 && tokens.get(before).is("ADJ", "NUM", "SYM", "NOUN")) {
            before--;
        }
        if (before > 0 && tokens.get(before).lower().matches("['’]s?")) {
            doers = namesAt(before - 1, reading);
        }
        int by = by(noun, reading);
        return new Event(noun, by >= 0 ? chain(by, reading) : doers, of);
    }

    /** The token after a "by" that names who did it; -1 where there is none before the next verb. */
    private static int by(Reading.Word verb, Reading reading) {
        List<Token> tokens = reading.tokens();
        for (int i = verb.index() + 1; i + 1 < tokens.size() && !tokens.get(i).is("VERB"); i++) {
            if (tokens.get(i).lower().equals("by")) {
                int next = tokens.get(i + 1).is("DET") ? i + 2 : i + 1;
                return namesAt(next, reading).isEmpty() ? -1 : next;
            }
        }
        return -1;
    }

    private static boolean passive(Reading.Word verb, Reading reading) {
        if (verb.lower().endsWith("ing")) {
            return false;
        }
        List<Token> tokens = reading.tokens();
        for (int i = verb.index() - 1; i >= Math.max(0, verb.index() - AUXILIARY_REACH); i--) {
            // "Is in talks to buy" is no passive.
            if (tokens.get(i).is("VERB")
                    || tokens.get(i).is("PART") && tokens.get(i).lower().equals("to")) {
                return false;
            }
            if (List.of("was", "were", "been", "be", "is", "are", "being")
                    .contains(tokens.get(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /** The names right before a verb; of "Moss of Vantara" both, for either may be meant. */
    private static List<List<String>> left(Reading.Word verb, Reading reading) {
        List<TypedSpan> names = AtomsCheck.names(reading);
        List<List<String>> left = new ArrayList<>();
        boolean skipped = false;
        for (int i = names.size() - 1; i >= 0; i--) {
            TypedSpan name = names.get(i);
            if (name.span().end() > verb.span().start()) {
                continue;
            }
            if (placed(tokenAt(name.span().start(), reading), reading)) {
                skipped = true;
            } else if (skipped && verbBetween(name, verb, reading)) {
                return left;
            } else {
                left.addAll(chainBack(i, names, reading));
                if (!owns(name, reading) && !joined(tokenAt(name.span().start(), reading), reading)) {
                    return left;
                }
            }
        }
        return left;
    }

    private static boolean verbBetween(TypedSpan name, Reading.Word verb, Reading reading) {
        return reading.tokens().stream()
                .anyMatch(token -> token.is("VERB")
                        && token.span().start() >= name.span().end()
                        && token.span().end() <= verb.span().start());
    }

    private static boolean owns(TypedSpan name, Reading reading) {
        String after = reading.text().substring(name.span().end());
        return name.span().of(reading.text()).matches(".*['’]s?$") || after.startsWith("'s") || after.startsWith("’s");
    }

    /** "In Burkina Faso", "at the University of Tarn". */
    private static boolean placed(int token, Reading reading) {
        int before = token - 1;
        if (before >= 0 && reading.tokens().get(before).is("DET")) {
            before--;
        }
        return before >= 0 && PLACES.contains(reading.tokens().get(before).lower());
    }

    private static boolean joined(int token, Reading reading) {
        int before = token - 1;
        if (before >= 0 && reading.tokens().get(before).is("DET", "ADJ", "NOUN")) {
            before--;
        }
        return before >= 0 && reading.tokens().get(before).is("ADP");
    }

    private static List<List<String>> chainBack(int last, List<TypedSpan> names, Reading reading) {
        List<List<String>> chain = new ArrayList<>(List.of(words(names.get(last), reading)));
        for (int i = last; i > 0; i--) {
            String between = reading.text()
                    .substring(
                            names.get(i - 1).span().end(), names.get(i).span().start());
            if (!between.matches("(?:,|\\s|and|or|&)+")) {
                break;
            }
            chain.add(words(names.get(i - 1), reading));
        }
        return chain;
    }

    private static int firstName(int from, Reading reading) {
        for (int i = from; i < reading.tokens().size(); i++) {
            if (!namesAt(i, reading).isEmpty()
                    && !placed(i, reading)
                    && (i == from
                            || namesAt(i - 1, reading).isEmpty()
                            || !namesAt(i - 1, reading).equals(namesAt(i, reading)))) {
                return i;
            }
            if (reading.tokens().get(i).is("VERB")
                    || reading.tokens().get(i).text().equals(";")) {
                return -1;
            }
        }
        return -1;
    }

    /** The names from a token on, as far as they are joined by "and". */
    private static List<List<String>> chain(int token, Reading reading) {
        List<List<String>> chain = new ArrayList<>();
        List<TypedSpan> names = AtomsCheck.names(reading);
        for (int i = 0; token >= 0 && i < names.size(); i++) {
            boolean first =
                    names.get(i).span().contains(reading.tokens().get(token).span());
            String between = chain.isEmpty()
                    ? ""
                    : reading.text()
                            .substring(
                                    names.get(i - 1).span().end(),
                                    names.get(i).span().start());
            boolean next = !chain.isEmpty()
                    && (between.matches("(?:,|\\s|and|or|&)+")
                            || owns(names.get(i - 1), reading) && between.length() < 30);
            if (first || next) {
                chain.add(words(names.get(i), reading));
            } else if (!chain.isEmpty()) {
                break;
            }
        }
        return chain;
    }

    private static List<List<String>> namesAt(int token, Reading reading) {
        if (token < 0 || token >= reading.tokens().size()) {
            return List.of();
        }
        return AtomsCheck.names(reading).stream()
                .filter(name -> name.span().overlaps(reading.tokens().get(token).span()))
                .map(name -> words(name, reading))
                .toList();
    }

    private static int tokenAt(int offset, Reading reading) {
        for (int i = 0; i < reading.tokens().size(); i++) {
            if (reading.tokens().get(i).span().start() >= offset) {
                return i;
            }
        }
        return reading.tokens().size() - 1;
    }

    private static List<String> words(TypedSpan name, Reading reading) {
        return Names.words(name.span().of(reading.text()));
    }
}
