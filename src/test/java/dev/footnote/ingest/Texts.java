package dev.footnote.ingest;

import dev.footnote.article.Article;
import dev.footnote.article.Noise;
import dev.footnote.article.PreparedArticle;
import dev.footnote.article.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Short ways for tests to prepare a text and to read what came out. */
final class Texts {

    private Texts() {}

    static Article article(String text) {
        return article("a", null, text);
    }

    static Article article(String id, @Nullable String source, String text) {
        return new Article(id, "", source, null, null, text, null);
    }

    static PreparedArticle prepared(String text) {
        return new Preparer(Texts::words, 40, new RepeatedLines()).prepare(article(text));
    }

    static List<String> sentences(String text) {
        return prepared(text).sentences().stream()
                .map(sentence -> sentence.span().of(text))
                .toList();
    }

    static List<String> headings(String text) {
        return prepared(text).sentences().stream()
                .filter(Sentence::heading)
                .map(sentence -> sentence.span().of(text))
                .toList();
    }

    /** What was masked as this kind, each stretch trimmed. */
    static List<String> masked(String text, Noise.Kind kind) {
        return prepared(text).noise().stream()
                .filter(noise -> noise.kind() == kind)
                .map(noise -> noise.span().of(text).strip())
                .filter(piece -> !piece.isEmpty())
                .toList();
    }

    /** All that was masked but markup. */
    static List<String> masked(String text) {
        return prepared(text).noise().stream()
                .filter(noise -> noise.kind() != Noise.Kind.MARKUP)
                .map(noise -> noise.span().of(text).strip())
                .toList();
    }

    static int words(String text) {
        return Chars.words(text, 0, text.length());
    }
}
