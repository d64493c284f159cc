package dev.footnote.app;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Logger;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.jul.JDK14LoggerFactory;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * SLF4J's loggers over java.util.logging, which is first touched when something is logged: making ready to log opens every
 * archive of the class path, which most runs need not wait for.
 */
public final class LazyLogging implements SLF4JServiceProvider, ILoggerFactory {

    private static final class Platform {
        static final ILoggerFactory LOGGERS = new JDK14LoggerFactory();
    }

    private final ConcurrentMap<String, Logger> loggers = new ConcurrentHashMap<>();
    private final IMarkerFactory markers = new BasicMarkerFactory();
    private final MDCAdapter context = new NOPMDCAdapter();

    /** For SLF4J. */
    public LazyLogging() {}

    @Override
    public Logger getLogger(String name) {
        return loggers.computeIfAbsent(name, LazyLogger::new);
    }

    @Override
    public ILoggerFactory getLoggerFactory() {
        return this;
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return markers;
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return context;
    }

    @Override
    public String getRequestedApiVersion() {
        return "2.0.99";
    }

    @Override
    public void initialize() {}

    private static final class LazyLogger extends LegacyAbstractLogger {

        private static final long serialVersionUID = 1;

        LazyLogger(String name) {
            this.name = name;
        }

        private Logger target() {
            return Platform.LOGGERS.getLogger(name);
        }

        @Override
        public boolean isTraceEnabled() {
            return target().isTraceEnabled();
        }

        @Override
        public boolean isDebugEnabled() {
            return target().isDebugEnabled();
        }

        @Override
        public boolean isInfoEnabled() {
            return target().isInfoEnabled();
        }

        @Override
        public boolean isWarnEnabled() {
            return target().isWarnEnabled();
        }

        @Override
        public boolean isErrorEnabled() {
            return target().isErrorEnabled();
        }

        @Override
        protected @Nullable String getFullyQualifiedCallerName() {
            return null;
        }

        @Override
        protected void handleNormalizedLoggingCall(
                Level level,
                @Nullable Marker marker,
                @Nullable String pattern,
                @Nullable Object @Nullable [] arguments,
                @Nullable Throwable thrown) {
            target().atLevel(level).setCause(thrown).log(MessageFormatter.basicArrayFormat(pattern, arguments));
        }
    }
}
