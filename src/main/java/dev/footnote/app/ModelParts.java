package dev.footnote.app;

import dev.footnote.answer.Phraser;
import dev.footnote.answer.model.ModelPhraser;
import dev.footnote.answer.model.PhraserBudget;
import dev.footnote.answer.model.PhraserPrompts;
import dev.footnote.app.model.ModelSettings;
import dev.footnote.conversation.ModelRewriter;
import dev.footnote.conversation.QuestionRewriter;
import dev.footnote.index.Encoder;
import dev.footnote.model.LanguageModel;
import dev.footnote.model.PromptTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/**
 * What a configured language model does for an answer: it makes the question stand alone, and phrases.
 *
 * @param model writes
 * @param settings its limits
 * @param phrasing what it is asked to phrase
 * @param standalone what it is asked to make a question stand alone
 */
record ModelParts(LanguageModel model, ModelSettings settings, PhraserPrompts phrasing, PromptTemplate standalone) {

    /** A question is waited for no longer: the rules are there at once. */
    private static final Duration MOST_FOR_A_QUESTION = Duration.ofSeconds(10);

    /** @throws ConfigurationException where a key, an address or a prompt is missing */
    static ModelParts of(Settings settings, Surroundings surroundings) {
        var prompts = new Prompts(surroundings);
        try {
            return new ModelParts(
                    ModelFactory.open(settings.model(), surroundings, settings.cache()),
                    settings.model(),
                    prompts.phrasing(),
                    prompts.standalone());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Phraser phraser(Encoder encoder) {
        return new ModelPhraser(
                model, phrasing, encoder, new PhraserBudget(settings.tokensPerAnswer(), settings.timeout()));
    }

    QuestionRewriter rewriter(QuestionRewriter rules) {
        Duration third = settings.timeout().dividedBy(3);
        Duration within = third.compareTo(MOST_FOR_A_QUESTION) < 0 ? third : MOST_FOR_A_QUESTION;
        return new ModelRewriter(model, standalone, phrasing.translate(), rules, within);
    }
}
