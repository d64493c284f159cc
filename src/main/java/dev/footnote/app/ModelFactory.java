package dev.footnote.app;

import dev.footnote.app.model.Access;
import dev.footnote.app.model.ModelSettings;
import dev.footnote.app.model.ProviderModel;
import dev.footnote.model.LanguageModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the language models of a run. Nothing of a provider is loaded before a model is asked for. */
final class ModelFactory {

    private static final String COUNT = "tokens-of-the-day.txt";

    private ModelFactory() {}

    /**
     * A model with its address and key from the environment.
     *
     * @param cache the folder where the day's count of tokens is kept; null: it ends with the run
     * @throws ConfigurationException where its key or address is missing
     */
    static LanguageModel open(ModelSettings settings, Surroundings surroundings, @Nullable Path cache) {
        List<String> faults = new ArrayList<>();
        Access access = Access.of(settings, surroundings.environment(), faults);
        if (access == null) {
            throw new ConfigurationException(faults);
        }
        return open(settings, access, cache);
    }

    /** A model whose address and key are known. */
    static LanguageModel open(ModelSettings settings, Access access, @Nullable Path cache) {
        return new ProviderModel(settings, access, cache == null ? null : cache.resolve(COUNT));
    }
}
