package dev.footnote.app;

import dev.footnote.app.model.Access;
import dev.footnote.app.model.ModelName;
import dev.footnote.app.model.ModelSettings;
import dev.footnote.app.model.Provider;
import dev.footnote.index.Precision;
import java.nio.file.Path;
import java.util.ArrayList;
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
 * @param model what answers, and within which limits
 * @param feedback the file readers' verdicts are kept in
 * @param data the folder chats are kept in; null: they end with the process
 * @param retentionDays how many days the turns of a chat are kept, at least 1
 * @param bot who may use the Telegram bot and how much, and who may ask how it is
 * @param encoder in which numbers the encoder computes
 */
record Settings(
        List<Path> corpus,
        @Nullable Path cache,
        @Nullable Double threshold,
        int sentences,
        ModelSettings model,
        Path feedback,
        @Nullable Path data,
        int retentionDays,
        BotOptions bot,
        Precision encoder) {

    /** The encoder's precision where nothing else is said: its cost in quality is in docs/PERFORMANCE.md. */
    static final Precision DEFAULT_ENCODER = Precision.INT8;

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
        return new Settings(other, cache, threshold, sentences, model, feedback, data, retentionDays, bot, encoder);
    }

    /** The same settings, with nothing kept of chats. */
    Settings(
            List<Path> corpus,
            @Nullable Path cache,
            @Nullable Double threshold,
            int sentences,
            ModelSettings model,
            Path feedback) {
        this(
                corpus,
                cache,
                threshold,
                sentences,
                model,
                feedback,
                null,
                DEFAULT_RETENTION_DAYS,
                BotOptions.DEFAULT,
                DEFAULT_ENCODER);
    }

    /** The same where answers are made by extraction. */
    Settings extractive() {
        return new Settings(
                corpus,
                cache,
                threshold,
                sentences,
                model.with(ModelSettings.EXTRACTIVE, null),
                feedback,
                data,
                retentionDays,
                bot,
                encoder);
    }

    /** The user's cache folder on this system; null where there is no home folder either. */
    static @Nullable Path defaultCache(Map<String, String> environment, String system) {
        return UserFolder.CACHE.of(environment, system);
    }

    /** Adds a sentence to {@code faults} where the text names no model. */
    static void checkModel(String model, List<String> faults) {
        if (model.equals(ModelSettings.EXTRACTIVE) || ModelName.read(model).isPresent()) {
            return;
        }
        int colon = model.indexOf(':');
        String prefix = colon < 0 ? model : model.substring(0, colon);
        if (Provider.of(prefix).isPresent()) {
            faults.add("The model '" + model + "' lacks its name: say " + prefix + ":NAME.");
            return;
        }
        var known = new ArrayList<>(Provider.prefixes());
        known.add(ModelSettings.EXTRACTIVE);
        String hint = Nearest.to(prefix, known)
                .map(near -> "did you mean '" + near
                        + (near.equals(ModelSettings.EXTRACTIVE) ? "" : ":" + name(model, colon)) + "'?")
                .orElse("say " + ModelSettings.EXTRACTIVE + ", or PROVIDER:NAME with one of "
                        + String.join(", ", Provider.prefixes()) + ".");
        faults.add("There is no model '" + model + "': " + hint);
    }

    private static String name(String model, int colon) {
        return colon < 0 || colon == model.length() - 1 ? "NAME" : model.substring(colon + 1);
    }

    /** Adds a sentence to {@code faults} where the text is no address of a server. */
    static void checkAddress(String address, String where, List<String> faults) {
        if (!Access.isAddress(address)) {
            faults.add(where
                    + " has to be an address such as http://localhost:8080/v1, without a name or password in it.");
        }
    }
}
