package dev.footnote.app.model;

import java.util.Optional;

/**
 * A model by its provider and the name it has there.
 *
 * @param provider who runs it
 * @param name as the provider knows it; may hold colons
 */
public record ModelName(Provider provider, String name) {

    /** Reads {@code provider:name}; empty where there is no such provider or no name. */
    public static Optional<ModelName> read(String title) {
        int colon = title.indexOf(':');
        if (colon < 1 || colon == title.length() - 1) {
            return Optional.empty();
        }
        return Provider.of(title.substring(0, colon))
                .map(provider -> new ModelName(provider, title.substring(colon + 1)));
    }

    /** As a reader writes it. */
    public String title() {
        return provider.prefix() + ":" + name;
    }
}
