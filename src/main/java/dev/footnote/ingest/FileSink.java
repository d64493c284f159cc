package dev.footnote.ingest;

import dev.footnote.article.Article;

/** Takes what a file holds. */
interface FileSink {

    /** An article. */
    void accept(Article article, Intake.Place place);

    /** Something that could not be read, and why. */
    void skip(Intake.Place place, String reason);
}
