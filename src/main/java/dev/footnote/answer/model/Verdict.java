package dev.footnote.answer.model;

import dev.footnote.answer.Certainty;
import dev.footnote.answer.Citation;
import java.util.List;

/** Whether a drafted sentence stands on the articles. */
sealed interface Verdict {

    /**
     * It does.
     *
     * @param text what it says
     * @param quotes what it stands on, not numbered yet; at least one
     * @param certainty how firmly it may be taken: the weaker of its own words and its quotes'
     */
    record Kept(String text, List<Citation> quotes, Certainty certainty) implements Verdict {
        /** Copies the list. */
        public Kept {
            quotes = List.copyOf(quotes);
        }
    }

    /**
     * It does not.
     *
     * @param text what it says
     * @param reason what it lacks most nearly
     * @param ownWords the articles' sentences that it was made of, not numbered yet; they may be told in its place
     */
    record Removed(String text, Reason reason, List<Own> ownWords) implements Verdict {
        /** Copies the list. */
        public Removed {
            ownWords = List.copyOf(ownWords);
        }
    }

    /**
     * An article's own sentence.
     *
     * @param text as a reader is shown it
     * @param quote where it stands, not numbered yet
     */
    record Own(String text, Citation quote) {}

    /** Why a sentence is removed; from what says least about the fault to what comes nearest to being right. */
    enum Reason {
        /** No passage speaks of this. */
        UNSUPPORTED("the passages don't say this"),
        /** It adds something to what the passages say. */
        WORDS("it says something that the passage it cites doesn't"),
        /** A name does not occur. */
        NAME("a name in it is not in the passage it cites"),
        /** A number does not occur. */
        NUMBER("a number in it is not in the passage it cites"),
        /** A day does not occur. */
        DATE("a date in it is not in the passage it cites"),
        /** A quotation does not occur letter for letter. */
        QUOTATION("the words in quotation marks are not in the passage letter for letter"),
        /** A number belongs to something else. */
        BINDING("a number or date in it belongs to something else in the passage"),
        /** Who does what to whom is turned round. */
        ROLES("it turns round who does what to whom"),
        /** An outlet is said to report what another one reports. */
        OUTLET("it names the wrong outlet"),
        /** It says yes for no. */
        NEGATION("it says the opposite of the passage about whether it is so"),
        /** It is firmer than the passage. */
        FIRMER("it leaves out that the passage calls this reported, alleged, planned, denied or an opinion");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** As the model is told it. */
        String words() {
            return words;
        }
    }
}
