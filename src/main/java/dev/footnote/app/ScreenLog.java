package dev.footnote.app;

import java.io.PrintStream;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/** Writes messages to standard error as a reader is spoken to, with where they come from only where that was asked for. */
public final class ScreenLog extends Handler {

    private final SimpleFormatter formatter = new SimpleFormatter();
    private final PrintStream out = System.err;
    private final boolean traces;

    /** Without stack traces; for java.util.logging. */
    public ScreenLog() {
        this(false);
    }

    ScreenLog(boolean traces) {
        this.traces = traces;
    }

    @Override
    public void publish(LogRecord record) {
        out.println("footnote: " + formatter.formatMessage(record));
        if (traces && record.getThrown() != null) {
            record.getThrown().printStackTrace(out);
        }
    }

    @Override
    public void flush() {
        out.flush();
    }

    @Override
    public void close() {}
}
