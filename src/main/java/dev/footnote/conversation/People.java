package dev.footnote.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds whom "he" or "she" means. */
final class People {

    private final Persons persons;

    People(Persons persons) {
        this.persons = persons;
    }

    /**
     * The person meant: of the names in questions the topic or the latest, then those in answers, and only then names of
     * one word that may be a person's; null where nobody fits.
     */
    @Nullable
    Topic meant(String pronoun, Conversation so) {
        for (Persons.Fit fit : List.of(Persons.Fit.SURE, Persons.Fit.LIKELY, Persons.Fit.POSSIBLE)) {
            Topic topic = so.topic();
            if (topic != null && fit(topic, pronoun) == fit) {
                return topic.ownerOnly();
            }
            Topic asked = first(so.mentioned().reversed(), pronoun, fit);
            Topic found = asked == null && fit != Persons.Fit.POSSIBLE ? first(so.answered(), pronoun, fit) : asked;
            if (found != null) {
                return found.ownerOnly();
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
