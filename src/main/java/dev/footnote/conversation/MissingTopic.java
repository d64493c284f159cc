package dev.footnote.conversation;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives the topic to a question that names none: "What are the main risks?". */
final class MissingTopic {

    private static final Set<String> POSSESSORS = Set.of("a", "an", "my", "your", "our", "its", "their", "his", "her");

    private final Lexicon lexicon;
    private final NounPhrases phrases;
    private final UnboundPhrases unbound;
    private final BareQuestions bare;

    MissingTopic(Lexicon lexicon, NounPhrases phrases) {
        this.lexicon = lexicon;
        this.phrases = phrases;
        this.unbound = new UnboundPhrases(lexicon, phrases);
        this.bare = new BareQuestions(lexicon, phrases);
    }

    /** The question with the topic where its last sentence lacks one; null where it lacks none. */
    @Nullable
    String completed(String question, Conversation so) {
        Topic topic = so.topic();
        if (topic == null) {
            return null;
        }
        int start = Sentences.last(question);
        String sentence = question.substring(start);
        String completed = completed(sentence, so, topic);
        return completed == null ? null : question.substring(0, start) + completed;
    }

    @Nullable
    private String completed(String sentence, Conversation so, Topic topic) {
        List<Word> words = Word.of(sentence);
        List<NounPhrase> own = phrases.of(words);
        if (own.isEmpty()) {
            return bare.completed(sentence, words, topic);
        }
        NounPhrase phrase = own.getFirst();
        // "who's the CEO"
        boolean title =
                phrase.base().stream().allMatch(word -> !word.capital() || lexicon.in("relational", word.low()));
        if (phrase.named() && !title || phrase.base().stream().anyMatch(Word::number)) {
            return null;
        }
        Word head = phrase.headWord();
        boolean relational = lexicon.in("relational", head.low());
        if ((relational || wide(words, phrase))
                && phrase.end() == phrase.head() + 1
                && ends(words, phrase)
                && !POSSESSORS.contains(phrase.firstWord().low())) {
            Topic theme = so.theme();
            Topic given = relational || theme == null || !theme.place() ? topic : theme;
            return Topics.bound(sentence, head.end(), given);
        }
        String completed = unbound.completed(sentence, words, own, so);
        return completed == null ? bare.completed(sentence, words, topic) : completed;
    }

    /** Whether nothing follows the phrase that could name what it belongs to. */
    private boolean ends(List<Word> words, NounPhrase phrase) {
        if (phrase.end() >= words.size()) {
            return true;
        }
        Word next = words.get(phrase.end());
        return next.mark()
                || next.low().equals("there")
                || lexicon.in("auxiliaries", next.low())
                || lexicon.verb(next.low());
    }

    /** "What are other famous works?", "Are there any festivals?": a wide class that only the topic narrows. */
    private boolean wide(List<Word> words, NounPhrase phrase) {
        if (phrase.end() < words.size() - 1 || phrase.from() < 2) {
            return false;
        }
        String before = words.get(phrase.from() - 1).low();
        boolean existing = before.equals("there");
        boolean any = existing && phrase.firstWord().low().equals("any");
        boolean asked = lexicon.in("auxiliaries", before)
                && lexicon.in("question words", words.get(phrase.from() - 2).low());
        boolean judged = words.subList(phrase.from(), phrase.head()).stream()
                .anyMatch(word -> lexicon.in("adjectives", word.low()) || lexicon.in("degrees", word.low()));
        return any || asked && judged;
    }
}
