package dev.footnote.console;

import dev.footnote.ask.Assistant;
import dev.footnote.ask.Question;
import dev.footnote.ask.Reply;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** Answers with prepared replies: "fail" throws, "wait" blocks until interrupted, "missing" finds nothing. */
final class FakeAssistant implements Assistant {

    final List<Question> asked = new CopyOnWriteArrayList<>();
    final CountDownLatch waiting = new CountDownLatch(1);
    final CountDownLatch interrupted = new CountDownLatch(1);

    @Override
    public Reply ask(Question question) {
        asked.add(question);
        if (question.text().contains("fail")) {
            throw new IllegalStateException("asked to fail");
        }
        if (question.text().contains("wait")) {
            waitForever();
        }
        Reply sample = question.text().contains("missing") ? Samples.missing() : Samples.museum();
        return new Reply(question, sample.standalone(), sample.answer(), sample.passages(), sample.timing());
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
