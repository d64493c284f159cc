package dev.footnote.app;

import dev.footnote.ask.Reply;
import dev.footnote.evaluate.Feedback;
import dev.footnote.evaluate.FeedbackFile;
import dev.footnote.telegram.talk.Verdicts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/** Keeps the verdicts given in Telegram in the feedback file, without who gave them. */
final class BotVerdicts implements Verdicts {

    private final FeedbackFile file;
    private final Supplier<String> corpus;

    /**
     * With its file.
     *
     * @param corpus fingerprint of the articles that are asked
     */
    BotVerdicts(Path file, Supplier<String> corpus) {
        this.file = new FeedbackFile(file);
        this.corpus = corpus;
    }

    @Override
    public String record(Reply reply) {
        return new Feedback(reply, true, "", "telegram", now(), corpus.get()).line();
    }

    @Override
    public void keep(String record, boolean right) throws IOException {
        file.append(Feedback.judged(record, right, now()));
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }
}
