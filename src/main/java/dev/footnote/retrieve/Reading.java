package dev.footnote.retrieve;

import dev.footnote.article.Article;
import java.util.List;

/**
 * A question as it is searched for.
 *
 * @param question its words, misspelt ones as the articles spell them
 * @param misspellings what was read in another way than it was written, in order; mostly nothing
 */
public record Reading(String question, List<Misspelling> misspellings) {

    /** A question as it was written. */
    public static Reading asWritten(String question) {
        return new Reading(question, List.of());
    }

    /** Whether an article holds every word that was read in another way than it was written. */
    public boolean standsIn(Article article) {
        String text = article.title() + "\n" + article.text();
        return misspellings.stream().allMatch(each -> text.contains(each.read()));
    }

    /** Copies the list. */
    public Reading {
        misspellings = List.copyOf(misspellings);
    }
}
