package dev.footnote.console;

import dev.footnote.answer.Answer;
import dev.footnote.ask.Assistant;
import dev.footnote.ask.Question;
import dev.footnote.ask.Reply;
import dev.footnote.conversation.Threads;
import dev.footnote.conversation.ThreadsInMemory;
import dev.footnote.conversation.Turn;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Answers with prepared replies and remembers as the real one does: "fail" throws, "wait" blocks until interrupted, "missing" finds nothing. */
final class FakeAssistant implements Assistant {

    final List<Question> asked = new CopyOnWriteArrayList<>();
    final List<List<String>> leanedOn = new CopyOnWriteArrayList<>();
    final Threads threads = new ThreadsInMemory();
    final CountDownLatch waiting = new CountDownLatch(1);
    final CountDownLatch interrupted = new CountDownLatch(1);

    @Override
    public Reply ask(Question question) {
        Threads.Chat chat = Objects.requireNonNull(question.chat());
        asked.add(question);
        leanedOn.add(threads.turns(chat).stream().map(Turn::question).toList());
        if (question.text().contains("fail")) {
            throw new IllegalStateException("asked to fail");
        }
        if (question.text().contains("wait")) {
            waitForever();
        }
        if (question.text().equals("thanks")) {
            Answer thanks = new Answer.Aside(Answer.Aside.Kind.CHAT, "You're welcome.");
            return new Reply(question, question.text(), thanks, List.of(), new Reply.Timing(0, 0, 0));
        }
        Reply sample = question.text().contains("missing") ? Samples.missing() : Samples.museum();
        threads.remember(chat, Turn.of(question.text()));
        return new Reply(question, sample.standalone(), sample.answer(), sample.passages(), sample.timing());
    }

    /** A memory of these threads; null for no file of the lines typed. */
    ChatMemory memory(@Nullable Path lines) {
        return new ChatMemory(threads, Threads.Chat.of("console"), lines);
    }

    private void waitForever() {
        try {
            waiting.countDown();
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            interrupted.countDown();
            throw new CancellationException("interrupted");
        }
    }
}
