package dev.footnote.app;

import java.lang.System.Logger;
import java.lang.System.LoggerFinder;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * The Java platform's own loggers, by java.util.logging, as they would be without this class; but the platform, which asks
 * for such a service at each start, finds this one in the first archive of the class path and need not open all of them.
 */
public final class PlatformLoggers extends LoggerFinder {

    /** For the service loader. */
    public PlatformLoggers() {}

    @Override
    public Logger getLogger(String name, Module module) {
        return new PlatformLogger(java.util.logging.Logger.getLogger(name));
    }

    private record PlatformLogger(java.util.logging.Logger target) implements Logger {

        @Override
        public String getName() {
            return target.getName();
        }

        @Override
        public boolean isLoggable(Level level) {
            return target.isLoggable(level(level));
        }

        @Override
        public void log(
                Level level, @Nullable ResourceBundle bundle, @Nullable String message, @Nullable Throwable thrown) {
            LogRecord record = new LogRecord(level(level), message);
            record.setLoggerName(target.getName());
            record.setThrown(thrown);
            target.log(record);
        }

        @Override
        public void log(
                Level level, @Nullable ResourceBundle bundle, @Nullable String format, @Nullable Object... values) {
            if (isLoggable(level)) {
                String message = format == null || values.length == 0 ? format : MessageFormat.format(format, values);
                log(level, bundle, message, (Throwable) null);
            }
        }

        private static java.util.logging.Level level(Level level) {
            return switch (level) {
                case ALL -> java.util.logging.Level.ALL;
                case TRACE -> java.util.logging.Level.FINER;
                case DEBUG -> java.util.logging.Level.FINE;
                case INFO -> java.util.logging.Level.INFO;
                case WARNING -> java.util.logging.Level.WARNING;
                case ERROR -> java.util.logging.Level.SEVERE;
                case OFF -> java.util.logging.Level.OFF;
            };
        }
    }
}
