package dev.footnote.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;

/**
 * What is logged, and where: java.util.logging makes one of these when it is first used (its setting
 * {@code java.util.logging.config.class}), whichever thread and library that is.
 */
public final class LogLevels {

    /**
     * Libraries' warnings are about things a reader can do nothing about. {@code telegram.watch} is the bot's line a
     * question: ids, outcome and time, never what was asked.
     */
    private static final String LEVELS = """
            handlers=dev.footnote.app.ScreenLog
            .level=WARNING
            dev.footnote.telegram.watch.level=INFO
            ai.djl.level=SEVERE
            ai.onnxruntime.level=SEVERE
            dev.langchain4j.level=SEVERE
            org.apache.fontbox.level=SEVERE
            org.apache.lucene.level=SEVERE
            org.apache.pdfbox.level=SEVERE
            org.apache.poi.level=SEVERE
            org.jline.level=SEVERE
            """;

    /** Sets the levels; for java.util.logging. */
    public LogLevels() throws IOException {
        LogManager.getLogManager()
                .readConfiguration(new ByteArrayInputStream(LEVELS.getBytes(StandardCharsets.ISO_8859_1)));
    }
}
