package dev.footnote.app.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What answers, and within which limits. It never holds a key.
 *
 * @param name {@value #EXTRACTIVE} or {@code provider:name}
 * @param baseUrl where the model is reached; null: its provider's own address
 * @param timeout for a whole answer
 * @param stall the longest wait for a further piece of it
 * @param tokensPerAnswer the most tokens it may write
 * @param tokensPerDay the most tokens of prompts and answers together a day; null: no such limit
 * @param window how many tokens its prompt and its answer may have together
 */
public record ModelSettings(
        String name,
        @Nullable String baseUrl,
        Duration timeout,
        Duration stall,
        int tokensPerAnswer,
        @Nullable Long tokensPerDay,
        int window) {

    /** No model: answers are made by extraction, without a key and a network. */
    public static final String EXTRACTIVE = "extractive";

    /** Where nothing else is said. */
    public static final ModelSettings DEFAULT =
            new ModelSettings(EXTRACTIVE, null, Duration.ofSeconds(60), Duration.ofSeconds(15), 1024, null, 8192);

    /** Whether no model has a part in answers. */
    public boolean isExtractive() {
        return name.equals(EXTRACTIVE);
    }

    /**
     * The model with its provider.
     *
     * @throws IllegalStateException where no model is named
     */
    public ModelName model() {
        return ModelName.read(name).orElseThrow(() -> new IllegalStateException(name + " is no model"));
    }

    /** The same limits for another model at another address. */
    public ModelSettings with(String other, @Nullable String address) {
        return new ModelSettings(other, address, timeout, stall, tokensPerAnswer, tokensPerDay, window);
    }

    /** The same limits for a second model, at the same address where it is one of the same provider. */
    public ModelSettings beside(String other) {
        boolean same = ModelName.read(name)
                .map(ModelName::provider)
                .equals(ModelName.read(other).map(ModelName::provider));
        return with(other, same ? baseUrl : null);
    }
}
