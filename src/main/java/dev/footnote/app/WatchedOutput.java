package dev.footnote.app;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Remembers the first failure to write, which a {@link java.io.PrintStream} above it swallows. */
final class WatchedOutput extends FilterOutputStream {

    private volatile @Nullable IOException fault;

    WatchedOutput(OutputStream out) {
        super(out);
    }

    /** The first failure; null while all went well. */
    @Nullable
    IOException fault() {
        return fault;
    }

    /** Whether {@code fault} only says that the reader at the other end has left, as {@code head} does. */
    static boolean readerLeft(IOException fault) {
        var message = fault.getMessage();
        return message != null && message.toLowerCase(Locale.ROOT).contains("pipe");
    }

    @Override
    public void write(int unit) throws IOException {
        watch(() -> out.write(unit));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        watch(() -> out.write(bytes, offset, length));
    }

    @Override
    public void flush() throws IOException {
        watch(out::flush);
    }

    private void watch(Step step) throws IOException {
        try {
            step.run();
        } catch (IOException e) {
            if (fault == null) {
                fault = e;
            }
            throw e;
        }
    }

    private interface Step {
        void run() throws IOException;
    }
}
