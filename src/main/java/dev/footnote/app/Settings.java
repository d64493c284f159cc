package dev.footnote.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How Footnote is to run: the configuration file's values with the command line's on top.
 *
 * @param corpus the folders and files to read, at least one
 * @param cache the folder for snapshots; null: nothing is kept
 * @param threshold confidence below which there is no answer, 0 to 1; null: the answerer's own
 * @param sentences the most sentences of an answer, 1 to 3
 * @param model what answers: {@value #EXTRACTIVE}
 * @param feedback the file readers' verdicts are kept in
 * @param data the folder chats are kept in; null: they end with the process
 * @param retentionDays how many days the turns of a chat are kept, at least 1
 */
record Settings(
        List<Path> corpus,
        @Nullable Path cache,
        @Nullable Double threshold,
        int sentences,
        String model,
        Path feedback,
        @Nullable Path data,
        int retentionDays) {

    /** The model that answers by extraction: no key, no network. */
    static final String EXTRACTIVE = "extractive";

    /** The models this version knows. */
    static final List<String> MODELS = List.of(EXTRACTIVE);

    /** The most sentences of an answer where nothing else is said. */
    static final int DEFAULT_SENTENCES = 3;

    /** How many days the turns of a chat are kept where nothing else is said. */
    static final int DEFAULT_RETENTION_DAYS = 30;

    /** Copies the list. */
    Settings {
        corpus = List.copyOf(corpus);
    }

    /** The same over other articles. */
    Settings withCorpus(List<Path> other) {
        return new Settings(other, cache, threshold, sentences, model, feedback, data, retentionDays);
    }

    /** The same settings, with nothing kept of chats. */
    Settings(
            List<Path> corpus,
            @Nullable Path cache,
            @Nullable Double threshold,
            int sentences,
            String model,
            Path feedback) {
        this(corpus, cache, threshold, sentences, model, feedback, null, DEFAULT_RETENTION_DAYS);
    }

    /** The user's cache folder on this system; null where there is no home folder either. */
    static @Nullable Path defaultCache(Map<String, String> environment, String system) {
        return UserFolder.CACHE.of(environment, system);
    }

    /** Adds a sentence to {@code faults} where this version does not know the model. */
    static void checkModel(String model, List<String> faults) {
        if (!MODELS.contains(model)) {
            faults.add("There is no model '" + model
                    + "': this version answers by extraction only, so leave it out or say " + EXTRACTIVE + ".");
        }
    }
}
