package dev.footnote.index;

import dev.footnote.article.Article;
import dev.footnote.article.Passage;
import dev.footnote.article.PreparedArticle;
import dev.footnote.article.Sentence;
import dev.footnote.article.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Small prepared articles: one passage a paragraph, one sentence a line. */
final class Corpora {

    private Corpora() {}

    @SafeVarargs
    static PreparedArticle article(String id, @Nullable String group, List<String>... passages) {
        var text = new StringBuilder();
        var sentences = new ArrayList<Sentence>();
        var cut = new ArrayList<Passage>();
        for (List<String> passage : passages) {
            int first = sentences.size();
            int start = text.length();
            for (String sentence : passage) {
                int at = text.length();
                text.append(sentence);
                sentences.add(new Sentence(new Span(at, text.length()), false, null));
                text.append('\n');
            }
            cut.add(new Passage(new Span(start, text.length() - 1), first, sentences.size()));
            text.append('\n');
        }
        var article = new Article(id, "A title", null, null, null, text.toString(), group);
        return new PreparedArticle(article, List.of(), sentences, cut);
    }

    @SafeVarargs
    static PreparedArticle article(String id, List<String>... passages) {
        return article(id, null, passages);
    }
}
