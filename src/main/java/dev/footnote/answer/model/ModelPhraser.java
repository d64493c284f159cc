package dev.footnote.answer.model;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Drafting;
import dev.footnote.answer.Phraser;
import dev.footnote.answer.Phrasing;
import dev.footnote.index.Encoder;
import dev.footnote.model.Completion;
import dev.footnote.model.LanguageModel;
import dev.footnote.model.ModelException;
import dev.footnote.model.Prompt;
import dev.footnote.retrieve.Retrieval;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a language model phrase the answer and keeps of its draft what stands on the articles. A draft of which too little is
 * left is asked for once more, with what was wrong; then the extracted answer is given, with a notice that says so.
 */
public final class ModelPhraser implements Phraser {
    private static final Logger LOG = LoggerFactory.getLogger(ModelPhraser.class);

    /** A language model's token holds fewer letters than the encoder's, and each passage has a fence and a heading. */
    private static final double OF_ENCODER_TOKENS = 1.4;

    /** What the prompt has beside question and passages. */
    private static final int PROMPT_TOKENS = 700;

    private final LanguageModel model;
    private final AnswerPrompt prompt;
    private final PassageChoice choice;
    private final Encoder encoder;
    private final PhraserBudget budget;
    private final DraftChecks checks;
    private final Translation translation;

    /**
     * With the model and what it is asked.
     *
     * @param encoder gives the vectors of words and sentences; not closed with this
     * @param budget what one answer may cost
     */
    public ModelPhraser(LanguageModel model, PhraserPrompts prompts, Encoder encoder, PhraserBudget budget) {
        this.model = model;
        this.prompt = new AnswerPrompt(prompts, budget.mostTokens());
        this.encoder = encoder;
        this.choice = new PassageChoice(text -> (int) Math.ceil(encoder.tokens(text) * OF_ENCODER_TOKENS) + 20);
        this.budget = budget;
        this.checks = new DraftChecks(encoder);
        this.translation = new Translation(model, prompts.translate(), budget.mostTokens());
    }

    @Override
    public Phrased phrase(Retrieval found, Answer.Grounded extracted, Drafting drafting) {
        Attempts attempts = new Attempts(found, extracted, drafting);
        try {
            return attempts.run();
        } catch (ModelException fault) {
            LOG.info("{} {}", model.title(), fault.clause());
            return attempts.extracted(model.title() + " " + fault.clause() + ", so this is the articles' own wording.");
        }
    }

    @Override
    public Answer.Grounded inLanguage(Answer.Grounded verified, Locale reader) {
        return translation.of(verified, reader, budget.within());
    }

    /** The drafts for one question. */
    private final class Attempts {
        private final Retrieval found;
        private final Answer.Grounded extracted;
        private final Drafting drafting;
        private final List<Given> passages;
        private final long deadline = System.nanoTime() + budget.within().toNanos();
        private int tokens;
        private int removed;
        private boolean heard;

        Attempts(Retrieval found, Answer.Grounded extracted, Drafting drafting) {
            this.found = found;
            this.extracted = extracted;
            this.drafting = drafting;
            int question = encoder.tokens(found.query().text());
            this.passages =
                    choice.choose(found, extracted, model.window() - budget.mostTokens() - PROMPT_TOKENS - question);
        }

        Phrased run() {
            String question = found.query().text();
            if (passages.isEmpty()) {
                return extracted(null);
            }
            Drafted first = draft(prompt.first(question, passages, extracted, left()));
            Phrased answer = phrased(first);
            if (answer != null) {
                return answer;
            }
            if (first.refused()) {
                return extracted(
                        model.title() + " found no answer in the passages, so this is the articles' own wording.");
            }
            withdraw();
            Duration left = left();
            if (left.isNegative() || left.isZero()) {
                return extracted(unusable());
            }
            Drafted second = draft(prompt.again(question, passages, extracted, first.removed(), left));
            Phrased again = phrased(second);
            return again == null ? extracted(unusable()) : again;
        }

        private Duration left() {
            return Duration.ofNanos(deadline - System.nanoTime());
        }

        private String unusable() {
            return "What " + model.title()
                    + " wrote did not stand on the articles, so this is the articles' own wording.";
        }

        private Drafted draft(Prompt asked) {
            DraftReading reading = new DraftReading(checks.over(passages), passages.size());
            Completion completion = model.write(asked, piece -> {
                heard = true;
                drafting.piece(piece);
                reading.hear(piece);
            });
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("the answer was cancelled");
            }
            tokens += completion.tokens();
            Drafted drafted = reading.finished(completion);
            removed += drafted.removed().size();
            drafted.removed().forEach(verdict -> LOG.info("removed a drafted sentence: {}", verdict.reason()));
            return drafted;
        }

        private @Nullable Phrased phrased(Drafted drafted) {
            PhrasedAnswer phrased = new PhrasedAnswer(found.query().text(), extracted, drafted);
            Answer.@Nullable Grounded answer = phrased.answer();
            return answer == null
                    ? null
                    : new Phrased(
                            answer, new Phrasing(model.title(), true, null, removed, phrased.inOwnWords(), tokens));
        }

        Phrased extracted(@Nullable String notice) {
            withdraw();
            return new Phrased(extracted, new Phrasing(model.title(), false, notice, removed, 0, tokens));
        }

        private void withdraw() {
            if (heard) {
                drafting.withdrawn();
                heard = false;
            }
        }
    }
}
