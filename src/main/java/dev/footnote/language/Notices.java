package dev.footnote.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

/** What a reader is told in the reader's language, from {@code notices.properties}. */
public final class Notices {

    private Notices() {}

    /**
     * That the articles are in another language than the question, and what would help.
     *
     * @param met the two languages
     */
    public static String of(LanguageBarrier.Met met) {
        Properties notices = read();
        String own = notices.getProperty(met.question().getLanguage());
        Locale told = own == null ? Locale.ENGLISH : met.question();
        String pattern = own == null ? notices.getProperty(Locale.ENGLISH.getLanguage(), "") : own;
        return new MessageFormat(pattern, told)
                .format(new Object[] {met.articles().getDisplayLanguage(told)});
    }

    private static Properties read() {
        try (InputStream stream = Notices.class.getResourceAsStream("notices.properties")) {
            if (stream == null) {
                throw new IllegalStateException("notices.properties is missing from the jar: build it again");
            }
            Properties notices = new Properties();
            notices.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return notices;
        } catch (IOException e) {
            throw new UncheckedIOException("notices.properties could not be read", e);
        }
    }
}
