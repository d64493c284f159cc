package dev.footnote.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LazyLoggingTest {

    private static final String NAME = "dev.footnote.app.LazyLoggingTest.subject";

    private final Logger platform = Logger.getLogger(NAME);
    private final List<LogRecord> records = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            records.add(record);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private final org.slf4j.Logger ours = new LazyLogging().getLoggerFactory().getLogger(NAME);

    @BeforeEach
    void listen() {
        platform.setUseParentHandlers(false);
        platform.addHandler(handler);
    }

    @AfterEach
    void stop() {
        platform.removeHandler(handler);
    }

    @Test
    void what_is_logged_reaches_the_platforms_log_with_its_level_and_fault() {
        platform.setLevel(Level.INFO);
        IOException fault = new IOException("gone");
        ours.warn("{} of {} articles were skipped", 2, 40, fault);
        assertEquals(1, records.size());
        assertEquals("2 of 40 articles were skipped", records.getFirst().getMessage());
        assertEquals(Level.WARNING, records.getFirst().getLevel());
        assertSame(fault, records.getFirst().getThrown());
        assertEquals(NAME, records.getFirst().getLoggerName());
    }

    @Test
    void the_platforms_level_decides() {
        platform.setLevel(Level.WARNING);
        ours.info("read");
        assertFalse(ours.isInfoEnabled());
        assertTrue(ours.isWarnEnabled());
        assertEquals(List.of(), records);
    }
}
