package dev.footnote.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** The page as a reader meets it. Pictures of what was seen are left in {@code target/browser}. */
class HtmlReportBrowserIT {

    private static final int CASES = 1_500;
    private static final Path PICTURES = Path.of("target", "browser");

    @TempDir
    static Path folder;

    private static Path page;
    private static Chromium browser;

    @BeforeAll
    static void start() throws IOException {
        page = folder.resolve("report.html");
        new HtmlReport(SampleReport.of(CASES).toTree()).write(page);
        browser = new Chromium(folder.resolve("profile"));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void neither_complains_nor_asks_the_network() {
        assertEquals(List.of(), browser.complaints());
        List<String> asked = browser.requests().stream()
                .filter(address -> !address.startsWith("data:") && !address.startsWith("chrome"))
                .toList();
        assertFalse(asked.isEmpty(), "not even the page was seen to be asked for");
        assertTrue(
                asked.stream().allMatch(address -> address.startsWith("file:") && address.contains("report.html")),
                asked.toString());
    }

    @ParameterizedTest
    @CsvSource({"1280, false", "1280, true", "390, false", "390, true"})
    void shows_figures_drawings_and_cases_without_scrolling_sideways(int width, boolean dark) throws IOException {
        browser.open(page, width, 900, dark);
        assertEquals("1,500 cases", browser.one("#about strong").getText());
        assertEquals(".800", browser.one("[data-metric='hit@1'] .tile-value").getText());
        assertTrue(browser.one("[data-metric='hit@1']").getText().contains(".700 to .900"));
        assertEquals(3, browser.all("#charts svg").size());
        assertEquals(50, browser.all("#rows .case").size());
        assertEquals(true, browser.value("document.documentElement.scrollWidth <= innerWidth"), "it scrolls sideways");
        assertEquals(dark, dark(browser.value("getComputedStyle(document.body).backgroundColor")));
        browser.follow("case=case-0");
        browser.picture(PICTURES.resolve("page-" + width + (dark ? "-dark" : "-light") + ".png"));
        assertEquals(true, browser.value("document.documentElement.scrollWidth <= innerWidth"), "it scrolls sideways");
    }

    @Test
    void filters_narrow_the_table_and_say_how_many_are_left() {
        browser.open(page, 1280, 900, false);
        browser.one("#words").sendKeys("door 1499");
        assertEquals(List.of("case-1499"), shown());
        assertEquals("1 case of 1,500, 1 right", browser.one("#found").getText());
        browser.one("#words").clear();
        browser.one("#words").sendKeys("no such words");
        assertEquals("No case fits these filters.", browser.one("#found").getText());
        browser.one("#words").clear();
        browser.one("#words").sendKeys(" ");
        choose("type", "null");
        assertTrue(browser.one("#found").getText().startsWith("500 cases of 1,500, 500 right; the first 50"));
        choose("type", "all");
        choose("status", "answered");
        assertTrue(browser.one("#found").getText().startsWith("1,000 cases"));
        choose("result", "wrong");
        assertTrue(browser.one("#found").getText().startsWith("500 cases of 1,500, 0 right"));
        browser.one("#more").click();
        assertEquals(100, shown().size());
        choose("order", "slowest first");
        assertEquals("case-1498", shown().getFirst());
    }

    @Test
    void an_opened_case_marks_the_quote_in_its_passage() {
        browser.open(page, 1280, 900, false);
        WebElement opener = browser.one("[data-id=case-0] .opener");
        opener.sendKeys(Keys.ENTER);
        assertEquals("true", opener.getDomAttribute("aria-expanded"));
        WebElement detail = browser.one("#" + opener.getDomAttribute("aria-controls"));
        WebElement cited = detail.findElement(By.cssSelector(".cited-passage"));
        assertEquals(
                SampleReport.QUOTE + "1",
                cited.findElement(By.cssSelector("mark[data-citation]")).getDomProperty("textContent"));
        assertTrue(cited.getText().contains("Varn shines " + SampleReport.HARM), cited.getText());
        assertEquals(0, cited.findElements(By.tagName("a")).size(), "a link that runs a script");
        assertTrue(detail.findElement(By.className("gold-quote")).getText().contains(SampleReport.QUOTE));
        assertEquals(2, detail.findElements(By.cssSelector(".ranking > li")).size());
        detail.findElement(By.className("cite")).click();
        assertTrue(String.valueOf(
                        cited.findElement(By.cssSelector("mark[data-citation]")).getDomAttribute("class"))
                .contains("found"));
        assertEquals("Footnote evaluation", browser.title());
        opener.click();
        assertEquals(0, browser.all("#rows .opened").size());
    }

    @Test
    void an_address_opens_its_case_wherever_it_stands() {
        browser.open(page, 390, 844, false);
        choose("type", "single");
        browser.follow("case=case-1400");
        assertEquals("case-1400", browser.value("document.activeElement.textContent"));
        assertEquals(1, browser.all("#rows .opened").size());
    }

    @Test
    void the_theme_can_be_chosen_against_the_systems() {
        browser.open(page, 1280, 900, true);
        WebElement theme = browser.one("#theme");
        String dark = String.valueOf(browser.value("getComputedStyle(document.body).backgroundColor"));
        theme.click();
        assertEquals("Theme: light", theme.getText());
        assertNotEquals(dark, browser.value("getComputedStyle(document.body).backgroundColor"));
        theme.click();
        assertEquals("Theme: dark", theme.getText());
        assertEquals(dark, browser.value("getComputedStyle(document.body).backgroundColor"));
    }

    @Test
    void a_slash_leads_to_the_search() {
        browser.open(page, 1280, 900, false);
        browser.one("body").sendKeys("/");
        assertEquals("words", browser.value("document.activeElement.id"));
        assertEquals("", browser.one("#words").getDomProperty("value"));
    }

    private static List<String> shown() {
        return browser.all("#rows .case").stream()
                .map(row -> String.valueOf(row.getDomAttribute("data-id")))
                .toList();
    }

    private static void choose(String filter, String option) {
        new Select(browser.one("#" + filter)).selectByVisibleText(option);
    }

    private static boolean dark(@Nullable Object color) {
        return Integer.parseInt(String.valueOf(color).replaceAll("\\D+(\\d+).*", "$1")) < 128;
    }
}
