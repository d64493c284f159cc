package dev.footnote.telegram;

/** What a {@link Handler} may do with Telegram while it works on an answer. Safe for use by several threads. */
public interface Outbox {

    /** The bot that received the update. */
    Self self();

    /** Shows something in passing and returns at once; whether it arrives is not told. */
    void show(Outgoing.Passing passing);

    /**
     * Fetches a file that a user sent. Telegram hands out files of up to 20 MB.
     *
     * @param file the {@link Incoming.Document#file}
     * @param limit the most bytes to take
     * @throws DownloadException where it is larger, gone, or cannot be fetched now
     */
    byte[] download(String file, int limit) throws DownloadException;
}
