package dev.footnote.tuning;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A set of questions with its articles, and how much each of its questions counts in a fit. */
enum DevelopmentSet {
    SQUAD2(1, 0.25, 1, true),
    QED(1, 0.5, 1, true),
    CLAPNQ(1, 0.75, 0, true),
    CHUNKING(0.5, 0.6, 0, false),
    /** Real news articles, but few questions: each counts for many. */
    SEEDS(6, 25, 4, false),
    /** Invented news with questions in an analyst's and in everyday words. */
    LESSONS(0.25, 0, 0.15, "lessons/cases", "src/test/resources/lessons/articles.jsonl"),
    /** The sample collection, which a newcomer asks first. */
    CORPUS(3, 0, 0, "corpus-cases", "corpus"),
    /** Our own cases on invented news, without the halves kept out of sight. */
    NEWS2("news2-cases", "src/test/resources/news2"),
    NEWS3("news3-tuned", "src/test/resources/news3"),
    NEWS4("news4-tuned", "src/test/resources/news4"),
    NEWS5("news5-tuned", "src/test/resources/news5"),
    NEWS6("news6-tuned", "src/test/resources/news6");

    private final @Nullable Path ownCases;
    private final @Nullable Path ownCorpus;
    private final double sentenceWeight;
    private final double confidenceWeight;
    private final double spanWeight;
    private final boolean withoutGold;

    DevelopmentSet(double sentenceWeight, double confidenceWeight, double spanWeight, boolean withoutGold) {
        this.sentenceWeight = sentenceWeight;
        this.confidenceWeight = confidenceWeight;
        this.spanWeight = spanWeight;
        this.withoutGold = withoutGold;
        this.ownCases = null;
        this.ownCorpus = null;
    }

    /** The ranker alone learns from these: with them the other two were no better. */
    DevelopmentSet(String cases, String corpus) {
        this(1, 0, 0, cases, corpus);
    }

    DevelopmentSet(double sentenceWeight, double confidenceWeight, double spanWeight, String cases, String corpus) {
        this.sentenceWeight = sentenceWeight;
        this.confidenceWeight = confidenceWeight;
        this.spanWeight = spanWeight;
        this.withoutGold = false;
        this.ownCases = Path.of("src/test/resources", cases + ".jsonl");
        this.ownCorpus = Path.of(corpus);
    }

    double sentenceWeight() {
        return sentenceWeight;
    }

    double confidenceWeight() {
        return confidenceWeight;
    }

    /** 0 where the set has no short answers. */
    double spanWeight() {
        return spanWeight;
    }

    /** Whether its questions are asked once more with the articles left out that answer them. */
    boolean withoutGold() {
        return withoutGold;
    }

    /** The file of its cases under the folder of all sets. */
    Path cases(Path eval) {
        return ownCases != null ? ownCases : eval.resolve(toString()).resolve("cases.jsonl");
    }

    /** Its articles: a file, or a folder beside that of the sets. */
    Path corpus(Path eval) {
        if (ownCorpus != null) {
            return ownCorpus;
        }
        return this == SEEDS
                ? eval.resolveSibling("corpora").resolve(toString())
                : eval.resolve(toString()).resolve("corpus.jsonl");
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
