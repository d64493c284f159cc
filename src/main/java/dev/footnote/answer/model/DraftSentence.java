package dev.footnote.answer.model;

import java.util.List;

/**
 * A sentence of a draft.
 *
 * @param text what it says, without markers and Markdown's signs
 * @param markers the numbers of the passages it cites, in order; they may be invented
 * @param kind whether it says something of the question's subject
 */
record DraftSentence(String text, List<Integer> markers, Kind kind) {

    /** What a sentence of a draft is. */
    enum Kind {
        /** It says something that has to stand on the passages. */
        CLAIM,
        /** A greeting, an introduction, a heading: it says nothing of the subject. */
        TALK,
        /** It says that the passages do not answer, or that the model will not. */
        NO_ANSWER
    }

    /** Copies the list. */
    DraftSentence {
        markers = List.copyOf(markers);
    }
}
