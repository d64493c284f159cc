package dev.footnote.app;

import java.io.PrintStream;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;

/** What has to be said to libraries before any of them is loaded. */
final class Startup {

    private static final Logger OURS = Logger.getLogger("dev.footnote");

    /** Their warnings are about things a reader can do nothing about. Held here, or the log would forget them. */
    private static final List<Logger> LIBRARIES = Stream.of(
                    "ai.djl",
                    "ai.onnxruntime",
                    "dev.langchain4j",
                    "org.apache.fontbox",
                    "org.apache.lucene",
                    "org.apache.pdfbox",
                    "org.apache.poi",
                    "org.jline")
            .map(Logger::getLogger)
            .toList();

    /** The bot's line a question: ids, outcome and time, never what was asked. */
    private static final Logger WATCH = Logger.getLogger("dev.footnote.telegram.watch");

    private Startup() {}

    /** Keeps libraries off the network and off the reader's screen. */
    static void prepare() {
        System.setProperty("java.awt.headless", "true");
        // On JDK 22 to 24 a console is reported even where there is no terminal, unless this one is chosen.
        System.setProperty("jdk.console", "java.base");
        setUnlessSet("log4j2.StatusLogger.level", "OFF");
        // Named, so that it need not be looked for in every archive of the class path.
        setUnlessSet("slf4j.provider", "org.slf4j.jul.JULServiceProvider");
        setUnlessSet("slf4j.internal.verbosity", "WARN");
        LogManager.getLogManager().reset();
        LIBRARIES.forEach(library -> library.setLevel(Level.SEVERE));
        OURS.setLevel(Level.WARNING);
        WATCH.setLevel(Level.INFO);
        var root = LogManager.getLogManager().getLogger("");
        root.setLevel(Level.WARNING);
        root.addHandler(new Screen(System.err, false));
    }

    /** Lets the log tell everything, with stack traces. */
    static void verbose() {
        OURS.setLevel(Level.ALL);
        OURS.setUseParentHandlers(false);
        if (OURS.getHandlers().length == 0) {
            OURS.addHandler(new Screen(System.err, true));
        }
    }

    private static void setUnlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    /** Writes messages as a reader is spoken to, with where they come from only where that was asked for. */
    private static final class Screen extends Handler {

        private final SimpleFormatter formatter = new SimpleFormatter();
        private final PrintStream out;
        private final boolean traces;

        Screen(PrintStream out, boolean traces) {
            this.out = out;
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
}
