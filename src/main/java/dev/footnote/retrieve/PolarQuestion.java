package dev.footnote.retrieve;

import dev.footnote.index.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A short question for yes or no, and the words beside names that it turns on: "is Corvane going <em>bankrupt</em>?", "did the
 * <em>passengers</em> get a <em>refund</em>". A longer one says much that its answer need not repeat.
 */
public final class PolarQuestion {

    /** Words beside names beyond which a question is not short. */
    private static final int MOST_WORDS = 3;

    private static final String VERB =
            "(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|am)(?:n['’]t)?\\s";

    /** Not "Was was the plan?", where the first one is a slip. */
    private static final Pattern POLAR =
            Pattern.compile("(?i)^\\W*(?:(?:and|but|so)\\s+)?" + VERB + "(?!" + VERB + ").*");

    /** Stems on which none turns. */
    private static final Set<String> OPEN = Frames.FILE.of("polar words").stream()
            .flatMap(word -> Words.stems(word).stream())
            .collect(Collectors.toUnmodifiableSet());

    /** The stems of its words that are listed with others that stand for them, each with the word as it is asked. */
    private final Map<String, String> listed;

    private final AlikeWords alike;

    private PolarQuestion(Map<String, String> listed, AlikeWords alike) {
        this.listed = listed;
        this.alike = alike;
    }

    /** Of an analysed question; null where it is no short question for yes or no. */
    public static @Nullable PolarQuestion of(Query query) {
        if (!asksYesOrNo(query.text())) {
            return null;
        }
        Map<String, Double> light = LightWords.of(query.text(), query.words());
        AlikeWords alike = new AlikeWords(query.weights().keySet());
        Map<String, String> listed = new LinkedHashMap<>();
        Set<String> all = new HashSet<>();
        for (Words.Word word : query.words()) {
            if (query.names(word) || light.containsKey(word.stem())) {
                continue;
            }
            all.add(word.stem());
            if (alike.lists(word.stem()) && !OPEN.contains(word.stem())) {
                listed.put(
                        word.stem(),
                        query.text().substring(word.start(), word.end()).toLowerCase(Locale.ROOT));
            }
        }
        return all.size() > MOST_WORDS ? null : new PolarQuestion(listed, alike);
    }

    /** Whether a question asks for yes or no. */
    static boolean asksYesOrNo(String question) {
        return POLAR.matcher(question).matches();
    }

    /**
     * Its words that are not spoken of: in no sentence stands one of them, or what stands for it by the list. Words of no list are left
     * out, for nobody knows what else would tell of them.
     *
     * @param sentences the stems of each
     */
    public List<String> unspoken(List<Set<String>> sentences) {
        List<String> unspoken = new ArrayList<>();
        listed.forEach((stem, word) -> {
            if (sentences.stream().noneMatch(stems -> stems.contains(stem) || alike.met(stem, stems))) {
                unspoken.add(word);
            }
        });
        return unspoken;
    }
}
