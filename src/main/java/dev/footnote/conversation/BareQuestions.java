package dev.footnote.conversation;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gives the topic to a question that names nothing at all: "What happened?", "How many people died?", "Tell me more." */
final class BareQuestions {

    private static final Set<String> HAPPENING = Set.of("happen", "happened", "happens", "happening", "changed");

    private static final Pattern MORE = Pattern.compile("(?i)\\s*(?:please )?(?:tell|show) (?:me|us) more\\W*");
    private static final Set<String> UNNAMED =
            Set.of("me", "us", "anyone", "someone", "anything", "something", "anybody");

    /** Longest question, in words and marks, that can say so little. */
    private static final int LONGEST = 8;

    private final Lexicon lexicon;
    private final NounPhrases phrases;

    BareQuestions(Lexicon lexicon, NounPhrases phrases) {
        this.lexicon = lexicon;
        this.phrases = phrases;
    }

    /** The sentence with the topic at its end; null where it names something or asks nothing. */
    @Nullable
    String completed(String sentence, List<Word> whole, Topic topic) {
        List<Word> words = asked(whole);
        if (words.size() < 2 || words.size() > LONGEST || words.stream().anyMatch(this::says)) {
            return null;
        }
        boolean more = MORE.matcher(sentence).matches();
        if (!more
                && !lexicon.in("question words", words.getFirst().low())
                && !lexicon.in("auxiliaries", words.getFirst().low())) {
            return null;
        }
        if (!more && words.stream().noneMatch(word -> lexicon.verb(word.low()))) {
            return null;
        }
        boolean happening = words.stream().anyMatch(word -> HAPPENING.contains(word.low()));
        String preposition = more ? " about " : happening ? " with " : " in ";
        return Ellipsis.inserted(sentence, preposition + topic.text());
    }

    /** Without what opens a remark, and without the particle of a verb at the end: "And who takes over?" */
    private List<Word> asked(List<Word> words) {
        int from = 0;
        while (from < words.size()
                && (words.get(from).mark()
                        || lexicon.in("openers", words.get(from).low()))) {
            from++;
        }
        int end = words.size();
        while (end > from && words.get(end - 1).mark()) {
            end--;
        }
        boolean particle = end > from + 1
                && lexicon.in("particles", words.get(end - 1).low())
                && lexicon.verb(words.get(end - 2).low());
        return words.subList(from, particle ? end - 1 : end);
    }

    /** Whether a word names something or refers to it. */
    private boolean says(Word word) {
        if (word.mark()) {
            return false;
        }
        return word.clitic()
                || word.number()
                || lexicon.in("possessors", word.low())
                || lexicon.in("pronouns", word.low()) && !UNNAMED.contains(word.low())
                || lexicon.in("prepositions", word.low())
                || phrases.material(word)
                        && !lexicon.in("empty", word.low())
                        && !lexicon.verb(word.low())
                        && !lexicon.in("quantifiers", word.low());
    }
}
