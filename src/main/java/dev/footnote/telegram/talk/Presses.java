package dev.footnote.telegram.talk;

import dev.footnote.answer.Citation;
import dev.footnote.article.Article;
import dev.footnote.article.Span;
import dev.footnote.ask.Question;
import dev.footnote.telegram.Chat;
import dev.footnote.telegram.Format;
import dev.footnote.telegram.Incoming;
import dev.footnote.telegram.Outgoing;
import dev.footnote.telegram.Target;
import dev.footnote.telegram.page.Layout;
import dev.footnote.telegram.page.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers presses of the buttons below answers, also of old ones. */
final class Presses {

    private static final Logger LOG = LoggerFactory.getLogger(Presses.class);

    private final Talk talk;

    Presses(Talk talk) {
        this.talk = talk;
    }

    /** What a press brings about: always an answer to the press, mostly a message. */
    List<Outgoing> answer(Incoming.Press press, Texts texts) throws InterruptedException {
        Chat chat = press.chat();
        Integer message = press.message();
        if (chat == null || message == null) {
            return told(press, texts.say("press.old"));
        }
        if (!talk.rules().admits(press.sender(), chat)) {
            return told(press, texts.say("access.refused"));
        }
        Optional<Button> button = Button.of(press.data());
        Optional<SavedAnswer> answer = button.flatMap(
                known -> talk.answers().find(known.answer(), Questions.chat(press.key(), chat.id(), press.thread())));
        if (button.isEmpty() || answer.isEmpty()) {
            return told(press, texts.say("press.old"));
        }
        return done(press, new Place(chat, message), button.get(), answer.get(), texts);
    }

    private record Place(Chat chat, int message) {}

    private List<Outgoing> done(Incoming.Press press, Place place, Button button, SavedAnswer answer, Texts texts)
            throws InterruptedException {
        Target target = new Target(place.chat().id(), press.thread());
        return switch (button.action()) {
            case PAGE -> turned(press, place, button.number(), answer, texts);
            case SOURCE -> with(press, Says.pages(target, place.message(), source(button.number(), answer, texts)));
            case SIDES -> with(press, Says.pages(target, place.message(), answer.sides()));
            case TIMELINE ->
                with(
                        press,
                        Says.pages(
                                target,
                                place.message(),
                                new Layout(texts).timeline(talk.assistant().timeline(Question.of(answer.subject())))));
            case GOOD -> verdict(press, answer, true, texts);
            case WRONG -> verdict(press, answer, false, texts);
            case CHOICE ->
                button.number() < answer.choices().size()
                        ? with(
                                press,
                                chosen(press, target, place, answer.choices().get(button.number()), texts))
                        : told(press, texts.say("press.old"));
        };
    }

    private static List<Outgoing> turned(Incoming.Press press, Place place, int page, SavedAnswer answer, Texts texts) {
        if (page >= answer.pages().size()) {
            return told(press, texts.say("press.old"));
        }
        return with(
                press,
                List.of(new Outgoing.EditText(
                        place.chat().id(),
                        place.message(),
                        answer.pages().get(page),
                        Format.HTML,
                        Keyboards.below(answer, page, texts))));
    }

    /** The place in the article as it is now; where that has changed, what was quoted then. */
    private List<String> source(int number, SavedAnswer answer, Texts texts) {
        Layout layout = new Layout(texts);
        for (SavedAnswer.Source source : answer.sources()) {
            if (source.number() == number) {
                Optional<Article> article = talk.collection().article(source.article());
                boolean same = article.isPresent()
                        && source.end() <= article.get().text().length()
                        && article.get().text().startsWith(source.quote(), source.start());
                return same
                        ? layout.source(new Citation(
                                number, article.get(), new Span(source.start(), source.end()), source.order()))
                        : layout.plain(texts.say("source.changed") + "\n\n“" + source.quote() + "”");
            }
        }
        return layout.plain(texts.say("press.old"));
    }

    private List<Outgoing> verdict(Incoming.Press press, SavedAnswer answer, boolean right, Texts texts) {
        try {
            talk.verdicts().keep(answer.verdict(), right);
            return told(press, texts.say(right ? "verdict.good" : "verdict.wrong"));
        } catch (IOException e) {
            LOG.error("A verdict could not be kept", e);
            return told(press, texts.say("verdict.failed"));
        }
    }

    /** What stands on a button is asked as if it had been written. */
    private List<Outgoing> chosen(Incoming.Press press, Target target, Place place, String choice, Texts texts)
            throws InterruptedException {
        return new Questions(talk).choice(press, target, place.message(), choice, texts);
    }

    private static List<Outgoing> with(Incoming.Press press, List<Outgoing> messages) {
        List<Outgoing> all = new ArrayList<>();
        all.add(new Outgoing.AnswerCallback(press.id(), null, false));
        all.addAll(messages);
        return all;
    }

    private static List<Outgoing> told(Incoming.Press press, String text) {
        return List.of(new Outgoing.AnswerCallback(press.id(), text, false));
    }
}
