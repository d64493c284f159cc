package dev.footnote.telegram.talk;

import dev.footnote.ask.Question;
import dev.footnote.conversation.Threads;
import dev.footnote.ingest.CorpusSummary;
import dev.footnote.telegram.Incoming;
import dev.footnote.telegram.Origin;
import dev.footnote.telegram.Outbox;
import dev.footnote.telegram.Outgoing;
import dev.footnote.telegram.page.Layout;
import dev.footnote.telegram.page.Texts;
import java.util.List;

/** Carries out commands. */
final class Commands {

    private final Talk talk;
    private final Questions questions;
    private final Additions additions;

    Commands(Talk talk, Questions questions, Additions additions) {
        this.talk = talk;
        this.questions = questions;
        this.additions = additions;
    }

    /** What a command brings about. */
    List<Outgoing> carryOut(Incoming.Text message, Addressed said, Texts texts, Outbox outbox)
            throws InterruptedException {
        Origin origin = message.origin();
        String chat = Questions.chat(message.key(), origin.chat().id(), origin.thread());
        BotCommand command = BotCommand.named(said.command()).orElse(null);
        if (command == null) {
            return Says.reply(origin, texts.say("command.unknown"));
        }
        if (command.administrators() && !talk.rules().administers(origin.sender())) {
            return Says.reply(origin, texts.say("command.administrators"));
        }
        return switch (command) {
            case START -> start(message, said.words(), texts, outbox);
            case HELP -> Says.reply(origin, help(texts, outbox));
            case NEW -> {
                talk.threads().begin(Threads.Chat.of(chat));
                yield Says.reply(origin, texts.say("new"));
            }
            case FORGET -> {
                talk.threads().forget(Threads.Chat.of(chat));
                talk.answers().forget(chat);
                yield Says.reply(origin, texts.say("forget"));
            }
            case PRIVACY -> Says.reply(origin, texts.say("privacy"));
            case SOURCES -> ofLatest(message, chat, SOURCES, texts);
            case WHY -> ofLatest(message, chat, SavedAnswer::why, texts);
            case TIMELINE -> timeline(message, chat, said.words(), texts);
            case STATS -> Says.reply(origin, stats(texts));
            case RELOAD -> Says.reply(origin, collection(talk.collection().reload(), texts));
            case ADD -> additions.text(message, said.words(), texts);
        };
    }

    private interface Part extends java.util.function.Function<SavedAnswer, List<String>> {}

    private static final Part SOURCES = SavedAnswer::sourcePages;

    /** A deep link's payload is a question in Base64 (URL alphabet), or nothing. */
    private List<Outgoing> start(Incoming.Text message, String payload, Texts texts, Outbox outbox)
            throws InterruptedException {
        String question = DeepLink.question(payload);
        if (!question.isEmpty()) {
            return questions.answer(message, question, texts, outbox);
        }
        CorpusSummary summary = talk.collection().summary();
        return Says.reply(
                message.origin(),
                texts.say("start", outbox.self().name(), summary.articles()) + "\n\n" + help(texts, outbox));
    }

    private static String help(Texts texts, Outbox outbox) {
        StringBuilder help = new StringBuilder(texts.say("help", outbox.self().username()));
        for (BotCommand command : BotCommand.values()) {
            if (!command.administrators() && command != BotCommand.START) {
                help.append("\n/").append(command.word()).append(" — ").append(texts.say("command." + command.word()));
            }
        }
        return help.toString();
    }

    private List<Outgoing> ofLatest(Incoming.Text message, String chat, Part part, Texts texts) {
        Origin origin = message.origin();
        List<String> pages = talk.answers().latest(chat).map(part).orElse(List.of());
        return pages.isEmpty()
                ? Says.reply(origin, texts.say("nothing-yet"))
                : Says.pages(origin.target(), origin.message(), pages);
    }

    private List<Outgoing> timeline(Incoming.Text message, String chat, String words, Texts texts) {
        Origin origin = message.origin();
        String subject = words.isEmpty()
                ? talk.answers().latest(chat).map(SavedAnswer::subject).orElse("")
                : words;
        return subject.isEmpty()
                ? Says.reply(origin, texts.say("timeline.subject"))
                : Says.pages(
                        origin.target(),
                        origin.message(),
                        new Layout(texts).timeline(talk.assistant().timeline(Question.of(subject))));
    }

    private String stats(Texts texts) {
        return collection(talk.collection().summary(), texts) + "\n\n"
                + talk.events().figures();
    }

    static String collection(CorpusSummary summary, Texts texts) {
        String skipped = summary.skipped().isEmpty()
                ? ""
                : "\n" + texts.say("collection.skipped", summary.skipped().size());
        return texts.say("collection", summary.articles(), summary.passages()) + skipped;
    }
}
