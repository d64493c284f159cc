package dev.footnote.console;

import java.io.IOException;
import org.jline.reader.impl.history.DefaultHistory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The lines typed before. That they cannot be read or kept is no reason to disturb a chat: it is only logged. */
final class LenientHistory extends DefaultHistory {

    private static final Logger log = LoggerFactory.getLogger(LenientHistory.class);

    @Override
    public void load() {
        try {
            super.load();
        } catch (IOException | RuntimeException e) {
            // Lines that are not text come as an UncheckedIOException, which JLine lets through to the reader.
            log.warn("The history of the chat could not be read: {}", e.toString());
        }
    }

    @Override
    public void save() {
        try {
            super.save();
        } catch (IOException | RuntimeException e) {
            log.warn("The history of the chat could not be kept: {}", e.toString());
        }
    }
}
