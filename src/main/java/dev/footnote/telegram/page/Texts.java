package dev.footnote.telegram.page;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * What the bot itself says, in a reader's language; what the articles say stays as it is. The texts are in {@code
 * texts*.properties} beside the room's other resources, to be edited; a language is added by adding its file and naming it
 * in {@link #LANGUAGES}.
 */
public final class Texts {

    /** The languages there are texts in, by their two letters, English first. */
    public static final List<String> LANGUAGES = List.of("en", "de", "es", "fr", "it", "pt", "ru");

    private static final String BUNDLE = "dev.footnote.telegram.texts";

    private final Locale locale;
    private final ResourceBundle bundle;

    private Texts(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /**
     * The texts in a reader's language.
     *
     * @param language an IETF tag such as {@code de} or {@code pt-br}; English for null and for languages there are none in
     */
    public static Texts in(@Nullable String language) {
        Locale asked = language == null ? Locale.ENGLISH : Locale.forLanguageTag(language);
        return new Texts(LANGUAGES.contains(asked.getLanguage()) ? asked : Locale.ENGLISH);
    }

    /** Two letters. */
    public String language() {
        return locale.getLanguage();
    }

    /**
     * One text.
     *
     * @param key its key in the bundle
     * @param values fill its places {@code {0}}, {@code {1}}
     * @throws java.util.MissingResourceException for a key that isn't there
     */
    public String say(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }

    /** A day as it is written in the language. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }
}
