package dev.footnote.app;

import com.fasterxml.jackson.databind.JsonNode;
import dev.footnote.app.model.ModelSettings;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a configuration file says of the model: {@code model: NAME}, or a section {@code model} with its {@code name} and
 * limits.
 *
 * @param name what answers; null where it does not say
 * @param baseUrl where the model is reached
 * @param timeout for a whole answer
 * @param stall the longest wait for a further piece
 * @param tokensPerAnswer the most tokens of an answer
 * @param tokensPerDay the most tokens of a day
 * @param window the tokens of prompt and answer together
 */
record ModelKeys(
        @Nullable String name,
        @Nullable String baseUrl,
        @Nullable Duration timeout,
        @Nullable Duration stall,
        @Nullable Integer tokensPerAnswer,
        @Nullable Long tokensPerDay,
        @Nullable Integer window) {

    /** Its keys, as they stand in a sentence. */
    static final List<String> KEYS = List.of(
            "model",
            "model.name",
            "model.base-url",
            "model.timeout",
            "model.stall",
            "model.tokens-per-answer",
            "model.tokens-per-day",
            "model.window");

    /** A file that does not speak of a model. */
    static final ModelKeys NONE = new ModelKeys(null, null, null, null, null, null, null);

    private static final int MOST_SECONDS = 3600;
    private static final int LEAST_TOKENS = 16;
    private static final int LEAST_WINDOW = 1024;
    private static final int MOST = 10_000_000;

    /** Tells that a value is not what it has to be. */
    interface Wrong {
        /** @param what what it has to be */
        void tell(String what);
    }

    /**
     * The same with one key's value.
     *
     * @param key one of {@link #KEYS}
     * @param faults hears a whole sentence about a name or address that cannot be
     * @param wrong hears what the value has to be where it is not
     */
    ModelKeys with(String key, JsonNode value, List<String> faults, Wrong wrong) {
        return switch (key) {
            case "model", "model.name" -> named(value, faults, wrong);
            case "model.base-url" -> at(key, value, faults, wrong);
            case "model.timeout" -> {
                Duration time = seconds(value, wrong);
                yield new ModelKeys(name, baseUrl, time, stall, tokensPerAnswer, tokensPerDay, window);
            }
            case "model.stall" -> {
                Duration time = seconds(value, wrong);
                yield new ModelKeys(name, baseUrl, timeout, time, tokensPerAnswer, tokensPerDay, window);
            }
            case "model.tokens-per-answer" -> {
                Integer tokens = whole(value, LEAST_TOKENS, wrong);
                yield new ModelKeys(name, baseUrl, timeout, stall, tokens, tokensPerDay, window);
            }
            case "model.tokens-per-day" -> {
                Long tokens = perDay(value, wrong);
                yield new ModelKeys(name, baseUrl, timeout, stall, tokensPerAnswer, tokens, window);
            }
            case "model.window" -> {
                Integer tokens = whole(value, LEAST_WINDOW, wrong);
                yield new ModelKeys(name, baseUrl, timeout, stall, tokensPerAnswer, tokensPerDay, tokens);
            }
            default -> throw new IllegalStateException("a known key without a reader: " + key);
        };
    }

    /**
     * The settings with the command line's values on top.
     *
     * @param model {@code --model}; null where it is not given
     * @param address {@code --base-url}; null where it is not given
     */
    ModelSettings settings(@Nullable String model, @Nullable String address) {
        ModelSettings none = ModelSettings.DEFAULT;
        String answering = model != null ? model : or(name, none.name());
        return new ModelSettings(
                answering,
                address != null ? address : fits(answering) ? baseUrl : null,
                or(timeout, none.timeout()),
                or(stall, none.stall()),
                or(tokensPerAnswer, none.tokensPerAnswer()),
                tokensPerDay,
                or(window, none.window()));
    }

    /** The file's address is that of the file's model: a model of another provider is not to be looked for there. */
    private boolean fits(String answering) {
        return name == null || provider(name).equals(provider(answering));
    }

    private static String provider(String model) {
        return model.substring(0, Math.max(0, model.indexOf(':')));
    }

    private ModelKeys named(JsonNode value, List<String> faults, Wrong wrong) {
        if (!value.isTextual() || value.asText().isBlank()) {
            wrong.tell("the name of a model");
            return this;
        }
        Settings.checkModel(value.asText(), faults);
        return new ModelKeys(value.asText(), baseUrl, timeout, stall, tokensPerAnswer, tokensPerDay, window);
    }

    private ModelKeys at(String key, JsonNode value, List<String> faults, Wrong wrong) {
        if (!value.isTextual()) {
            wrong.tell("the address of a server");
            return this;
        }
        Settings.checkAddress(value.asText(), "'" + key + "'", faults);
        return new ModelKeys(name, value.asText(), timeout, stall, tokensPerAnswer, tokensPerDay, window);
    }

    private static @Nullable Duration seconds(JsonNode value, Wrong wrong) {
        if (value.isNumber() && value.asDouble() > 0 && value.asDouble() <= MOST_SECONDS) {
            return Duration.ofMillis(Math.max(1, Math.round(value.asDouble() * 1000)));
        }
        wrong.tell("a number of seconds above 0, at most " + MOST_SECONDS);
        return null;
    }

    private static @Nullable Integer whole(JsonNode value, int least, Wrong wrong) {
        if (value.isInt() && value.asInt() >= least && value.asInt() <= MOST) {
            return value.asInt();
        }
        wrong.tell("a whole number of tokens, at least " + least);
        return null;
    }

    private static @Nullable Long perDay(JsonNode value, Wrong wrong) {
        if (value.isIntegralNumber() && value.canConvertToLong() && value.asLong() >= 0) {
            return value.asLong();
        }
        wrong.tell("a whole number of tokens");
        return null;
    }

    private static <T> T or(@Nullable T value, T other) {
        return value != null ? value : other;
    }
}
