package dev.footnote.tuning;

import java.util.ArrayList;
import java.util.List;

/** F1 of the words of two texts, as SQuAD scores short answers (Rajpurkar et al. 2016), with {@link Gold}'s folding. */
final class TokenF1 {
    private TokenF1() {}

    /** With the accepted answer that is nearest, 0 to 1. */
    static double of(String span, List<String> answers) {
        return answers.stream().mapToDouble(answer -> of(span, answer)).max().orElse(0);
    }

    private static double of(String span, String answer) {
        List<String> words = List.of(Gold.folded(span).split(" "));
        List<String> wanted = new ArrayList<>(List.of(Gold.folded(answer).split(" ")));
        int all = words.size() + wanted.size();
        long shared = words.stream().filter(wanted::remove).count();
        return 2.0 * shared / all;
    }
}
