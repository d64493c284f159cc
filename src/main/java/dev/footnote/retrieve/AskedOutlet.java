package dev.footnote.retrieve;

import dev.footnote.article.Article;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An outlet whose report a question asks for.
 *
 * @param name how it is called to a reader
 * @param names all ways to write it, without "The"
 * @param collected whether the collection has articles of it
 */
public record AskedOutlet(String name, List<String> names, boolean collected) {

    /** Copies the list. */
    public AskedOutlet {
        names = List.copyOf(names);
    }

    /** Whether it published the article. */
    public boolean published(Article article) {
        String source = article.source();
        return source != null
                && names.stream().anyMatch(known -> Outlets.key(known).equals(Outlets.key(source)));
    }

    /** Whether {@code text} names it: what it reported may be passed on there. */
    public boolean namedIn(String text) {
        return names.stream().anyMatch(known -> Pattern.compile(
                        "(?<![\\p{L}\\d])" + Pattern.quote(known) + "(?![\\p{L}\\d])",
                        known.length() > 4 && known.indexOf(' ') > 0 ? Pattern.CASE_INSENSITIVE : 0)
                .matcher(text)
                .find());
    }
}
