package dev.footnote.ask;

import dev.footnote.answer.Drafting;
import dev.footnote.answer.Timeline;
import java.time.LocalDate;

/**
 * Answers as on an earlier day where a question names none itself.
 *
 * @param assistant what answers
 * @param asOf the day
 */
public record DatedAssistant(Assistant assistant, LocalDate asOf) implements Assistant {

    @Override
    public Reply ask(Question question) {
        return assistant.ask(dated(question));
    }

    @Override
    public Reply ask(Question question, Drafting drafting) {
        return assistant.ask(dated(question), drafting);
    }

    @Override
    public Timeline timeline(Question subject) {
        return assistant.timeline(dated(subject));
    }

    private Question dated(Question question) {
        return question.asOf() == null
                ? new Question(question.text(), question.history(), question.group(), question.chat(), asOf)
                : question;
    }
}
