package dev.footnote.conversation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says with what "How does Oracle compare?" compares: with what the chat was about before. */
final class Comparands {

    private static final Map<String, String> LINKS = Map.of(
            "compare",
            " with ",
            "compared",
            " with ",
            "differ",
            " from ",
            "different",
            " from ",
            "better",
            " than ",
            "worse",
            " than ",
            "cheaper",
            " than ",
            "larger",
            " than ",
            "bigger",
            " than ");

    private final NounPhrases phrases;

    Comparands(NounPhrases phrases) {
        this.phrases = phrases;
    }

    /** The question with what it compares with; null where it compares nothing or says with what. */
    @Nullable
    String completed(String question, Conversation so) {
        Topic topic = so.topic();
        List<Word> words = Word.of(question);
        int last = words.size() - 1;
        while (last > 0 && words.get(last).mark()) {
            last--;
        }
        String link =
                last < 2 || topic == null ? null : LINKS.get(words.get(last).low());
        if (link == null || topic == null || question.contains(topic.text())) {
            return null;
        }
        List<NounPhrase> own = phrases.of(words);
        boolean several = own.size() != 1
                || own.getFirst().plural()
                || own.getFirst().text(question).contains(" and ");
        boolean compares = words.getFirst().low().matches("how|is|are|was|were|does|do|did|would|will");
        return several || !compares ? null : Ellipsis.inserted(question, link + topic.text());
    }
}
