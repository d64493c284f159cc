package dev.footnote.app;

import dev.footnote.app.model.Access;
import dev.footnote.app.model.ModelSettings;
import dev.footnote.evaluate.JudgePrompt;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The language model that judges.
 *
 * @param model which, and within which limits
 * @param access where it is reached
 * @param prompt what it is asked
 */
record JudgeSettings(ModelSettings model, Access access, JudgePrompt prompt) {

    private static final String PROMPT = "judge.md";

    /** The model with its provider. */
    String title() {
        return model.name();
    }

    /** @throws ConfigurationException where the key or the prompt is missing or cannot be used */
    static JudgeSettings of(ModelSettings model, Surroundings surroundings) throws IOException {
        List<String> faults = new ArrayList<>();
        var access = Access.of(model, surroundings.environment(), faults);
        var template = new Prompts(surroundings).read(PROMPT, "what the judge is asked", JudgePrompt.SLOTS, faults);
        if (access == null || template == null) {
            throw new ConfigurationException(faults);
        }
        return new JudgeSettings(model, access, new JudgePrompt(template));
    }
}
