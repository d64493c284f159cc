package dev.footnote.telegram.talk;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Drafting;
import dev.footnote.ask.Question;
import dev.footnote.ask.Reply;
import dev.footnote.conversation.Threads;
import dev.footnote.telegram.Format;
import dev.footnote.telegram.Incoming;
import dev.footnote.telegram.Keyboard;
import dev.footnote.telegram.Origin;
import dev.footnote.telegram.Outbox;
import dev.footnote.telegram.Outgoing;
import dev.footnote.telegram.Target;
import dev.footnote.telegram.UpdateKey;
import dev.footnote.telegram.page.Layout;
import dev.footnote.telegram.page.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** Answers questions. */
final class Questions {

    private final Talk talk;

    Questions(Talk talk) {
        this.talk = talk;
    }

    /** The chat's name in everything that is kept of it; each topic of a group is a chat of its own. */
    static String chat(UpdateKey key, long chat, @Nullable Integer thread) {
        return "telegram:" + key.bot() + ":" + chat + (thread == null ? "" : ":" + thread);
    }

    /** Answers a question asked in a message. */
    List<Outgoing> answer(Incoming.Message message, String question, Texts texts, Outbox outbox)
            throws InterruptedException {
        Origin origin = message.origin();
        List<Outgoing> refusal = refusal(message, texts);
        if (!refusal.isEmpty()) {
            return refusal;
        }
        count(origin);
        String chat = chat(message.key(), origin.chat().id(), origin.thread());
        Asked asked = new Asked(
                message.key(),
                chat,
                Question.in(new Threads.Chat(chat, Integer.toString(origin.message())), question),
                texts);
        SavedAnswer saved;
        try (Working working = new Working(outbox, origin.target())) {
            Drafting drafting = origin.chat().isPrivate() ? new ShownDraft(outbox, origin) : Drafting.SILENT;
            saved = save(asked, origin.chat().id(), drafting);
        }
        return List.of(new Outgoing.SendText(
                origin.target(),
                saved.pages().getFirst(),
                Format.HTML,
                keyboard(saved, texts),
                origin.message(),
                false));
    }

    /** Answers what stands on a button that was pressed, below the message with the button. */
    List<Outgoing> choice(Incoming.Press press, Target target, int message, String choice, Texts texts)
            throws InterruptedException {
        String chat = chat(press.key(), target.chat(), target.thread());
        Question question =
                Question.in(new Threads.Chat(chat, "choice-" + press.key().update()), choice);
        SavedAnswer saved = save(new Asked(press.key(), chat, question, texts), target.chat(), Drafting.SILENT);
        return List.of(new Outgoing.SendText(
                target, saved.pages().getFirst(), Format.HTML, keyboard(saved, texts), message, false));
    }

    private record Asked(UpdateKey key, String chat, Question question, Texts texts) {}

    private SavedAnswer save(Asked asked, long chat, Drafting drafting) throws InterruptedException {
        long start = System.nanoTime();
        Reply reply;
        try {
            reply = talk.assistant().ask(asked.question(), drafting);
        } catch (CancellationException e) {
            // The transport stops; it asks again at its next start.
            throw new InterruptedException("the answer was called off");
        }
        talk.tokens().use(chat, reply.phrasing() == null ? 0 : reply.phrasing().tokens());
        talk.events().answered(asked.key(), chat, reply, Duration.ofNanos(System.nanoTime() - start));
        SavedAnswer saved = saved(asked, reply);
        talk.answers().keep(saved);
        return saved;
    }

    private SavedAnswer saved(Asked asked, Reply reply) {
        Layout layout = new Layout(asked.texts());
        List<SavedAnswer.Source> sources = new ArrayList<>();
        List<String> listed = List.of();
        List<String> sides = List.of();
        if (reply.answer() instanceof Answer.Grounded grounded) {
            grounded.citations().forEach(citation -> sources.add(source(citation)));
            listed = layout.sources(grounded);
            sides = grounded.conflicts().isEmpty() ? List.of() : layout.sides(grounded);
        }
        List<String> choices = reply.answer() instanceof Answer.Aside aside ? aside.choices() : List.of();
        return new SavedAnswer(
                Long.toString(asked.key().update(), Character.MAX_RADIX),
                asked.chat(),
                reply.standalone(),
                layout.answer(reply),
                sources,
                listed,
                sides,
                choices,
                layout.why(reply),
                talk.verdicts().record(reply));
    }

    private static SavedAnswer.Source source(Citation citation) {
        return new SavedAnswer.Source(
                citation.number(),
                citation.article().id(),
                citation.span().start(),
                citation.span().end(),
                citation.quote(),
                citation.order());
    }

    private static @Nullable Keyboard keyboard(SavedAnswer saved, Texts texts) {
        return saved.choices().isEmpty()
                ? Keyboards.below(saved, 0, texts)
                : Keyboards.choices(saved.id(), saved.choices());
    }

    private void count(Origin origin) {
        if (origin.sender() != null) {
            talk.ofUser().use(origin.sender().id(), 1);
        }
        talk.inChat().use(origin.chat().id(), 1);
    }

    /** What is said to somebody who may not ask now; empty for who may. */
    private List<Outgoing> refusal(Incoming.Message message, Texts texts) {
        Origin origin = message.origin();
        long user = origin.sender() == null ? 0 : origin.sender().id();
        Duration ofUser =
                origin.sender() == null ? Duration.ZERO : talk.ofUser().untilMore(user);
        Duration inChat = talk.inChat().untilMore(origin.chat().id());
        if (ofUser.isZero() && inChat.isZero()) {
            return List.of();
        }
        boolean users = ofUser.compareTo(inChat) >= 0;
        talk.events().turnedAway(message.key(), origin.chat().id(), users ? "user-limit" : "chat-limit");
        long minutes = Math.max(1, (users ? ofUser : inChat).plusSeconds(59).toMinutes());
        return Says.reply(origin, texts.say(users ? "limit.user" : "limit.chat", minutes));
    }
}
