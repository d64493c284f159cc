package dev.footnote.conversation;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Binds to the topic what a question says is known but does not tell apart: "How long does the contract run?", "What
 * licences are needed?".
 */
final class UnboundPhrases {

    private static final Set<String> JUDGING = Set.of("most", "same");
    private static final Set<String> WHICH = Set.of("what", "which");
    private static final Set<String> OPEN = Set.of("i", "you", "we", "me", "us", "there");

    private final Lexicon lexicon;
    private final NounPhrases phrases;

    UnboundPhrases(Lexicon lexicon, NounPhrases phrases) {
        this.lexicon = lexicon;
        this.phrases = phrases;
    }

    /** The sentence with the topic behind the first phrase that lacks it; null where there is none. */
    @Nullable
    String completed(String sentence, List<Word> words, List<NounPhrase> own, Conversation so) {
        Topic owner = owner(so);
        if (owner == null
                || own.stream().anyMatch(UnboundPhrases::particular)
                || words.stream().anyMatch(this::refers)) {
            return null;
        }
        for (NounPhrase phrase : own) {
            if (unbound(words, phrase, own.size() == 1)) {
                return Topics.bound(sentence, phrase.headWord().end(), owner);
            }
        }
        return null;
    }

    /** The topic; where that has no name, the latest thing that has. */
    @Nullable
    private static Topic owner(Conversation so) {
        Topic topic = so.topic();
        if (topic == null || topic.named()) {
            return topic;
        }
        for (Topic each : so.mentioned().reversed()) {
            if (each.named() && !each.place()) {
                return each;
            }
        }
        return topic;
    }

    private static boolean particular(NounPhrase phrase) {
        return !phrase.attached().isEmpty()
                || phrase.base().stream().anyMatch(word -> word.number() || word.capital() && word.start() > 0);
    }

    private boolean refers(Word word) {
        return lexicon.in("pronouns", word.low()) && !OPEN.contains(word.low()) || lexicon.in("possessors", word.low());
    }

    private boolean unbound(List<Word> words, NounPhrase phrase, boolean only) {
        String head = phrase.headWord().low();
        if (lexicon.in("unique", head) || lexicon.in("empty", head) || phrase.end() > phrase.head() + 1) {
            return false;
        }
        boolean complete = phrase.end() < words.size()
                && lexicon.in("prepositions", words.get(phrase.end()).low());
        return !complete && (known(words, phrase) || only && askedFor(words, phrase));
    }

    /** A subject with "the" that nothing in it tells apart. */
    private boolean known(List<Word> words, NounPhrase phrase) {
        boolean judged =
                phrase.base().stream().anyMatch(word -> word.low().endsWith("est") || JUDGING.contains(word.low()));
        return phrase.firstWord().low().equals("the")
                && !judged
                && phrase.from() > 0
                && lexicon.in("auxiliaries", words.get(phrase.from() - 1).low());
    }

    /** "What licences are needed?" */
    private static boolean askedFor(List<Word> words, NounPhrase phrase) {
        return phrase.from() == 1 && WHICH.contains(words.getFirst().low()) && phrase.end() < words.size();
    }
}
