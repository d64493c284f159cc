package dev.footnote.telegram.talk;

import dev.footnote.article.Article;
import dev.footnote.ingest.CorpusSummary;
import java.util.Optional;

/** The articles that are asked about. Safe for use by several threads; answers go on while it changes. */
public interface Collection {

    /** What is in it. */
    CorpusSummary summary();

    /** An article by its id, as it is now. */
    Optional<Article> article(String id);

    /**
     * Takes a file into the collection, cleaned like every other.
     *
     * @param name its name as the sender has it, with the ending that tells its format; not to be trusted as a path
     * @return what was taken
     * @throws NotTaken with the reason, for the sender
     */
    Taken add(String name, byte[] content) throws NotTaken;

    /** Reads all articles anew. */
    CorpusSummary reload();

    /**
     * What was taken.
     *
     * @param articles how many articles
     * @param title the title of the first
     * @param sentences how many sentences can be found now
     * @param leftOut how many characters were left out as noise
     */
    record Taken(int articles, String title, int sentences, int leftOut) {}

    /** A file that can't be taken; the message is a sentence for the sender. */
    final class NotTaken extends Exception {

        private static final long serialVersionUID = 1L;

        /** With its reason. */
        public NotTaken(String sentence) {
            super(sentence);
        }

        /** The reason. */
        public String sentence() {
            return String.valueOf(getMessage());
        }
    }
}
