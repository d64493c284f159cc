package dev.footnote.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds turns to what a chat has been about. */
final class Memory {

    /** What a question can introduce, as sections of {@code synonyms.txt}. */
    private static final Set<String> INTRODUCED = Set.of("agreements", "takeovers", "lawsuits", "investments");

    private static final Set<String> ARTICLES = Set.of("a", "an");
    private static final Set<String> WHICH = Set.of("which", "what");
    private static final Set<String> WHERE = Set.of("where", "whereabouts");

    /** Shortest sentence, in words and marks, that can be a question of its own: "Is it legal?" has four. */
    private static final int CLAUSE = 4;

    private final Lexicon lexicon;
    private final NounPhrases phrases;
    private final Topics topics;
    private final Persons persons;
    private final AnswerNames answers;
    private final Lexicon synonyms = new Lexicon("synonyms.txt");

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
        String last = rewriting.base() == null ? last(standalone) : rewriting.base();
        boolean names = Slot.of(Word.of(last), phrases, lexicon).stream().anyMatch(Slot::named);
        return new Conversation(
                last,
                now,
                so.theme() == null ? now : so.theme(),
                List.copyOf(mentioned),
                List.copyOf(answered),
                Period.latest(standalone, answer, so.period()),
                turned(so.topics(), now),
                names ? last : so.lastNamed());
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
        if (part != null
                && topic != null
                && !topic.text().contains(part)
                && rewriting.text().contains(topic.text())) {
            return topic;
        }
        Topic found = part == null ? null : topics.holding(rewriting.text(), part);
        found = found == null || vague(found) ? introduced(last(rewriting.text())) : found;
        found = found == null ? topics.of(last(rewriting.text())) : found;
        return found != null && (topic == null || found.strong()) ? found : topic;
    }

    private static boolean vague(Topic topic) {
        return !topic.named() && topic.text().startsWith("the ");
    }

    /** "Does A have a deal with B?" makes A's deal with B what is spoken of; null where a question makes nothing so. */
    @Nullable
    private Topic introduced(String question) {
        NounPhrase owner = null;
        for (NounPhrase phrase : phrases.of(Word.of(question))) {
            String head = phrase.headWord().low();
            boolean indefinite = ARTICLES.contains(phrase.firstWord().low()) && phrase.head() > phrase.from();
            if (owner != null && indefinite && INTRODUCED.stream().anyMatch(kind -> synonyms.in(kind, head))) {
                String thing = phrase.text(question).replaceFirst("^\\S+ ", "");
                String text = owner.text(question) + "'s " + thing;
                boolean bound = !phrase.attached().isEmpty();
                return new Topic(text, head, false, true, bound, false, owner.text(question), true);
            }
            owner = owner == null && phrase.named() && phrase.clitic() < 0 ? phrase : owner;
        }
        return null;
    }

    /** What is bound to a phrase is mentioned before the phrase, which is the more prominent. */
    private void mention(List<Topic> mentioned, String standalone, NounPhrase phrase) {
        phrase.attached().forEach(inner -> mention(mentioned, standalone, inner));
        Topic topic = topics.topic(standalone, phrase);
        if (topic != null) {
            mentioned.add(mentioned.isEmpty() ? topic : owned(topic, mentioned));
        }
    }

    /** A topic that opens with "its" with the owner's name, so that it can be repeated by itself. */
    private Topic owned(Topic topic, List<Topic> mentioned) {
        Word first = Word.of(topic.text()).getFirst();
        if (!lexicon.in("possessors", first.low())) {
            return topic;
        }
        for (Topic each : mentioned.reversed()) {
            if (each.named() && !each.place()) {
                String text = each.possessive() + topic.text().substring(first.end());
                return new Topic(
                        text,
                        topic.head(),
                        topic.plural(),
                        true,
                        topic.bound(),
                        topic.place(),
                        each.text(),
                        topic.strong());
            }
        }
        return topic;
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
                    .filter(Topic::strong)
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
                && WHICH.contains(words.getFirst().low())
                && lexicon.in("stand-ins", words.get(1).low());
    }

    /** The last sentence, where a remark goes before the question. */
    private static String last(String standalone) {
        String last = standalone.substring(Sentences.last(standalone));
        return Word.of(last).size() >= CLAUSE ? last : standalone;
    }
}
