package dev.footnote.index;

import dev.footnote.article.Article;
import dev.footnote.article.PreparedArticle;
import dev.footnote.ingest.Preparer;
import dev.footnote.ingest.RepeatedLines;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Invented articles, really prepared and really indexed. */
public final class Papers {

    private static final int PASSAGE_WORDS = 30;

    /** One for all, since it reads its rules when it is made. */
    private static final Preparer PREPARER =
            new Preparer(words -> Words.of(words).size(), PASSAGE_WORDS, new RepeatedLines());

    private Papers() {}

    /** An article of which only the text matters. */
    public static PreparedArticle paper(String id, String text) {
        return paper(id, null, null, null, text);
    }

    /** An article with what a question may name or be restricted to. */
    public static PreparedArticle paper(
            String id, @Nullable String source, @Nullable LocalDate published, @Nullable String group, String text) {
        return prepared(new Article(id, "", source, null, published, text, group));
    }

    /** Marks noise, cuts sentences and passages of at most 30 content words. */
    public static PreparedArticle prepared(Article article) {
        return PREPARER.prepare(article);
    }

    /** An index of them, in this order. */
    public static PassageIndex index(Encoder encoder, PreparedArticle... articles) {
        return index(encoder, List.of(articles));
    }

    /** An index of them, in this order. */
    public static PassageIndex index(Encoder encoder, List<PreparedArticle> articles) {
        return new IndexBuilder(encoder, null)
                .build(articles, (done, total) -> {})
                .index();
    }
}
