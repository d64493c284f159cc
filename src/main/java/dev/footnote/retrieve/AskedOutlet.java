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

    /** The first name in a line that says where a whole article has its facts from. */
    private static final Pattern SOURCES = Pattern.compile(
            "(?im)^\\W*(?:sources?|via)\\b\\W{0,3}(?:facts? )?(?:as )?(?:reported )?(?:by )?([^,;\\n]{0,60})");

    /** "Sources: ...", and not "Sources close to the company said ...". */
    private static final Pattern SOURCE_NOTE = Pattern.compile("(?i)\\W*(?:sources?|via)\\s*:");

    /** A "paragraph" longer than this is a text without paragraphs, where a name far off means nothing. */
    private static final int LONGEST_PARAGRAPH = 1500;

    /** Copies the list. */
    public AskedOutlet {
        names = List.copyOf(names);
    }

    /** Whether a sentence only says where the facts of its article come from. */
    static boolean listsSources(String sentence) {
        return SOURCE_NOTE.matcher(sentence).lookingAt();
    }

    /** Whether it published the article. */
    public boolean published(Article article) {
        String source = article.source();
        return source != null
                && names.stream().anyMatch(known -> OutletNames.key(known).equals(OutletNames.key(source)));
    }

    /**
     * Whether a sentence is its report: it stands in the outlet's own article, or in a paragraph that names the outlet, or in
     * an article that names it first among its sources.
     */
    public boolean reports(RankedSentence sentence) {
        String text = sentence.article().text();
        int start = text.lastIndexOf('\n', sentence.sentence().span().start()) + 1;
        int after = text.indexOf('\n', sentence.sentence().span().end());
        String paragraph = text.substring(start, after < 0 ? text.length() : after);
        return published(sentence.article())
                || (paragraph.length() <= LONGEST_PARAGRAPH && namedIn(paragraph))
                || namedIn(sentence.text())
                || SOURCES.matcher(text).results().anyMatch(line -> namedIn(line.group(1)));
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
