package dev.footnote.telegram;

/** A file could not be fetched from Telegram. The message is a clause that says why; it never holds the address. */
public final class DownloadException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean tooLarge;

    /**
     * @param reason a clause without a full stop
     * @param tooLarge whether it was larger than what was asked for or than what Telegram hands out
     */
    public DownloadException(String reason, boolean tooLarge) {
        super(reason);
        this.tooLarge = tooLarge;
    }

    /** Whether it was too large; a smaller file would have gone through. */
    public boolean tooLarge() {
        return tooLarge;
    }
}
