package dev.footnote.app;

import dev.footnote.answer.Answer;
import dev.footnote.ask.Assistant;
import dev.footnote.ask.Question;
import dev.footnote.telegram.Format;
import dev.footnote.telegram.Handler;
import dev.footnote.telegram.Incoming;
import dev.footnote.telegram.Origin.Flag;
import dev.footnote.telegram.Outbox;
import dev.footnote.telegram.Outgoing;
import dev.footnote.telegram.Self;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers questions in private chats, and in groups those that name the bot, as plain text with its quotes. */
record PlainTelegramHandler(Assistant assistant, Self self) implements Handler {

    private static final int LONGEST = 4096;

    @Override
    public Outgoing.@Nullable SendText acknowledge(Incoming incoming) {
        return question(incoming) instanceof Incoming.Text text ? reply(text, "Searching…") : null;
    }

    @Override
    public List<Outgoing> answer(Incoming incoming, Outbox outbox) {
        if (incoming instanceof Incoming.Press press) {
            return List.of(new Outgoing.AnswerCallback(press.id(), null, false));
        }
        if (!(question(incoming) instanceof Incoming.Text text)) {
            return List.of();
        }
        outbox.show(new Outgoing.Typing(text.origin().target()));
        var asked = text.text().replace("@" + self.username(), "").strip();
        return List.of(reply(text, told(assistant.ask(Question.of(asked)).answer())));
    }

    @Override
    public List<Outgoing> apologise(Incoming incoming) {
        return question(incoming) instanceof Incoming.Text text
                ? List.of(reply(text, "Sorry, this question could not be answered."))
                : List.of();
    }

    private Incoming.@Nullable Text question(Incoming incoming) {
        if (!(incoming instanceof Incoming.Text text)) {
            return null;
        }
        var origin = text.origin();
        boolean meant = origin.chat().isPrivate() || text.text().contains("@" + self.username());
        boolean ours = !origin.byBot() && !origin.is(Flag.EDITED) && !origin.is(Flag.CHANNEL_POST);
        return meant && ours ? text : null;
    }

    private static Outgoing.SendText reply(Incoming.Text to, String text) {
        var whole = text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
        return new Outgoing.SendText(
                to.origin().target(), whole, Format.PLAIN, null, to.origin().message(), false);
    }

    private static String told(Answer answer) {
        return switch (answer) {
            case Answer.NotFound notFound -> "The articles don't say.";
            case Answer.Grounded grounded ->
                grounded.text()
                        + grounded.citations().stream()
                                .map(c -> "\n\n[" + c.number() + "] “" + c.quote() + "” "
                                        + c.article().title())
                                .collect(Collectors.joining());
        };
    }
}
