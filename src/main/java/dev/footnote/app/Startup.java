package dev.footnote.app;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.slf4j.LoggerFactory;

/** What has to be said to libraries before any of them is loaded. */
final class Startup {

    private Startup() {}

    /** Keeps libraries off the network and off the reader's screen. */
    static void prepare() {
        System.setProperty("java.awt.headless", "true");
        // On JDK 22 to 24 a console is reported even where there is no terminal, unless this one is chosen.
        System.setProperty("jdk.console", "java.base");
        setUnlessSet("log4j2.StatusLogger.level", "OFF");
        LogManager.getLogManager().reset();
        LogManager.getLogManager().getLogger("").addHandler(new Bridge());
    }

    /** Lets the log tell everything, with stack traces. Has to come before the first message. */
    static void verbose() {
        System.setProperty("footnote.log.level", "DEBUG");
        System.setProperty("footnote.log.exceptions", "%ex");
    }

    private static void setUnlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    /** Hands what libraries write to the JDK's log (Lucene, PDFBox) to the one that logback.xml configures. */
    private static final class Bridge extends Handler {

        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord record) {
            var name = record.getLoggerName() == null ? "java" : record.getLoggerName();
            var log = LoggerFactory.getLogger(name);
            var message = formatter.formatMessage(record);
            int level = record.getLevel().intValue();
            if (level >= Level.SEVERE.intValue()) {
                log.error(message, record.getThrown());
            } else if (level >= Level.WARNING.intValue()) {
                log.warn(message, record.getThrown());
            } else {
                log.debug(message, record.getThrown());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
