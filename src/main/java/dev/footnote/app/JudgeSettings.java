package dev.footnote.app;

import dev.footnote.evaluate.JudgePrompt;
import dev.footnote.model.PromptTemplate;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * The language model that judges.
 *
 * @param model its name at its provider
 * @param baseUrl where it is reached; null: the provider's own address
 * @param key what the provider knows its customer by; null where none is given
 * @param prompt what it is asked
 */
record JudgeSettings(
        String model, @Nullable String baseUrl, @Nullable String key, JudgePrompt prompt) {

    /** The variable that holds the key; no other place is looked at. */
    static final String KEY = "OPENAI_API_KEY";

    private static final String PROMPT = "judge.md";
    private static final String OPENAI = "openai:";

    /** The model with its provider. */
    String title() {
        return OPENAI + model;
    }

    /** Without the key, so that it reaches no log. */
    @Override
    public String toString() {
        return title();
    }

    /** Throws {@link ParameterException} where the command line names nothing that can judge. */
    static void checkUsage(@Nullable String model, @Nullable String baseUrl, CommandLine line) {
        if (model == null || model.equals(Settings.EXTRACTIVE)) {
            throw new ParameterException(line, "--judge needs a language model: add --model openai:NAME");
        }
        int colon = model.indexOf(':');
        if (colon < 1) {
            throw new ParameterException(line, "'" + model + "' names no provider: say --model openai:" + model);
        }
        if (!model.startsWith(OPENAI)) {
            throw new ParameterException(
                    line,
                    "'" + model.substring(0, colon)
                            + "' can't judge yet: say openai:NAME, with --base-url for any server that speaks its protocol");
        }
        if (model.length() == OPENAI.length()) {
            throw new ParameterException(line, "'" + model + "' lacks the model's name: say openai:NAME");
        }
        if (baseUrl != null && !isAddress(baseUrl)) {
            throw new ParameterException(
                    line, "--base-url has to be an address such as http://localhost:8080/v1, not '" + baseUrl + "'");
        }
    }

    private static boolean isAddress(String text) {
        try {
            URI address = URI.create(text);
            return ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                    && address.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** @throws ConfigurationException where the key or the prompt is missing or cannot be used */
    static JudgeSettings of(String model, @Nullable String baseUrl, Surroundings surroundings) throws IOException {
        List<String> faults = new ArrayList<>();
        String key = surroundings.environment().getOrDefault(KEY, "").strip();
        if (key.isEmpty() && baseUrl == null) {
            faults.add("The judge needs a key: put it into the environment variable " + KEY
                    + ", or name a server that needs none with --base-url.");
        }
        PromptTemplate template =
                new Prompts(surroundings).read(PROMPT, "what the judge is asked", JudgePrompt.SLOTS, faults);
        if (template == null || !faults.isEmpty()) {
            throw new ConfigurationException(faults);
        }
        return new JudgeSettings(
                model.substring(OPENAI.length()), baseUrl, key.isEmpty() ? null : key, new JudgePrompt(template));
    }
}
