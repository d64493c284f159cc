package dev.footnote.app;

import dev.footnote.ask.Reply;
import dev.footnote.console.Feedback;
import dev.footnote.evaluate.FeedbackFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/** Keeps the console's feedback in a file. */
final class ChatFeedback implements Feedback {

    private final FeedbackFile file;
    private final Supplier<String> corpus;

    /**
     * With its file.
     *
     * @param corpus fingerprint of the articles that are asked; wanted only once there is feedback
     */
    ChatFeedback(Path file, Supplier<String> corpus) {
        this.file = new FeedbackFile(file);
        this.corpus = corpus;
    }

    @Override
    public String keep(Reply reply, boolean right, String note) throws NotKept {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        try {
            file.append(new dev.footnote.evaluate.Feedback(reply, right, note, "console", now, corpus.get()));
        } catch (IOException e) {
            throw new NotKept("Your feedback could not be kept: " + Faults.sentence(e));
        }
        return "kept in " + file.path();
    }
}
