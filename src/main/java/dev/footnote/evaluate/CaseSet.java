package dev.footnote.evaluate;

import dev.footnote.article.Article;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cases of one file or folder.
 *
 * @param name the file or folder as the user named it
 * @param format what it was recognised as
 * @param cases what can be asked, in the order of the file
 * @param broken what cannot
 * @param corpus the articles that lie with the cases, where some do
 * @param articles the articles that the file itself holds
 */
public record CaseSet(
        String name,
        Format format,
        List<Case> cases,
        List<Broken> broken,
        @Nullable Path corpus,
        List<Article> articles) {

    /** Copies the lists. */
    public CaseSet {
        cases = List.copyOf(cases);
        broken = List.copyOf(broken);
        articles = List.copyOf(articles);
    }

    /** A kind of case file. */
    public enum Format {
        /** Footnote's own: one JSON object a line. */
        JSON_LINES,
        /** SQuAD 1.1 or 2.0: one JSON object with paragraphs and their questions. */
        SQUAD,
        /** A folder with {@code queries.jsonl}, {@code corpus.jsonl} and {@code qrels/}. */
        BEIR,
        /** A table with the columns question and answer. */
        CSV
    }

    /** What a reader collects. */
    static final class Builder {
        private final List<Case> cases = new ArrayList<>();
        private final List<Broken> broken = new ArrayList<>();

        void add(Case asked) {
            cases.add(asked);
        }

        void add(Broken fault) {
            broken.add(fault);
        }

        boolean isEmpty() {
            return cases.isEmpty() && broken.isEmpty();
        }

        CaseSet build(String name, Format format, @Nullable Path corpus, List<Article> articles) {
            return new CaseSet(name, format, cases, broken, corpus, articles);
        }
    }
}
