package dev.footnote.conversation;

import java.util.List;
import java.util.Locale;

/**
 * What a question is about, as later questions may name it.
 *
 * @param text the phrase, with its determiner
 * @param head its head word, in small letters
 * @param plural whether the head is a plural
 * @param named whether a name is in it
 * @param bound whether a preposition is in it, so that no clitic can follow
 * @param place whether it is a place, going by the preposition before it
 * @param owner the owner named in it ("OpenAI" in "OpenAI's deal"); the whole text where there is none
 * @param strong whether the question puts it forward, so that it takes the place of the topic before
 */
record Topic(
        String text,
        String head,
        boolean plural,
        boolean named,
        boolean bound,
        boolean place,
        String owner,
        boolean strong) {

    /** Whether it is a name and no common noun: "Oracle", but not "the Stargate project". */
    boolean proper() {
        String noun = Word.of(owner).getLast().text();
        return named && Character.isUpperCase(noun.charAt(0));
    }

    Topic strong(boolean put) {
        return new Topic(text, head, plural, named, bound, place, owner, put);
    }

    /** With "the" in the place of "a". */
    Topic definite() {
        String known = text.replaceFirst("(?i)^an? ", "the ");
        return new Topic(known, head, plural, named, bound, place, known, strong);
    }

    Topic inPlace() {
        return new Topic(text, head, plural, named, bound, true, owner, strong);
    }

    Topic ownerOnly() {
        return new Topic(owner, owner.toLowerCase(Locale.ROOT), false, named, false, place, owner, strong);
    }

    /** A thing of a kind as all of the kind: "a data center" as "data centers". */
    Topic several() {
        List<Word> words = Word.of(text);
        if (bound || plural || words.size() < 2 || !words.getFirst().low().matches("an?|my|your|our")) {
            return this;
        }
        String kind = GrammaticalNumber.plural(text.substring(words.get(1).start()));
        return new Topic(kind, GrammaticalNumber.plural(head), true, named, false, place, kind, strong);
    }

    /** The topic as an owner, before what is owned. */
    String possessive() {
        return text.endsWith("s") ? text + "'" : text + "'s";
    }
}
