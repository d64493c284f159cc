package dev.footnote.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds turns to what a chat has been about. */
final class Memory {

    private static final Set<String> WHERE = Set.of("where", "whereabouts");

    /** Shortest sentence, in words and marks, that can be a question of its own: "Is it legal?" has four. */
    private static final int CLAUSE = 4;

    private final Lexicon lexicon;
    private final NounPhrases phrases;
    private final Topics topics;
    private final Persons persons;
    private final AnswerNames answers;

    Memory(Lexicon lexicon, NounPhrases phrases, Topics topics, Persons persons) {
        this.lexicon = lexicon;
        this.phrases = phrases;
        this.topics = topics;
        this.persons = persons;
        this.answers = new AnswerNames(lexicon);
    }

    /** The chat after one more turn. */
    Conversation after(Conversation so, Rewriting rewriting, @Nullable String answer) {
        String standalone = rewriting.text();
        List<Topic> mentioned = new ArrayList<>(so.mentioned());
        for (NounPhrase phrase : phrases.of(Word.of(standalone))) {
            mention(mentioned, standalone, phrase);
        }
        List<Topic> named = answer == null ? List.of() : answers.of(answer);
        Topic asked = asked(standalone, named);
        if (asked != null) {
            mentioned.add(asked);
        }
        List<Topic> answered = new ArrayList<>(named);
        answered.addAll(so.answered());
        Topic topic = topic(so, rewriting);
        Topic now = asked != null && ofKind(standalone) ? asked : topic;
        return new Conversation(
                rewriting.base() == null ? last(standalone) : rewriting.base(),
                now,
                so.theme() == null ? now : so.theme(),
                List.copyOf(mentioned),
                List.copyOf(answered),
                Period.latest(standalone, answer, so.period()),
                turned(so.topics(), now));
    }

    private static List<Topic> turned(List<Topic> before, @Nullable Topic now) {
        if (now == null) {
            return before;
        }
        List<Topic> topics = new ArrayList<>(before);
        topics.removeIf(each -> each.text().equalsIgnoreCase(now.text()));
        topics.add(now);
        return List.copyOf(topics);
    }

    @Nullable
    private Topic topic(Conversation so, Rewriting rewriting) {
        Topic topic = so.topic();
        if (rewriting.leans() && topic != null && rewriting.part() == null) {
            return topic;
        }
        String part = rewriting.part();
        Topic found = part == null ? null : topics.holding(rewriting.text(), part);
        found = found == null ? topics.of(last(rewriting.text())) : found;
        return found != null && (topic == null || found.strong()) ? found : topic;
    }

    /** What is bound to a phrase is mentioned before the phrase, which is the more prominent. */
    private void mention(List<Topic> mentioned, String standalone, NounPhrase phrase) {
        phrase.attached().forEach(inner -> mention(mentioned, standalone, inner));
        Topic topic = topics.topic(standalone, phrase);
        if (topic != null) {
            mentioned.add(topic);
        }
    }

    /** The answer to "who", "where" or "which company": what a question asks for is in it, though it has no name yet. */
    @Nullable
    private Topic asked(String standalone, List<Topic> named) {
        List<Word> words = Word.of(standalone);
        if (words.size() < 2 || named.isEmpty()) {
            return null;
        }
        String first = words.getFirst().low();
        if (first.equals("who") && !lexicon.in("auxiliaries", words.get(1).low())) {
            return named.stream()
                    .filter(name -> persons.fit(name.text()).compareTo(Persons.Fit.LIKELY) >= 0)
                    .findFirst()
                    .orElse(null);
        }
        if (WHERE.contains(first)) {
            Topic place = named.stream().filter(Topic::place).findFirst().orElse(named.getFirst());
            return place.inPlace();
        }
        return ofKind(standalone) ? named.getFirst() : null;
    }

    /** "Which company bought it?" */
    private boolean ofKind(String question) {
        List<Word> words = Word.of(question);
        return words.size() > 2
                && words.getFirst().low().matches("which|what")
                && lexicon.in("stand-ins", words.get(1).low());
    }

    /** The last sentence, where a remark goes before the question. */
    private static String last(String standalone) {
        String last = standalone.substring(Sentences.last(standalone));
        return Word.of(last).size() >= CLAUSE ? last : standalone;
    }
}
