package dev.footnote.answer;

import java.util.List;

/**
 * Different values that articles give for the same thing, side by side.
 *
 * @param kind why they differ
 * @param sides the values, the leading one first; at least two
 */
public record Conflict(Kind kind, List<Side> sides) {

    /** Copies the list. */
    public Conflict {
        sides = List.copyOf(sides);
    }

    /**
     * One value with what it stands on.
     *
     * @param value as the first cited sentence writes it, byte for byte
     * @param citations numbers of the answer's citations that give it
     */
    public record Side(String value, List<Integer> citations) {

        /** Copies the list. */
        public Side {
            citations = List.copyOf(citations);
        }
    }

    /** Why values differ. */
    public enum Kind {
        /** A later report replaces an earlier one. */
        UPDATED("updated", "updated by a later report"),
        /** The articles contradict each other. */
        DISPUTED("disputed", "disputed"),
        /** They measure different things: a total against a yearly figure, revenue against run rate. */
        SCOPE("scope", "different in scope"),
        /** They speak of different things that share a name. */
        NAMESAKE("namesake", "different things of the same name");

        private final String code;
        private final String words;

        Kind(String code, String words) {
            this.code = code;
            this.words = words;
        }

        /** The kind as scripts read it in JSON. */
        public String code() {
            return code;
        }

        /** The kind as a reader reads it. */
        public String words() {
            return words;
        }
    }
}
