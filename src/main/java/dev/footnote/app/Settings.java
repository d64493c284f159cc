package dev.footnote.app;

import dev.footnote.index.Precision;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
 * @param encoder in which numbers the encoder computes
 */
record Settings(
        List<Path> corpus,
        @Nullable Path cache,
        @Nullable Double threshold,
        int sentences,
        String model,
        Path feedback,
        Precision encoder) {

    /** The model that answers by extraction: no key, no network. */
    static final String EXTRACTIVE = "extractive";

    /** The encoder's precision where nothing else is said: its cost in quality is in docs/PERFORMANCE.md. */
    static final Precision DEFAULT_ENCODER = Precision.INT8;

    /** The models this version knows. */
    static final List<String> MODELS = List.of(EXTRACTIVE);

    /** The most sentences of an answer where nothing else is said. */
    static final int DEFAULT_SENTENCES = 3;

    /** Copies the list. */
    Settings {
        corpus = List.copyOf(corpus);
    }

    /** The same over other articles. */
    Settings withCorpus(List<Path> other) {
        return new Settings(other, cache, threshold, sentences, model, feedback, encoder);
    }

    /** The user's cache folder on this system; null where there is no home folder either. */
    static @Nullable Path defaultCache(Map<String, String> environment, String system) {
        var os = system.toLowerCase(Locale.ROOT);
        var home = environment.getOrDefault("HOME", System.getProperty("user.home", ""));
        var windows = environment.getOrDefault("LOCALAPPDATA", "");
        if (os.startsWith("windows") && !windows.isEmpty()) {
            return Path.of(windows, "footnote", "cache");
        }
        var xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
        // The base directory specification: a relative path there is to be ignored.
        if (!xdg.isEmpty() && Path.of(xdg).isAbsolute()) {
            return Path.of(xdg, "footnote");
        }
        if (home.isEmpty() || home.equals("?")) {
            return null;
        }
        return os.startsWith("mac")
                ? Path.of(home, "Library", "Caches", "footnote")
                : Path.of(home, ".cache", "footnote");
    }

    /** Adds a sentence to {@code faults} where this version does not know the model. */
    static void checkModel(String model, List<String> faults) {
        if (!MODELS.contains(model)) {
            faults.add("There is no model '" + model
                    + "': this version answers by extraction only, so leave it out or say " + EXTRACTIVE + ".");
        }
    }
}
