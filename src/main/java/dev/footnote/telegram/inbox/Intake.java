package dev.footnote.telegram.inbox;

import java.util.List;

/** Takes what was received. When it returns, all of it is on disk, and Telegram may be told so. */
public interface Intake {

    /**
     * Takes updates in the order they came; those it has already are left out.
     *
     * @throws InboxException where they cannot be stored
     */
    void take(List<RawUpdate> updates);

    /**
     * Keeps aside what is no usable update.
     *
     * @param reason a clause
     * @throws InboxException where it cannot be stored
     */
    void bury(String reason, String raw);
}
