package dev.footnote.answer.model;

import dev.footnote.answer.Answer;
import dev.footnote.model.LanguageModel;
import dev.footnote.model.ModelException;
import dev.footnote.model.Prompt;
import dev.footnote.model.PromptTemplate;
import dev.footnote.model.PromptTemplate.Block;
import dev.footnote.retrieve.TypedSpan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says the sentences of a verified answer in the reader's language. Each keeps its citations; one whose translation lost a
 * number, a name or a quotation, or has a number more, stays as it was.
 */
final class Translation {
    private static final Logger LOG = LoggerFactory.getLogger(Translation.class);

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");
    private static final Pattern QUOTATION = Pattern.compile("[“\"„«]([^”\"“»]+)[”\"“»]");

    private final LanguageModel model;
    private final PromptTemplate template;
    private final int mostTokens;

    Translation(LanguageModel model, PromptTemplate template, int mostTokens) {
        this.model = model;
        this.template = template;
        this.mostTokens = mostTokens;
    }

    /** The answer in another language, as far as the time and the model allow. */
    Answer.Grounded of(Answer.Grounded answer, Locale reader, Duration within) {
        long deadline = System.nanoTime() + within.toNanos();
        List<Answer.Sentence> sentences = new ArrayList<>();
        for (Answer.Sentence sentence : answer.sentences()) {
            sentences.add(new Answer.Sentence(
                    translated(sentence.text(), reader, deadline),
                    sentence.citations(),
                    sentence.certainty(),
                    sentence.earlier()));
        }
        return new Answer.Grounded(
                sentences,
                answer.citations(),
                answer.shortSpan(),
                answer.confidence(),
                answer.conflicts(),
                answer.origins(),
                answer.asOf());
    }

    private String translated(String sentence, Locale reader, long deadline) {
        Duration left = Duration.ofNanos(deadline - System.nanoTime());
        if (left.isNegative() || left.isZero()) {
            return sentence;
        }
        String material = template.fill(Map.of(
                "language", Block.of(reader.getDisplayLanguage(Locale.ENGLISH)), "sentence", Block.of(sentence)));
        try {
            var completion = model.write(new Prompt(template.instructions(), material, mostTokens, left), piece -> {});
            String text = Thinking.without(completion.text()).strip().replaceAll("\\s+", " ");
            return !completion.cutShort() && sameAtoms(sentence, text) ? text : sentence;
        } catch (ModelException fault) {
            LOG.warn("{} {}: a sentence stays in the articles' language", model.title(), fault.clause());
            return sentence;
        }
    }

    static boolean sameAtoms(String sentence, String translated) {
        boolean names = TypedSpan.in(sentence).stream()
                .filter(span ->
                        span.kind() == TypedSpan.Kind.NAME && span.span().start() > 0)
                .map(span -> span.span().of(sentence).replaceAll("['’]s?$", ""))
                .allMatch(translated::contains);
        return !translated.isEmpty()
                && names
                && all(NUMBER, sentence).equals(all(NUMBER, translated))
                && all(QUOTATION, sentence).stream().allMatch(translated::contains);
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.groupCount() > 0 ? found.group(1) : found.group())
                .sorted()
                .toList();
    }
}
