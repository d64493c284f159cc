package dev.footnote.app;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.utils.Signals;
import org.jspecify.annotations.Nullable;

/** Lets Ctrl-C end long work in good order; a second one ends the process at once. */
final class Interrupts implements AutoCloseable {

    private static final String SIGNAL = "INT";

    private final @Nullable Object before;

    private Interrupts(@Nullable Object before) {
        this.before = before;
    }

    /** Until it is closed, the first Ctrl-C sets {@code stopped}. */
    static Interrupts setting(AtomicBoolean stopped) {
        return new Interrupts(Signals.register(SIGNAL, () -> {
            if (stopped.getAndSet(true)) {
                // Not exit: that would wait for the work that is not ending.
                Runtime.getRuntime().halt(130);
            }
        }));
    }

    @Override
    public void close() {
        if (before != null) {
            Signals.unregister(SIGNAL, before);
        }
    }
}
