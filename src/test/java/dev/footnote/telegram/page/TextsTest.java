package dev.footnote.telegram.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

    static java.util.List<String> languages() {
        return Texts.LANGUAGES;
    }

    private static Properties file(String language) {
        String name = "/dev/footnote/telegram/texts" + (language.equals("en") ? "" : "_" + language) + ".properties";
        Properties texts = new Properties();
        try (var in = new InputStreamReader(
                Objects.requireNonNull(TextsTest.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        PLACE.matcher(text).results().forEach(place -> places.add(place.group(1)));
        return places;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_language_has_every_text_with_the_same_places(String language) {
        Properties english = file("en");
        Properties other = file(language);
        assertEquals(english.stringPropertyNames(), other.stringPropertyNames());
        english.stringPropertyNames()
                .forEach(key -> assertEquals(places(english.getProperty(key)), places(other.getProperty(key)), key));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_text_can_be_filled_and_shows_no_place_and_no_doubled_mark(String language) {
        Texts texts = Texts.in(language);
        assertEquals(language, texts.language());
        for (String key : file(language).stringPropertyNames()) {
            boolean numbers = key.matches("origins|limit\\..*|collection.*|why\\.(answered|silent)");
            String said = numbers
                    ? texts.say(key, 3, 2)
                    : key.equals("add.taken")
                            ? texts.say(key, "T", 12, 2, 345)
                            : key.equals("start") ? texts.say(key, "Bot", 1) : texts.say(key, "one", "two", "three");
            assertFalse(said.isBlank(), key);
            assertFalse(said.contains("{"), said);
            assertFalse(said.contains("''"), said);
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void descriptions_of_commands_and_notes_on_buttons_are_as_short_as_telegram_wants(String language) {
        Properties texts = file(language);
        texts.stringPropertyNames().stream()
                .filter(key -> key.startsWith("command."))
                .forEach(key -> assertTrue(texts.getProperty(key).length() <= 256, key));
        texts.stringPropertyNames().stream()
                .filter(key -> key.matches("press\\..*|verdict\\..*|access\\..*|failed"))
                .forEach(key -> assertTrue(texts.getProperty(key).length() <= 200, key));
    }

    @Test
    void a_language_there_are_no_texts_in_gets_english_whatever_the_machines_own_is() {
        assertEquals("Searching…", Texts.in("fi").say("searching"));
        assertEquals("Searching…", Texts.in(null).say("searching"));
        assertEquals("Ich suche…", Texts.in("de-at").say("searching"));
        assertEquals("A procurar…", Texts.in("pt-br").say("searching"));
    }

    @Test
    void days_are_written_as_the_language_does() {
        LocalDate day = LocalDate.of(2025, 11, 4);
        assertEquals("4 novembre 2025", Texts.in("fr").day(day));
        assertEquals("4. November 2025", Texts.in("de").day(day));
    }

    @Test
    void one_and_many_are_told_apart() {
        Texts texts = Texts.in("en");
        assertTrue(texts.say("limit.user", 1).endsWith("in a minute."), texts.say("limit.user", 1));
        assertTrue(texts.say("limit.user", 12).endsWith("in 12 minutes."), texts.say("limit.user", 12));
        assertEquals("3 articles, 1 independent origin", texts.say("origins", 3, 1));
        assertTrue(
                texts.say("start", "Footnote", 1_200).contains("from 1,200 articles"), texts.say("start", "F", 1_200));
    }
}
