package dev.footnote.telegram.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.footnote.evaluate.Chromium;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The conversations that {@link ConversationsTest} left, on a phone. Pictures of each, in light and dark, with quotations
 * folded and opened, are left in {@code target/telegram}.
 */
class ConversationsBrowserIT {

    private static final Path PAGE = Path.of("target", "telegram", "index.html");
    private static final int WIDTH = 390;

    @TempDir
    Path profile;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void each_conversation_fits_a_phone(boolean dark) throws Exception {
        assertTrue(Files.exists(PAGE), "ConversationsTest, which runs before, draws " + PAGE);
        try (var browser = new Chromium(profile)) {
            browser.open(PAGE, WIDTH, 844, dark);
            int scenes = browser.all("section").size();
            assertTrue(scenes >= 12, scenes + " conversations");
            for (int i = 0; i < scenes; i++) {
                browser.follow("only=" + i);
                assertEquals(
                        true,
                        browser.value("document.documentElement.scrollWidth <= innerWidth"),
                        "conversation " + i + " scrolls sideways");
                browser.picture(Path.of("target", "telegram", (dark ? "dark-" : "light-") + i + ".png"));
            }
            assertEquals(List.of(), browser.complaints());
        }
    }

    @Test
    void no_label_of_a_button_is_cut_and_a_quotation_opens() throws Exception {
        try (var browser = new Chromium(profile)) {
            browser.open(PAGE, WIDTH, 844, false);
            browser.follow("only=");
            assertEquals(
                    List.of(),
                    browser.value(
                            "[...document.querySelectorAll('.row span')]"
                                    + ".filter(label => label.scrollWidth > label.clientWidth).map(label => label.textContent)"));
            var folded = browser.all("blockquote.folds").getFirst();
            int before = folded.getSize().getHeight();
            folded.findElement(org.openqa.selenium.By.className("lines")).click();
            assertTrue(folded.getSize().getHeight() > before, "it did not open");
            browser.value(
                    "[...document.querySelectorAll('blockquote.folds')].forEach(quote => quote.classList.add('open'))");
            browser.picture(Path.of("target", "telegram", "opened.png"));
        }
    }
}
