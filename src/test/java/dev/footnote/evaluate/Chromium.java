package dev.footnote.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A real browser without a window, with an empty profile of its own. */
public final class Chromium implements AutoCloseable {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final ChromeDriver driver;

    /**
     * Starts it.
     *
     * @param profile an empty folder
     * @throws IllegalStateException where there is no Chromium or no driver for it on the path
     */
    public Chromium(Path profile) {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program("chromium", "chromium-browser", "google-chrome"));
        options.setCapability("goog:loggingPrefs", logs);
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(program("chromedriver"))
                .usingAnyFreePort()
                .build();
        this.driver = new ChromeDriver(service, options);
    }

    /** Opens a page in a window of that size, in light or dark. */
    public void open(Path page, int width, int height, boolean dark) {
        size(width, height);
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
        driver.get(page.toUri().toString());
    }

    /** Opens a place in the page that is open. */
    public void follow(String fragment) {
        driver.executeScript("location.hash = arguments[0]", fragment);
    }

    private void size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
    }

    WebElement one(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** All elements that a CSS selector finds. */
    public List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** What an expression over the page comes to. */
    public @Nullable Object value(String expression) {
        return driver.executeScript("return " + expression);
    }

    String title() {
        return String.valueOf(driver.getTitle());
    }

    /** What the console has told since the last call that is a warning or an error. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** The addresses asked for since the last call. */
    List<String> requests() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(Chromium::message)
                .filter(message -> message.path("method").asText().equals("Network.requestWillBeSent"))
                .map(message ->
                        message.path("params").path("request").path("url").asText())
                .toList();
    }

    /** The whole page as a picture. */
    public void picture(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Map<String, Object> shot =
                driver.executeCdpCommand("Page.captureScreenshot", Map.of("captureBeyondViewport", true));
        Files.write(file, OutputType.BYTES.convertFromBase64Png(String.valueOf(shot.get("data"))));
    }

    @Override
    public void close() {
        driver.quit();
    }

    private static JsonNode message(LogEntry entry) {
        try {
            return MAPPER.readTree(entry.getMessage()).path("message");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static File program(String... names) {
        Iterable<Path> folders = Stream.of(System.getenv("PATH").split(Pattern.quote(File.pathSeparator)))
                .map(Path::of)::iterator;
        return Stream.of(names)
                .flatMap(name ->
                        StreamSupport.stream(folders.spliterator(), false).map(folder -> folder.resolve(name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no " + String.join(" or ", names)
                        + " on the path: the tests in a browser need it (on Debian: chromium chromium-driver)."))
                .toFile();
    }
}
