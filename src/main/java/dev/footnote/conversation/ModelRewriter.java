package dev.footnote.conversation;

import dev.footnote.model.LanguageModel;
import dev.footnote.model.ModelException;
import dev.footnote.model.Prompt;
import dev.footnote.model.PromptTemplate;
import dev.footnote.model.PromptTemplate.Block;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has a language model make questions stand alone where the rules say that a question leans, or that it might. What it writes
 * is checked ({@link RewriteCheck}); what does not pass, and any fault of the model, leaves the rules' result. A question with
 * a subject of its own is not sent.
 */
public final class ModelRewriter implements QuestionRewriter {

    /** The slots of {@code prompts/standalone.md}. */
    public static final List<String> SLOTS = List.of("thread", "question");

    /** The slots of the prompt that asks for a translation. */
    public static final List<String> TRANSLATION_SLOTS = List.of("language", "sentence");

    private static final Logger LOG = LoggerFactory.getLogger(ModelRewriter.class);
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");
    private static final int TURNS = 5;
    private static final int ANSWER_LENGTH = 600;
    private static final int MOST_TOKENS = 256;
    private static final int LONGEST_TRANSLATION = 3;

    private final LanguageModel model;
    private final PromptTemplate standalone;
    private final PromptTemplate translate;
    private final QuestionRewriter rules;
    private final Duration within;
    private final Leaning leaning;
    private final RewriteCheck check;

    /**
     * With the model and what it is asked.
     *
     * @param standalone {@code prompts/standalone.md}, with {@link #SLOTS}
     * @param translate {@code prompts/translate.md}, with {@link #TRANSLATION_SLOTS}
     * @param rules come first, and last where the model fails
     * @param within the time for one question
     */
    public ModelRewriter(
            LanguageModel model,
            PromptTemplate standalone,
            PromptTemplate translate,
            QuestionRewriter rules,
            Duration within) {
        this.model = model;
        this.standalone = standalone;
        this.translate = translate;
        this.rules = rules;
        this.within = within;
        Lexicon lexicon = new Lexicon();
        this.leaning = new Leaning(lexicon);
        this.check = new RewriteCheck(lexicon);
    }

    @Override
    public String standalone(List<Turn> history, String question) {
        String byRules = rules.standalone(history, question);
        boolean alone = byRules.equals(question) && !leaning.possible(question);
        if (history.isEmpty() || alone) {
            return byRules;
        }
        String written = written(standalone, Map.of("thread", thread(history), "question", Block.of(question)));
        if (written == null) {
            return byRules;
        }
        if (!check.passes(written, question, byRules, said(history))) {
            LOG.debug("a rewritten question did not keep to the thread: the rules' result is used");
            return byRules;
        }
        return leaning.possible(written) && !leaning.possible(byRules) ? byRules : written;
    }

    /**
     * The question in the language of the articles; null where the model failed or its translation lost a number.
     *
     * @param question the question as the reader put it
     * @param articles the language to put it into
     * @throws java.util.concurrent.CancellationException when the calling thread was interrupted
     */
    public @Nullable String translated(String question, Locale articles) {
        String language = articles.getDisplayLanguage(Locale.ENGLISH);
        String written = written(translate, Map.of("language", Block.of(language), "sentence", Block.of(question)));
        boolean whole = written != null
                && written.lines().count() == 1
                && written.length() <= LONGEST_TRANSLATION * question.length() + ANSWER_LENGTH / LONGEST_TRANSLATION
                && numbers(written).equals(numbers(question));
        return whole ? written : null;
    }

    private static Set<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    /** What the model writes, without the quotation marks that some put around it; null where it fails. */
    private @Nullable String written(PromptTemplate template, Map<String, List<Block>> blocks) {
        var prompt = new Prompt(template.instructions(), template.fill(blocks), MOST_TOKENS, within);
        try {
            String text = model.write(prompt, piece -> {}).text().strip();
            boolean quoted = text.length() > 1
                    && "\"\u201c`".indexOf(text.charAt(0)) >= 0
                    && "\"\u201d`".indexOf(text.charAt(text.length() - 1)) >= 0;
            return quoted ? text.substring(1, text.length() - 1).strip() : text;
        } catch (ModelException fault) {
            LOG.debug("{} {}: the rules are used for the question", model.title(), fault.clause());
            return null;
        }
    }

    private static List<Block> thread(List<Turn> history) {
        List<Block> blocks = new ArrayList<>();
        for (Turn turn : history.subList(Math.max(0, history.size() - TURNS), history.size())) {
            blocks.add(new Block("Asked:", turn.question()));
            String alone = turn.standalone();
            if (alone != null && !alone.equals(turn.question())) {
                blocks.add(new Block("Meant:", alone));
            }
            String answer = turn.answer();
            if (answer != null) {
                blocks.add(new Block(
                        "Answered:",
                        answer.length() > ANSWER_LENGTH ? answer.substring(0, ANSWER_LENGTH) + " \u2026" : answer));
            }
        }
        return blocks;
    }

    private static List<String> said(List<Turn> history) {
        return history.stream()
                .flatMap(turn -> Stream.of(turn.question(), turn.standalone(), turn.answer()))
                .filter(Objects::nonNull)
                .toList();
    }
}
