package dev.footnote.conversation;

import dev.footnote.conversation.Clauses.Mode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds noun phrases without a tagger: what stands between function words and verbs. */
final class NounPhrases {

    private final Lexicon lexicon;
    private final Clauses clauses;

    NounPhrases(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.clauses = new Clauses(lexicon);
    }

    /** The noun phrases of a question in order, none inside another. */
    List<NounPhrase> of(List<Word> words) {
        List<NounPhrase> found = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            NounPhrase phrase = clauses.verbAt(words, i) ? null : at(words, i);
            if (phrase != null) {
                found.add(phrase);
            }
            i = phrase == null ? i + 1 : phrase.end();
        }
        return found;
    }

    /** The noun phrase that opens at a word, with what is attached to it; null for none. */
    @Nullable
    NounPhrase at(List<Word> words, int from) {
        Mode mode = clauses.mode(words, from);
        int i = from;
        boolean determined = lexicon.in("determiners", words.get(i).low()) && !clauses.material(words.get(i));
        if (determined) {
            i++;
        }
        int first = i;
        int head = -1;
        boolean substance = false;
        for (; i < words.size(); i++) {
            Word word = words.get(i);
            boolean degree = head < 0 && lexicon.in("adverbs", word.low()) && !word.mark();
            if (word.clitic() && head >= 0 && i + 1 < words.size() && clauses.material(words.get(i + 1))) {
                continue;
            }
            if (degree && i + 1 < words.size() && clauses.material(words.get(i + 1))) {
                continue;
            }
            if (joins(words, i, head)) {
                continue;
            }
            if (!clauses.material(word) || head >= 0 && clauses.ends(words, i, mode)) {
                break;
            }
            head = i;
            substance |=
                    !lexicon.in("adjectives", word.low()) && !lexicon.in("quantifiers", word.low()) || word.capital();
        }
        // "Where was the first invented?"
        boolean participle = head == from + 1
                && words.get(head).low().endsWith("ed")
                && !words.get(head).capital()
                && lexicon.verb(words.get(head).low());
        if (head < first || !substance || participle) {
            return null;
        }
        return attach(words, from, head, determined || mode != Mode.BE);
    }

    private NounPhrase attach(List<Word> words, int from, int head, boolean bound) {
        int end = head + 1;
        List<NounPhrase> attached = new ArrayList<>();
        // "learning a second language"
        if (!bound
                && !lexicon.verb(words.get(Math.min(end, words.size() - 1)).low())
                && words.get(head).low().endsWith("ing")
                && head == from
                && end < words.size()) {
            NounPhrase object = at(words, end);
            if (object != null) {
                return new NounPhrase(words, from, object.head(), object.end(), object.attached());
            }
        }
        while (end + 1 < words.size() && attached.size() < 3) {
            Word link = words.get(end);
            boolean pair = link.low().equals("and")
                    && words.get(attached.isEmpty() ? from : end - 1).low().equals("between");
            if (!lexicon.in("binding prepositions", link.low()) && !pair && !betweenPair(words, attached, end)) {
                break;
            }
            // "banned A from selling"
            if (link.low().equals("from") && words.get(end + 1).low().endsWith("ing")) {
                break;
            }
            NounPhrase next = clauses.verbAt(words, end + 1) ? null : at(words, end + 1);
            if (next == null) {
                break;
            }
            attached.add(next);
            end = next.end();
        }
        if (end + 1 < words.size() && relative(words, end)) {
            while (end < words.size() && !words.get(end).mark()) {
                end++;
            }
        }
        return new NounPhrase(words, from, head, end, attached);
    }

    private static boolean betweenPair(List<Word> words, List<NounPhrase> attached, int end) {
        if (attached.size() != 1 || !words.get(end).low().equals("and")) {
            return false;
        }
        int link = attached.getFirst().from() - 1;
        return words.get(link).low().equals("between");
    }

    private boolean relative(List<Word> words, int i) {
        String low = words.get(i).low();
        Word next = words.get(i + 1);
        return (low.equals("that") || low.equals("which") || low.equals("who"))
                && (clauses.material(next)
                        || lexicon.in("auxiliaries", next.low())
                        || lexicon.in("pronouns", next.low()));
    }

    private boolean plainPlural(Word word) {
        return !word.capital()
                && !lexicon.verb(word.low())
                && clauses.material(word)
                && GrammaticalNumber.isPlural(word.low());
    }

    /** "Air and Space", "pros and cons", "licences and permits". */
    private boolean joins(List<Word> words, int i, int head) {
        if (head < 0
                || head != i - 1
                || i + 1 >= words.size()
                || !words.get(i).low().equals("and") && !words.get(i).low().equals("&")) {
            return false;
        }
        Word left = words.get(i - 1);
        Word right = words.get(i + 1);
        return left.capital() && left.start() > 0 && right.capital()
                || lexicon.in("relational", left.low()) && lexicon.in("relational", right.low())
                || plainPlural(left) && plainPlural(right);
    }

    /** Whether a word may be part of a name, a noun or an adjective. */
    boolean material(Word word) {
        return clauses.material(word);
    }
}
