package dev.footnote.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts what they stand for in the place of pronouns, possessives and phrases such as "the deal". */
final class References {

    /** What is reckoned with is the sum that was asked for. */
    private static final Pattern SUM = Pattern.compile(
            "(?i)\\bhow much (?:is|was|would|does) (?:that|it|this) (?:be |come to |make )?(?:per|a|an|each|every|in|with|together|altogether)\\b");

    private static final Set<String> SUMS = Set.of("that", "it", "this");
    private static final Set<String> THINGS = Set.of("it", "they", "them");
    private static final Set<String> PERSONS = Set.of("he", "she", "him");
    private static final Set<String> OWNERS = Set.of("its", "their", "his", "her");
    private static final Set<String> POINTERS = Set.of("this", "that", "these", "those");

    private final Lexicon lexicon;
    private final NounPhrases phrases;
    private final Topics topics;
    private final Standing standing;
    private final AskedThing asked;
    private final DefinitePhrases definites;
    private final People people;
    private final Severals severals;

    References(Lexicon lexicon, NounPhrases phrases, Topics topics, Persons persons) {
        this.topics = topics;
        this.people = new People(persons, lexicon);
        this.lexicon = lexicon;
        this.phrases = phrases;
        this.standing = new Standing(lexicon);
        this.asked = new AskedThing(lexicon, phrases);
        this.severals = new Severals(lexicon, asked, new Pairs(phrases));
        this.definites = new DefinitePhrases(lexicon, asked, persons);
    }

    /**
     * A question with its references resolved.
     *
     * @param turned the earlier phrase that "the deal" or the like goes back to, to which the chat turns; null for none
     */
    record Resolved(String text, @Nullable String turned) {}

    /** The question with its references resolved; null where it has none that the conversation can resolve. */
    @Nullable
    Resolved resolved(String question, Conversation so) {
        Topic topic = so.topic();
        return topic == null ? null : new Pass(question, so, topic).made();
    }

    /** One pass over a question. A thing and a person are each named once; what refers to them again may stay. */
    private final class Pass {

        private final String question;
        private final Conversation so;
        private final Topic topic;
        private final List<Word> words;
        private final List<NounPhrase> own;
        private final Edits edits;

        @Nullable
        private String turned;

        private boolean thing;
        private boolean person;

        Pass(String question, Conversation so, Topic topic) {
            this.question = question;
            this.so = so;
            this.topic = topic;
            this.words = Word.of(question);
            this.own = phrases.of(words);
            this.edits = new Edits(question);
        }

        @Nullable
        Resolved made() {
            for (int i = 0; i < words.size(); i++) {
                i = resolve(i, words.get(i).low());
            }
            return edits.none() ? null : new Resolved(edits.text(), turned);
        }

        /** Resolves the word at a place; gives back the place of the last word dealt with. */
        private int resolve(int i, String low) {
            if (OWNERS.contains(low) && owns(i)) {
                return owner(i, low.startsWith("h"));
            }
            if (PERSONS.contains(low) || low.equals("her")) {
                person(i);
            } else if (low.equals("there")) {
                place(i);
            } else if (THINGS.contains(low) && !sum(i)) {
                if (!thing && !standing.idle(words, i) && !standing.ownAntecedent(words, own, i, false)) {
                    Topic meant = thing(low);
                    if (meant != null) {
                        put(i, meant.text());
                    }
                }
            } else if (low.equals("then")) {
                period(i);
            } else if (!thing && !person && sum(i)) {
                String sum = asked.of(so.last(), "sum");
                if (sum != null) {
                    put(i, sum);
                }
            } else if (!thing && POINTERS.contains(low) && standing.alone(words, i)) {
                if (!standing.laterSentence(words, i)) {
                    Topic asked = so.last().contains(topic.text()) ? null : topics.of(so.last());
                    put(i, asked == null ? topic.text() : asked.text());
                }
            } else if (!thing && (low.equals("the") || POINTERS.contains(low))) {
                return definite(i);
            }
            return i;
        }

        private void put(int i, String text) {
            edits.replace(words.get(i).start(), words.get(i).end(), text);
            thing = true;
        }

        /** "How much is that per year?" after a sum was asked for. */
        private boolean sum(int i) {
            return SUM.matcher(question).find()
                    && SUMS.contains(words.get(i).low())
                    && so.last().toLowerCase(Locale.ROOT).startsWith("how much ");
        }

        private void person(int i) {
            Topic who = person || standing.ownAntecedent(words, own, i, false)
                    ? null
                    : people.meant(words.get(i).low(), so);
            if (who != null) {
                edits.replace(words.get(i).start(), words.get(i).end(), who.text());
                person = true;
            }
        }

        private void place(int i) {
            Topic place = so.place() == null ? people.notPerson(so) : so.place();
            if (place != null && standing.points(words, i)) {
                edits.replace(
                        words.get(i).start(),
                        words.get(i).end(),
                        (lexicon.in("motion", words.get(i - 1).low()) ? "to " : "in ") + place.text());
            }
        }

        /** "Who led it then?", but neither "and then" nor "Then who led it?". */
        private void period(int i) {
            String period = so.period();
            boolean ends = i + 1 >= words.size() || words.get(i + 1).mark();
            if (period == null
                    || !ends
                    || i < 2
                    || lexicon.in("conjunctions", words.get(i - 1).low())) {
                return;
            }
            boolean governed = lexicon.in("prepositions", words.get(i - 1).low());
            edits.replace(
                    words.get(i).start(),
                    words.get(i).end(),
                    governed ? period.substring(period.indexOf(' ') + 1) : period);
        }

        private int definite(int i) {
            NounPhrase phrase = phrases.at(words, i);
            DefinitePhrases.Meant meant = phrase == null ? null : definites.meant(question, phrase, so);
            if (phrase == null || meant == null) {
                return i;
            }
            edits.replace(words.get(i).start(), phrase.headWord().end(), meant.text());
            turned = meant.repeated() ? meant.text() : turned;
            thing = true;
            return phrase.head();
        }

        private boolean owns(int i) {
            return i + 1 < words.size()
                    && (phrases.material(words.get(i + 1))
                            || lexicon.in("adverbs", words.get(i + 1).low()));
        }

        private int owner(int i, boolean human) {
            Topic owner = human
                    ? people.meant(words.get(i).low(), so)
                    : thing(words.get(i).low());
            if (owner == null || (human ? person : thing) || standing.ownAntecedent(words, own, i, true)) {
                return i;
            }
            person |= human;
            thing |= !human;
            Word word = words.get(i);
            NounPhrase owned = owner.bound() ? phrases.at(words, i) : null;
            if (owned == null) {
                edits.replace(word.start(), word.end(), owner.bound() ? owner.text() : owner.possessive());
                return i;
            }
            String things = question.substring(
                    words.get(i + 1).start(), owned.headWord().end());
            edits.replace(word.start(), owned.headWord().end(), "the " + things + " of " + owner.text());
            return owned.head();
        }

        @Nullable
        private Topic thing(String pronoun) {
            return pronoun.startsWith("the") ? severals.meant(pronoun, words, topic, so) : people.notPerson(so);
        }
    }
}
