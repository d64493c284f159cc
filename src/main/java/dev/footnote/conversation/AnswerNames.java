package dev.footnote.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The names in the text of an answer, as antecedents of what is asked next. */
final class AnswerNames {

    /** Words of a person's name, at most. */
    private static final int LONGEST = 3;

    private static final Set<String> PLACING = Set.of("in", "near", "at", "around", "outside");

    private final Lexicon lexicon;
    private final Lexicon names;

    AnswerNames(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.names = new Lexicon("given-names.txt");
    }

    /**
     * The names of an answer in order; each a topic that is marked as a place where it is in, at or near it, and strong where it may
     * be a person's name and nothing else with it.
     */
    List<Topic> of(String answer) {
        List<Word> words = Word.of(answer);
        List<Topic> found = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            int end = end(words, i);
            if (end > i) {
                found.add(topic(answer, words, i, end));
            }
            i = Math.max(i + 1, end);
        }
        return found;
    }

    /** The end of the name that opens at a word; the word's own place where none does. */
    private int end(List<Word> words, int from) {
        if (!opens(words, from)) {
            return from;
        }
        int end = from + 1;
        while (end < words.size()) {
            Word word = words.get(end);
            boolean joined = names.in("particles", word.low())
                    && end + 1 < words.size()
                    && words.get(end + 1).capital();
            if (!joined && (!word.capital() || word.mark() || calendar(word))) {
                break;
            }
            end++;
        }
        return end;
    }

    private boolean opens(List<Word> words, int i) {
        Word word = words.get(i);
        if (!word.capital() || calendar(word)) {
            return false;
        }
        boolean sentence = i == 0 || ".?!:”\"“".contains(words.get(i - 1).low());
        return !sentence || !function(word) && !(lone(words, i) && lexicon.verb(word.low()));
    }

    private static boolean lone(List<Word> words, int i) {
        return i + 1 >= words.size() || !words.get(i + 1).capital();
    }

    private boolean function(Word word) {
        return lexicon.in("determiners", word.low())
                || lexicon.in("question words", word.low())
                || lexicon.in("auxiliaries", word.low())
                || lexicon.in("prepositions", word.low())
                || lexicon.in("conjunctions", word.low())
                || lexicon.in("pronouns", word.low())
                || lexicon.in("adverbs", word.low())
                || lexicon.in("quantifiers", word.low())
                || lexicon.in("openers", word.low());
    }

    private boolean calendar(Word word) {
        return lexicon.in("calendar", word.low());
    }

    private static Topic topic(String answer, List<Word> words, int from, int end) {
        String name =
                answer.substring(words.get(from).start(), words.get(end - 1).end());
        String before = from == 0 ? "" : words.get(from - 1).low();
        boolean place = PLACING.contains(before);
        // "the European Shield", "Irish Taoiseach Fergal Danaher"
        boolean person = !before.equals("the") && !words.get(from).low().equals("the") && end - from <= LONGEST;
        return new Topic(name, words.get(end - 1).low(), false, true, false, place, name, person);
    }
}
