package dev.footnote.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds whom "he" or "she" means. */
final class People {

    private final Persons persons;
    private final Lexicon lexicon;

    People(Persons persons, Lexicon lexicon) {
        this.persons = persons;
        this.lexicon = lexicon;
    }

    /**
     * The person meant: one whose name surely suits, of the questions the topic or the latest; the topic where it likely is one; one of
     * the answers that surely is; somebody without a name ("the coach"); then likely names, and only then those of one word that
     * may be a person's. Null where nobody fits.
     */
    @Nullable
    Topic meant(String pronoun, Conversation so) {
        Topic known = asked(pronoun, so, Persons.Fit.SURE);
        if (known != null) {
            return known.ownerOnly();
        }
        Topic topic = so.topic();
        if (topic != null && fit(topic, pronoun) == Persons.Fit.LIKELY) {
            return topic.ownerOnly();
        }
        Topic found = first(so.answered(), pronoun, Persons.Fit.SURE);
        found = found == null ? unnamed(so) : found;
        found = found == null ? asked(pronoun, so, Persons.Fit.LIKELY) : found;
        List<Topic> answered = so.answered().stream().filter(Topic::strong).toList();
        found = found == null ? first(answered, pronoun, Persons.Fit.LIKELY) : found;
        found = found == null ? asked(pronoun, so, Persons.Fit.POSSIBLE) : found;
        return found == null ? null : found.ownerOnly();
    }

    /** Of the names in questions that suit as well as is wanted the topic, else the latest. */
    @Nullable
    private Topic asked(String pronoun, Conversation so, Persons.Fit fit) {
        Topic topic = so.topic();
        return topic != null && fit(topic, pronoun) == fit
                ? topic
                : first(so.mentioned().reversed(), pronoun, fit);
    }

    /** Somebody of whom the last question says only what he is: "a new striker" as "the new striker"; null for nobody. */
    @Nullable
    private Topic unnamed(Conversation so) {
        for (Topic each : so.mentioned().reversed()) {
            boolean determined =
                    lexicon.in("determiners", Word.of(each.text()).getFirst().low());
            if (determined
                    && !each.plural()
                    && !each.bound()
                    && lexicon.in("people", each.head())
                    && so.last().contains(each.text())) {
                return each.definite();
            }
        }
        return null;
    }

    /** What "it" means: the topic or, where that is a person, what the chat was about before. */
    @Nullable
    Topic notPerson(Conversation so) {
        Topic single = so.single();
        if (single == null || !person(single, so)) {
            return single;
        }
        for (Topic each : so.topics().reversed()) {
            if (!person(each, so)) {
                return each;
            }
        }
        return null;
    }

    /** Whether a topic has a person's name and was never a place: "things to see around Ann Arbor". */
    private boolean person(Topic topic, Conversation so) {
        return topic.named()
                && persons.fit(topic.text()) == Persons.Fit.SURE
                && so.mentioned().stream()
                        .noneMatch(each -> each.place() && each.text().equals(topic.text()));
    }

    @Nullable
    private Topic first(List<Topic> topics, String pronoun, Persons.Fit fit) {
        for (Topic each : topics) {
            if (fit(each, pronoun) == fit) {
                return each;
            }
        }
        return null;
    }

    private Persons.Fit fit(Topic topic, String pronoun) {
        return topic.named() && !topic.place() ? persons.fit(topic.owner(), pronoun) : Persons.Fit.NO;
    }
}
