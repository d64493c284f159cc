package dev.footnote.telegram.run;

import dev.footnote.telegram.DownloadException;
import dev.footnote.telegram.Outbox;
import dev.footnote.telegram.Outgoing;
import dev.footnote.telegram.Self;
import dev.footnote.telegram.send.BotApi;
import dev.footnote.telegram.send.Courier;
import dev.footnote.telegram.send.Outcome;
import org.telegram.telegrambots.meta.api.methods.GetFile;

/** The outbox of a bot that runs. */
record LiveOutbox(Self self, Courier courier, BotApi api) implements Outbox {

    @Override
    public void show(Outgoing.Passing passing) {
        courier.show(passing);
    }

    @Override
    public byte[] download(String file, int limit) throws DownloadException {
        try {
            return switch (api.call(new GetFile(file))) {
                case Outcome.Done done -> {
                    if (done.result().path("file_size").asLong() > limit) {
                        throw new DownloadException("it has more than " + limit + " bytes", true);
                    }
                    yield api.file(done.result().path("file_path").asText(), limit);
                }
                case Outcome.Refused refused ->
                    throw new DownloadException("Telegram does not hand it out", refused.says("file is too big"));
                case Outcome.Unknown unknown -> throw new DownloadException("the connection failed", false);
                case Outcome.NotSent notSent -> throw new DownloadException("the connection failed", false);
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DownloadException("the bot stops", false);
        }
    }
}
