package dev.footnote.attribution;

import dev.footnote.article.Article;
import dev.footnote.article.Noise;
import dev.footnote.article.Passage;
import dev.footnote.article.PreparedArticle;
import dev.footnote.article.Sentence;
import dev.footnote.article.Span;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds whom a sentence of an article has it from: its own words first, then the mark that closes its paragraph, the
 * nearest sentence before it in its passage, the article's first sentences, and a list of sources that names just one
 * outlet. An article's naming itself is left out. Safe for several threads.
 */
public final class Attributions {

    /** Sentences back that an attribution is taken to reach. */
    private static final int REACH = 4;

    /** Sentences that an article opens with, for whose source it has the rest. */
    private static final int LEAD = 2;

    private static final int LONGEST_MARK = 80;

    private static final Pattern FOOTER =
            Pattern.compile("(?i)^\\s*[*_(]*(?:sources?|quellen?)\\s*:.*", Pattern.DOTALL);

    private final Outlets outlets;
    private final AttributionReader reader;

    /** With the outlets that are known. */
    public Attributions(Outlets outlets) {
        this.outlets = outlets;
        this.reader = new AttributionReader(outlets);
    }

    /** The outlets that are known. */
    public Outlets outlets() {
        return outlets;
    }

    /**
     * Whom the article has a sentence from.
     *
     * @param sentence the sentence's number in {@link PreparedArticle#sentences}
     * @return {@link Attribution#NONE} where it names nobody, or somebody who is no outlet
     */
    public Attribution of(PreparedArticle article, int sentence) {
        String text = article.article().text();
        Attribution own = own(article, sentence);
        String words = article.sentences().get(sentence).span().of(text);
        Attribution found = own;
        if (own.isEmpty() && !isSpoken(words)) {
            found = around(article, sentence);
        }
        String publisher = outlets.of(article.article());
        return publisher == null ? found : found.without(publisher);
    }

    /** Whether it is put to somebody who is no outlet; "the newspaper said" stands for one named before. */
    private static boolean isSpoken(String words) {
        return Cues.SPEAKERS.matcher(words).find()
                && !Cues.NAMED_BEFORE.matcher(words).find();
    }

    private Attribution own(PreparedArticle article, int sentence) {
        Span span = article.sentences().get(sentence).span();
        String text = article.article().text();
        return reader.read(span.of(text), text.substring(0, span.start()));
    }

    private Attribution around(PreparedArticle article, int sentence) {
        Attribution mark = mark(article, article.sentences().get(sentence));
        if (!mark.isEmpty()) {
            return mark;
        }
        int first = Math.max(passage(article, sentence), sentence - REACH);
        for (int i = sentence - 1; i >= first; i--) {
            Attribution before = own(article, i);
            if (!before.isEmpty()) {
                return before;
            }
        }
        Attribution lead = lead(article, sentence);
        return lead.isEmpty() ? footer(article, false) : lead;
    }

    private static int passage(PreparedArticle article, int sentence) {
        return article.passages().stream()
                .filter(p -> p.firstSentence() <= sentence && sentence < p.endSentence())
                .mapToInt(Passage::firstSentence)
                .findFirst()
                .orElse(sentence);
    }

    private Attribution lead(PreparedArticle article, int sentence) {
        int read = 0;
        for (int i = 0; i < sentence && read < LEAD; i++) {
            if (!article.sentences().get(i).heading()) {
                read++;
                Attribution lead = own(article, i);
                if (!lead.isEmpty()) {
                    return lead;
                }
            }
        }
        return Attribution.NONE;
    }

    /** "(reuters.com)" behind the last sentence of a paragraph, which is noise and no sentence. */
    private Attribution mark(PreparedArticle article, Sentence sentence) {
        String text = article.article().text();
        Noise mark = markAfter(article, sentence.span());
        if (mark == null
                || text.substring(sentence.span().end(), mark.span().start()).indexOf('\n') >= 0) {
            return Attribution.NONE;
        }
        Matcher host = Pattern.compile("\\(([^()\\s]+\\.[^()\\s]+)\\)")
                .matcher(mark.span().of(text));
        return host.matches() ? new Attribution(List.of(List.of(outlets.canonical(host.group(1))))) : Attribution.NONE;
    }

    private static @Nullable Noise markAfter(PreparedArticle article, Span sentence) {
        return article.noise().stream()
                .filter(noise -> noise.kind() == Noise.Kind.SOURCE_MARK
                        && noise.span().start() >= sentence.end()
                        && noise.span().length() <= LONGEST_MARK)
                .findFirst()
                .orElse(null);
    }

    /**
     * The outlet an article has what it says from by its own list of sources, though the list also holds some that are no
     * outlets: not enough to put a sentence to it, but enough not to call the article an origin of its own.
     */
    public Attribution listed(PreparedArticle article) {
        String publisher = outlets.of(article.article());
        Attribution listed = footer(article, true);
        return publisher == null ? listed : listed.without(publisher);
    }

    /** "Source: Reuters": only where one outlet is named, for of several it is open which reported what. */
    private Attribution footer(PreparedArticle article, boolean amongOthers) {
        Article whole = article.article();
        for (int i = article.sentences().size() - 1; i >= 0; i--) {
            String words = article.sentences().get(i).span().of(whole.text());
            if (FOOTER.matcher(words).matches()) {
                Attribution footer = own(article, i);
                boolean known = footer.chains().size() == 1
                        && (amongOthers || !Cues.OTHER_SOURCES.matcher(words).find());
                return known ? footer : Attribution.NONE;
            }
        }
        return Attribution.NONE;
    }
}
