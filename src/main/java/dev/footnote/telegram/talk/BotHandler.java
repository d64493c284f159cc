package dev.footnote.telegram.talk;

import dev.footnote.ask.Assistant;
import dev.footnote.conversation.Threads;
import dev.footnote.telegram.Format;
import dev.footnote.telegram.Handler;
import dev.footnote.telegram.Incoming;
import dev.footnote.telegram.Origin;
import dev.footnote.telegram.Outbox;
import dev.footnote.telegram.Outgoing;
import dev.footnote.telegram.Self;
import dev.footnote.telegram.Sender;
import dev.footnote.telegram.page.Texts;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides what the bot says to each update. Safe for use by several threads. */
public final class BotHandler implements Handler {

    /** What people send that is worth a word; the rest, such as a pinned message, is not meant for the bot. */
    private static final Set<String> SPOKEN_TO = Set.of(
            "sticker", "voice", "photo", "video", "video_note", "audio", "animation", "location", "contact", "poll");

    private final Talk talk;
    private final Self self;
    private final Questions questions;
    private final Commands commands;
    private final Presses presses;
    private final Additions additions;

    /**
     * With all it needs.
     *
     * @param self who the bot is
     */
    public BotHandler(
            Self self,
            Assistant assistant,
            Collection collection,
            Threads threads,
            Answers answers,
            Verdicts verdicts,
            Rules rules,
            Events events,
            InstantSource clock) {
        this.self = self;
        this.talk = Talk.of(assistant, collection, threads, answers, verdicts, rules, events, clock);
        this.questions = new Questions(talk);
        this.additions = new Additions(talk);
        this.commands = new Commands(talk, questions, additions);
        this.presses = new Presses(talk);
    }

    /** The lists of commands to be set at the start. */
    public static List<Outgoing.SetCommands> commandLists(Rules rules) {
        return BotCommand.lists(rules);
    }

    @Override
    public Outgoing.@Nullable SendText acknowledge(Incoming incoming) {
        if (!(incoming instanceof Incoming.Text message) || !isQuestion(message)) {
            return null;
        }
        Origin origin = message.origin();
        return new Outgoing.SendText(
                origin.target(), texts(origin.sender()).say("searching"), Format.PLAIN, null, origin.message(), true);
    }

    private boolean isQuestion(Incoming.Text message) {
        return talk.rules().admits(message.origin().sender(), message.origin().chat())
                && Addressed.in(message, self)
                        .filter(said -> said.command() == null && !said.words().isBlank())
                        .isPresent();
    }

    @Override
    public List<Outgoing> answer(Incoming incoming, Outbox outbox) throws InterruptedException {
        return switch (incoming) {
            case Incoming.Text message -> text(message, outbox);
            case Incoming.Document document -> document(document, outbox);
            case Incoming.OtherMessage message -> other(message);
            case Incoming.Press press -> presses.answer(press, texts(press.sender()));
            case Incoming.Membership membership -> joined(membership);
            case Incoming.Other other -> List.of();
        };
    }

    @Override
    public List<Outgoing> apologise(Incoming incoming) {
        return switch (incoming) {
            case Incoming.Message message
            when Addressee.of(message, self) ->
                Says.reply(message.origin(), texts(message.origin().sender()).say("failed"));
            case Incoming.Press press ->
                List.of(new Outgoing.AnswerCallback(
                        press.id(), texts(press.sender()).say("failed"), false));
            case Incoming.Message message -> List.of();
            case Incoming.Membership membership -> List.of();
            case Incoming.Other other -> List.of();
        };
    }

    private List<Outgoing> text(Incoming.Text message, Outbox outbox) throws InterruptedException {
        Optional<Addressed> said = Addressed.in(message, self);
        if (said.isEmpty()) {
            return List.of();
        }
        Origin origin = message.origin();
        Texts texts = texts(origin.sender());
        if (!talk.rules().admits(origin.sender(), origin.chat())) {
            talk.events().turnedAway(message.key(), origin.chat().id(), "access");
            return Says.reply(origin, texts.say("access.refused"));
        }
        if (said.get().command() != null) {
            return commands.carryOut(message, said.get(), texts, outbox);
        }
        return said.get().words().isBlank()
                ? Says.reply(origin, texts.say("empty"))
                : questions.answer(message, said.get().words(), texts, outbox);
    }

    private List<Outgoing> document(Incoming.Document document, Outbox outbox) {
        boolean ours = Addressee.of(document, self);
        return ours && !document.origin().is(Origin.Flag.EDITED)
                ? additions.file(document, texts(document.origin().sender()), outbox)
                : List.of();
    }

    private List<Outgoing> other(Incoming.OtherMessage message) {
        boolean spoken = SPOKEN_TO.contains(message.kind())
                && message.origin().chat().isPrivate()
                && Addressee.of(message, self);
        return spoken
                ? Says.reply(message.origin(), texts(message.origin().sender()).say("only-text"))
                : List.of();
    }

    private List<Outgoing> joined(Incoming.Membership membership) {
        boolean came = Set.of("left", "kicked").contains(membership.before())
                && Set.of("member", "administrator").contains(membership.now());
        if (!came || membership.chat().isPrivate()) {
            return List.of();
        }
        Texts texts = texts(membership.by());
        return List.of(new Outgoing.SendText(
                new dev.footnote.telegram.Target(membership.chat().id(), null),
                texts.say("joined", self.username()),
                Format.PLAIN,
                null,
                null,
                true));
    }

    private static Texts texts(@Nullable Sender sender) {
        return Texts.in(sender == null ? null : sender.language());
    }
}
