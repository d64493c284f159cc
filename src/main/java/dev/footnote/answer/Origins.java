package dev.footnote.answer;

import dev.footnote.article.Article;
import java.util.List;
import java.util.Map;

/**
 * On how much an answer stands: copies of one text, and articles that only pass on what one outlet reported, count once.
 *
 * @param articles articles that say what the first sentence says, copies included
 * @param independent independent origins among them, at least 1 where there is an article
 * @param chains who cites whom, where an article names the outlet it has it from
 * @param copies other articles that say what is cited in the same words
 */
public record Origins(int articles, int independent, List<Chain> chains, List<Copy> copies) {

    /** Nothing is known of where the answer comes from. */
    public static final Origins NONE = new Origins(0, 0, List.of(), List.of());

    /** Copies the lists; throws {@link IllegalArgumentException} where more origins are counted than articles. */
    public Origins {
        if (independent > articles) {
            throw new IllegalArgumentException(independent + " origins of " + articles + " articles");
        }
        chains = List.copyOf(chains);
        copies = List.copyOf(copies);
    }

    /** Origins without copies. */
    public Origins(int articles, int independent, List<Chain> chains) {
        this(articles, independent, chains, List.of());
    }

    /**
     * An outlet that passes on what another reported: "Reuters, citing the Wall Street Journal".
     *
     * @param citation number of the citation whose sentence or article names its source
     * @param outlets the outlet of the article first, where it is known, then the one it cites, and so on
     */
    public record Chain(int citation, List<String> outlets) {

        /** Copies the list. */
        public Chain {
            outlets = List.copyOf(outlets);
        }
    }

    /**
     * An article that says what is cited in the same words.
     *
     * @param citation number of the citation
     * @param article the other article
     */
    public record Copy(int citation, Article article) {}

    /** The same where citations were dropped and the others numbered anew. */
    public Origins renumbered(Map<Integer, Integer> numbers) {
        return new Origins(
                articles,
                independent,
                chains.stream()
                        .filter(chain -> numbers.containsKey(chain.citation()))
                        .map(chain -> new Chain(numbers.getOrDefault(chain.citation(), 0), chain.outlets()))
                        .toList(),
                copies.stream()
                        .filter(copy -> numbers.containsKey(copy.citation()))
                        .map(copy -> new Copy(numbers.getOrDefault(copy.citation(), 0), copy.article()))
                        .toList());
    }
}
