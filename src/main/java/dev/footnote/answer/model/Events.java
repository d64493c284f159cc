package dev.footnote.answer.model;

import dev.footnote.answer.span.Token;
import java.util.ArrayList;
import java.util.List;

/** Reads who does what to whom from names and the order of words. */
final class Events {

    /** Words of "Hydrosel, a state company, has spent". */
    private static final int APPOSITION = 8;

    private final Reading reading;
    private final PhrasingWords lists;
    private final NameChains names;

    private Events(Reading reading, PhrasingWords lists) {
        this.reading = reading;
        this.lists = lists;
        this.names = new NameChains(reading, lists);
    }

    /** The events of a sentence. */
    static List<Event> in(Reading reading, PhrasingWords lists) {
        return new Events(reading, lists).all();
    }

    private List<Event> all() {
        List<Event> events = new ArrayList<>();
        for (Reading.Word word : reading.everything()) {
            boolean named = names.all().stream().anyMatch(name -> name.span().overlaps(word.span()));
            if ((word.is("VERB") || gerund(word)) && !named) {
                events.add(ofVerb(word));
            } else if (word.is("NOUN")) {
                Event event = ofNoun(word);
                if (!event.doers().isEmpty() && !event.sufferers().isEmpty()) {
                    events.add(event);
                }
            }
        }
        return events;
    }

    /** "After beating Elmsford Rovers": a form in "-ing" right before a name is a verb, whatever the tagger says. */
    private boolean gerund(Reading.Word word) {
        return word.is("NOUN", "ADJ")
                && word.lower().endsWith("ing")
                && !names.at(word.index() + 1).isEmpty()
                && word.index() > 0
                && reading.tokens().get(word.index() - 1).is("ADP", "SCONJ", "PART");
    }

    private Event ofVerb(Reading.Word verb) {
        List<List<String>> left = otherSubject(verb) ? List.of() : names.before(verb);
        int by = by(verb);
        if (by >= 0) {
            return new Event(verb, names.chain(by), true, left);
        }
        if (left.isEmpty() && lists.has("speech", verb.bases())) {
            // "…," said Karl Benn
            return new Event(verb, names.chain(names.first(verb.index() + 1)), true, List.of());
        }
        return Voice.passive(verb, reading)
                ? new Event(verb, List.of(), false, left)
                : new Event(verb, left, rightBefore(verb), names.chain(names.first(verb.index() + 1)));
    }

    /** "From Easter, four schools start", "Doria sank because an officer slept": a noun without a name is the subject. */
    private boolean otherSubject(Reading.Word verb) {
        List<Token> tokens = reading.tokens();
        int i = verb.index() - 1;
        while (i >= 0 && (tokens.get(i).is("AUX", "ADV", "PART"))) {
            i--;
        }
        if (i < 0 || !tokens.get(i).is("NOUN") || !names.at(i).isEmpty()) {
            return false;
        }
        while (i >= 0 && tokens.get(i).is("NOUN", "ADJ", "NUM") && names.at(i).isEmpty()) {
            i--;
        }
        boolean opens = i < 0
                || tokens.get(i).text().equals(",")
                || tokens.get(i).is("SCONJ", "CCONJ")
                || (tokens.get(i).is("DET", "PRON") && names.at(i).isEmpty() && opensClause(i - 1));
        return opens && (i < 0 || !tokens.get(i).lower().matches("who|which|that|whose"));
    }

    private boolean opensClause(int i) {
        return i < 0
                || reading.tokens().get(i).text().equals(",") && reading.text().startsWith("According to ")
                || reading.tokens().get(i).text().equals(",")
                        && reading.tokens().subList(0, i).stream().noneMatch(token -> token.is("VERB", "AUX"))
                || reading.tokens().get(i).is("SCONJ");
    }

    /** "Vantara's purchase of Orrin", "the purchase of Orrin by Vantara". */
    private Event ofNoun(Reading.Word noun) {
        List<Token> tokens = reading.tokens();
        int i = noun.index();
        List<List<String>> of =
                i + 1 < tokens.size() && tokens.get(i + 1).lower().equals("of")
                        ? names.chain(names.first(i + 2))
                        : List.of();
        List<List<String>> doers = List.of();
        int before = i - 1;
        while (before > 0 && tokens.get(before).is("ADJ", "NUM", "SYM", "NOUN")) {
            before--;
        }
        if (before > 0 && tokens.get(before).lower().matches("['’]s?")) {
            doers = names.at(before - 1);
        }
        int by = by(noun);
        return new Event(noun, by >= 0 ? names.chain(by) : doers, true, of);
    }

    /** The token after a "by" that names who did it; -1 where there is none before the next verb. */
    private int by(Reading.Word verb) {
        List<Token> tokens = reading.tokens();
        for (int i = verb.index() + 1; i + 1 < tokens.size() && !tokens.get(i).is("VERB"); i++) {
            if (tokens.get(i).lower().equals("by")) {
                int next = tokens.get(i + 1).is("DET") ? i + 2 : i + 1;
                return names.at(next).isEmpty() ? -1 : next;
            }
        }
        return -1;
    }

    /** Whether nothing but auxiliaries, adverbs, "who" and what stands between commas parts a name from a verb. */
    private boolean rightBefore(Reading.Word verb) {
        List<Token> tokens = reading.tokens();
        int i = verb.index() - 1;
        while (i >= 0
                && (tokens.get(i).is("AUX", "ADV") || tokens.get(i).lower().matches("who|which|that"))) {
            i--;
        }
        if (i > 0 && tokens.get(i).text().equals(",")) {
            if (!names.at(i - 1).isEmpty()) {
                return true;
            }
            int comma = i - 1;
            while (comma > 0
                    && i - comma <= APPOSITION
                    && !tokens.get(comma).text().equals(",")) {
                comma--;
            }
            i = tokens.get(comma).text().equals(",") ? comma - 1 : -1;
        }
        return !names.at(i).isEmpty();
    }
}
