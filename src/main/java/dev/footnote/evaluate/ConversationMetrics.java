package dev.footnote.evaluate;

import static dev.footnote.evaluate.Metric.Group.CONVERSATION;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether questions that lean on earlier ones are made to stand alone as people would (TREC CAsT, Dalton et al. 2020). */
final class ConversationMetrics {

    static final List<Metric> ALL = List.of(Metric.mean(
            "rewrite-F1",
            CONVERSATION,
            "words shared by the standalone question and the one made by hand",
            ConversationMetrics::f1));

    private ConversationMetrics() {}

    private static @Nullable Observation f1(Measured measured) {
        String expected = measured.asked().rewrite();
        if (expected == null) {
            return null;
        }
        String given = measured.standalone();
        return Observation.of(given == null ? 0 : Folding.tokenF1(given, expected));
    }
}
