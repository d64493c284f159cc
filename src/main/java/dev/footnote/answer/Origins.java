package dev.footnote.answer;

import java.util.List;

/**
 * On how much an answer stands: copies of one text, and articles that only pass on what one outlet reported, count once.
 *
 * @param articles articles that say it, copies included
 * @param independent independent origins among them, at least 1 where there is an article
 * @param chains who cites whom, where an article names the outlet it has it from
 */
public record Origins(int articles, int independent, List<Chain> chains) {

    /** Nothing is known of where the answer comes from. */
    public static final Origins NONE = new Origins(0, 0, List.of());

    /** Copies the list. */
    public Origins {
        chains = List.copyOf(chains);
    }

    /**
     * An outlet that passes on what another reported: "Reuters, citing the Wall Street Journal".
     *
     * @param citation number of the citation whose sentence or article names its source
     * @param outlets the outlet of the article first, then the one it cites, and so on
     */
    public record Chain(int citation, List<String> outlets) {

        /** Copies the list. */
        public Chain {
            outlets = List.copyOf(outlets);
        }
    }
}
