package dev.footnote.conversation;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what "the deal", "this company" and "that percentage" refer back to. */
final class DefinitePhrases {

    private static final Set<String> MEASURES =
            Set.of("percentage", "figure", "number", "amount", "sum", "share", "price", "value", "rate");

    private final Lexicon lexicon;
    private final Lexicon synonyms = new Lexicon("synonyms.txt");
    private final AskedThing asked;
    private final Persons persons;

    DefinitePhrases(Lexicon lexicon, AskedThing asked, Persons persons) {
        this.lexicon = lexicon;
        this.asked = asked;
        this.persons = persons;
    }

    /**
     * What a phrase means.
     *
     * @param repeated whether it is an earlier phrase with the same head or one like it
     */
    record Meant(String text, boolean repeated) {}

    /** The earlier phrase that a phrase with "the" or a pointing word means; null where there is none. */
    @Nullable
    Meant meant(String question, NounPhrase phrase, Conversation so) {
        if (phrase.head() != phrase.from() + 1 || !phrase.attached().isEmpty() || phrase.end() > phrase.head() + 1) {
            return null;
        }
        String head = phrase.headWord().low();
        boolean pointing = !phrase.firstWord().low().equals("the");
        if (pointing && MEASURES.contains(head)) {
            return plain(asked.of(so.last(), head));
        }
        for (Topic each : so.mentioned().reversed()) {
            if (same(each.head(), head)
                    && Word.of(each.text()).size() > 2 - (each.named() ? 1 : 0)
                    && !each.text().equalsIgnoreCase(phrase.text(question))) {
                return new Meant(definite(each), true);
            }
        }
        String parties = synonyms.of("agreements").contains(head) ? parties(so) : null;
        return parties == null
                ? plain(standingFor(head, pointing, so))
                : new Meant("the " + head + " between " + parties, true);
    }

    @Nullable
    private static Meant plain(@Nullable String text) {
        return text == null ? null : new Meant(text, false);
    }

    /** The first two things that the last question names, as the parties of an agreement; null where it names fewer. */
    @Nullable
    private String parties(Conversation so) {
        List<String> named = so.mentioned().stream()
                .filter(each -> each.named() && !each.place() && so.last().contains(each.text()))
                .map(Topic::text)
                .distinct()
                .sorted(Comparator.comparing(so.last()::indexOf))
                .toList();
        return named.size() < 2 ? null : named.get(0) + " and " + named.get(1);
    }

    /** What a noun for a whole class means: "the company", "the city". */
    @Nullable
    private String standingFor(String head, boolean pointing, Conversation so) {
        Topic topic = so.topic();
        if (topic == null || !lexicon.in(pointing ? "classes" : "stand-ins", head)) {
            return null;
        }
        if (synonyms.in("organisations", head)) {
            return organisation(so);
        }
        if (lexicon.in("places", head)) {
            Topic place = so.place();
            return place != null && place.named() ? place.text() : topic.named() ? topic.text() : null;
        }
        return pointing || topic.named() ? topic.text() : null;
    }

    /** The topic, its owner or the latest name that is neither a person's nor a place's; null for none. */
    @Nullable
    private String organisation(Conversation so) {
        List<Topic> named = Stream.concat(Stream.ofNullable(so.topic()), so.mentioned().reversed().stream())
                .filter(this::named)
                .toList();
        return named.stream()
                .filter(each -> fit(each) != Persons.Fit.LIKELY)
                .findFirst()
                .or(() -> named.stream().findFirst())
                .map(Topic::owner)
                .orElse(null);
    }

    private Persons.Fit fit(Topic topic) {
        return persons.fit(topic.owner());
    }

    private boolean named(Topic topic) {
        return topic.named() && !topic.place() && fit(topic) != Persons.Fit.SURE;
    }

    private boolean same(String a, String b) {
        return a.equals(b) || synonyms.together(a, b);
    }

    private String definite(Topic topic) {
        List<Word> words = Word.of(topic.text());
        Word first = words.getFirst();
        if (first.low().equals("a") || first.low().equals("an")) {
            return "the" + topic.text().substring(first.end());
        }
        boolean properName = words.stream().allMatch(Word::capital);
        return lexicon.in("determiners", first.low())
                        || properName
                        || topic.text().contains("'s")
                        || first.text().equals(first.low()) && topic.plural()
                ? topic.text()
                : "the " + topic.text();
    }
}
