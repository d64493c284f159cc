package dev.footnote.conversation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a chat has been about so far.
 *
 * @param last the latest question, made to stand alone; empty before the first
 * @param topic what it is about; null while nothing has been
 * @param theme the first topic of the chat; null while there is none
 * @param mentioned every phrase named so far, oldest first
 */
record Conversation(
        String last, @Nullable Topic topic, @Nullable Topic theme, List<Topic> mentioned) {

    static Conversation empty() {
        return new Conversation("", null, null, List.of());
    }

    /**
     * The chat after one more question.
     *
     * @param leaned whether the question as put leaned on the topic, which then stays
     */
    Conversation with(String standalone, boolean leaned, Topics topics, NounPhrases phrases) {
        List<Topic> all = new ArrayList<>(mentioned);
        for (NounPhrase phrase : phrases.of(Word.of(standalone))) {
            for (NounPhrase inner : phrase.attached()) {
                add(all, topics.topic(standalone, inner));
            }
            add(all, topics.topic(standalone, phrase));
        }
        Topic found = leaned && topic != null ? null : topics.of(standalone);
        boolean turns = found != null && (topic == null || found.strong());
        Topic now = turns ? found : topic;
        return new Conversation(standalone, now, theme == null ? now : theme, List.copyOf(all));
    }

    private static void add(List<Topic> all, @Nullable Topic topic) {
        if (topic != null) {
            all.add(topic);
        }
    }

    /** The latest person named, as far as the shape of a name can tell; null for none. */
    @Nullable
    Topic person() {
        if (topic != null && topic.personal()) {
            return topic.ownerOnly();
        }
        for (Topic each : mentioned.reversed()) {
            if (each.personal()) {
                return each.ownerOnly();
            }
        }
        return null;
    }

    /** What "they" stands for: the topic, or the latest plural where the topic is one thing without a name. */
    @Nullable
    Topic many() {
        if (topic == null || topic.plural() || topic.named()) {
            return topic;
        }
        for (Topic each : mentioned.reversed()) {
            if (each.plural()) {
                return each;
            }
        }
        return topic;
    }

    /** The latest place named; null for none. */
    @Nullable
    Topic place() {
        for (Topic each : mentioned.reversed()) {
            if (each.place()) {
                return each;
            }
        }
        return null;
    }
}
