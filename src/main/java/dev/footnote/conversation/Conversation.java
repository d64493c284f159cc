package dev.footnote.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a chat has been about so far.
 *
 * @param last the latest question, made to stand alone; empty before the first
 * @param topic what it is about; null while nothing has been
 * @param theme the first topic of the chat; null while there is none
 * @param mentioned every phrase named so far, oldest first
 * @param answered the names in the answers, those of the latest answer first, each answer's in its order
 * @param period the latest time named, with its preposition: "in 2024"; null for none
 * @param topics what the chat has turned to, each once, the latest last
 * @param lastNamed the latest question that names something, made to stand alone; empty before the first
 */
record Conversation(
        String last,
        @Nullable Topic topic,
        @Nullable Topic theme,
        List<Topic> mentioned,
        List<Topic> answered,
        @Nullable String period,
        List<Topic> topics,
        String lastNamed) {

    /** The same chat where its latest question is the latest that names something. */
    Conversation aboutLastNamed() {
        return lastNamed.isEmpty()
                ? this
                : new Conversation(lastNamed, topic, theme, mentioned, answered, period, topics, lastNamed);
    }

    static Conversation empty() {
        return new Conversation("", null, null, List.of(), List.of(), null, List.of(), "");
    }

    /** What "it" stands for: the topic or, where that is several, the one thing it belongs to; null before a topic. */
    @Nullable
    Topic single() {
        if (topic == null || topic.proper() || !GrammaticalNumber.isPlural(topic.head())) {
            return topic;
        }
        for (Topic each : mentioned.reversed()) {
            if (!each.plural() && topic.text().endsWith(" " + each.text())) {
                return each;
            }
        }
        for (Topic each : mentioned.reversed()) {
            if (topic.named()
                    && last.contains(each.text())
                    && !GrammaticalNumber.isPlural(each.head())
                    && each.text().startsWith("the ")) {
                return each;
            }
        }
        if (topic.text().startsWith("some ")) {
            return theme != null && !theme.plural() ? theme : null;
        }
        return topic;
    }

    /** What "they" stands for: the topic, or the latest plural where the topic is one thing without a name. */
    @Nullable
    Topic many() {
        if (topic == null
                || GrammaticalNumber.isPlural(topic.head())
                || topic.text().contains(" and ")) {
            return topic;
        }
        if (topic.proper()) {
            return topic.owner().equals(topic.text()) ? topic : topic.ownerOnly();
        }
        for (Topic each : mentioned.reversed()) {
            boolean latest = last.contains(each.text());
            if (each.plural() && (latest || !topic.named()) || latest && each.proper() && !each.place()) {
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
        for (Topic each : answered) {
            if (each.place()) {
                return each;
            }
        }
        return null;
    }
}
