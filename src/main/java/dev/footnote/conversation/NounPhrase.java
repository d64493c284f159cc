package dev.footnote.conversation;

import java.util.List;

/**
 * A noun phrase of a question, by places in its words.
 *
 * @param from its first word
 * @param head its head: the last word of the part before what is attached to it
 * @param end after its last word, with all that is attached
 * @param attached the phrases bound to it by prepositions, in order; empty where there are none
 */
record NounPhrase(List<Word> words, int from, int head, int end, List<NounPhrase> attached) {

    String text(String question) {
        return question.substring(words.get(from).start(), words.get(end - 1).end());
    }

    Word headWord() {
        return words.get(head);
    }

    Word firstWord() {
        return words.get(from);
    }

    /** The words of the part before what is attached. */
    List<Word> base() {
        return words.subList(from, head + 1);
    }

    /** Whether a name is in the part before what is attached; a capital at the start of the question does not count. */
    boolean named() {
        return base().stream().anyMatch(word -> word.capital() && word.start() > 0);
    }

    boolean plural() {
        String low = headWord().low();
        return low.endsWith("s") && !low.endsWith("ss") && !low.endsWith("us") && !low.endsWith("is")
                || low.equals("people");
    }

    /** The owner in "Oracle's revenue": the place of the clitic, or -1. */
    int clitic() {
        for (int i = head - 1; i > from; i--) {
            if (words.get(i).clitic()) {
                return i;
            }
        }
        return -1;
    }
}
