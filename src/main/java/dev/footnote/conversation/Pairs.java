package dev.footnote.conversation;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds the two things that "they" means in "How do they compare?". */
final class Pairs {

    private static final Set<String> COMPARING =
            Set.of("compare", "differ", "different", "common", "similar", "between", "difference");
    private static final Set<String> AGAINST = Set.of("with", "to", "from", "than");

    private final NounPhrases phrases;

    Pairs(NounPhrases phrases) {
        this.phrases = phrases;
    }

    /** The latest two things the chat turned to, joined; null where the question compares nothing or with a third. */
    @Nullable
    Topic meant(List<Word> words, Conversation so) {
        Topic topic = so.topic();
        boolean compares = words.stream().anyMatch(word -> COMPARING.contains(word.low()));
        if (!compares
                || topic == null
                || topic.plural() && !topic.named()
                || so.topics().size() < 2
                || third(words)) {
            return null;
        }
        Topic before = so.topics().get(so.topics().size() - 2);
        Topic last = so.topics().getLast();
        if (before.named() != last.named()) {
            return null;
        }
        String both = before.text() + " and " + last.text();
        return new Topic(both, last.head(), true, last.named(), true, false, both, false);
    }

    private boolean third(List<Word> words) {
        return IntStream.range(1, words.size() - 1)
                .anyMatch(i -> AGAINST.contains(words.get(i).low()) && phrases.at(words, i + 1) != null);
    }
}
