package dev.footnote.app;

import dev.footnote.answer.model.PhraserPrompts;
import dev.footnote.conversation.ModelRewriter;
import dev.footnote.model.PromptTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The prompts of the folder {@code prompts/}: the one where the program is run comes before the one that lies with it.
 *
 * @param surroundings where the folder is looked for
 */
record Prompts(Surroundings surroundings) {

    private static final String FOLDER = "prompts/";

    /**
     * A prompt by its file's name.
     *
     * @param purpose what it holds, for the message where it is missing: "what the judge is asked"
     * @param slots the slots it must have, and has no others
     * @param faults gets a sentence for each thing that is wrong with it
     * @return null where something is wrong
     */
    @Nullable
    PromptTemplate read(String name, String purpose, List<String> slots, List<String> faults) throws IOException {
        var file = surroundings.find(FOLDER + name);
        if (file == null) {
            faults.add("There is no " + FOLDER + name + ", neither here nor where Footnote lies: it holds " + purpose
                    + ".");
            return null;
        }
        String text = Files.readString(file);
        List<String> wrong = PromptTemplate.faults(text, slots);
        wrong.forEach(fault -> faults.add(file + " " + fault + "."));
        return wrong.isEmpty() ? new PromptTemplate(text, slots) : null;
    }

    /**
     * What a model is asked to phrase an answer.
     *
     * @throws ConfigurationException where a prompt is missing or cannot be used
     */
    PhraserPrompts phrasing() throws IOException {
        List<String> faults = new ArrayList<>();
        var answer = read("answer.md", "how a model is asked for an answer", PhraserPrompts.ANSWER_SLOTS, faults);
        var retry = read("retry.md", "how a model is asked a second time", PhraserPrompts.RETRY_SLOTS, faults);
        var translate =
                read("translate.md", "how a model is asked to translate", PhraserPrompts.TRANSLATE_SLOTS, faults);
        if (answer == null || retry == null || translate == null) {
            throw new ConfigurationException(faults);
        }
        return new PhraserPrompts(answer, retry, translate);
    }

    /**
     * What a model is asked to make a question stand alone.
     *
     * @throws ConfigurationException where the prompt is missing or cannot be used
     */
    PromptTemplate standalone() throws IOException {
        List<String> faults = new ArrayList<>();
        var prompt = read(
                "standalone.md", "how a model is asked to make a question stand alone", ModelRewriter.SLOTS, faults);
        if (prompt == null) {
            throw new ConfigurationException(faults);
        }
        return prompt;
    }
}
