package dev.footnote.conversation;

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

    /** Whether the owner has the shape of a person's name. */
    boolean personal() {
        return named
                && !place
                && Word.of(owner).stream()
                        .allMatch(word -> word.capital() || word.low().length() <= 3)
                && Word.of(owner).getFirst().capital();
    }

    Topic strong(boolean put) {
        return new Topic(text, head, plural, named, bound, place, owner, put);
    }

    Topic ownerOnly() {
        return new Topic(owner, owner.toLowerCase(Locale.ROOT), false, named, false, place, owner, strong);
    }

    /** The topic as an owner, before what is owned. */
    String possessive() {
        return text.endsWith("s") ? text + "'" : text + "'s";
    }
}
