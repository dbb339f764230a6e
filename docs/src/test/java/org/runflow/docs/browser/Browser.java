package org.runflow.docs.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.runflow.docs.Checkout;

/**
 * A real Chromium without a window, for pages that lie in files. What is not wrapped here is at {@link #driver()}. Close it; it takes a second or
 * two to start, so a test class shares one.
 */
public final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final JsonMapper JSON = new JsonMapper();

    private final ChromeDriver driver;
    private final List<String> console = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /**
     * Skips the test, with a message, where Chromium or its driver is not installed.
     *
     * @param profile an empty folder that outlives the browser
     * @return a new browser of 1280 × 900 pixels
     */
    public static Browser start(Path profile) {
        InstalledChromium.assumeThere();
        return new Browser(InstalledChromium.start(profile)).size(1280, 900);
    }

    /** {@return the browser itself} */
    public ChromeDriver driver() {
        return driver;
    }

    /**
     * Opens a page and forgets what earlier pages logged and asked for.
     *
     * @param page a file
     * @return this
     */
    public Browser open(Path page) {
        readLogs();
        console.clear();
        requests.clear();
        driver.get(page.toUri().toString());
        return this;
    }

    /** {@return everything the page wrote to its console, errors of the browser among it} */
    public List<String> console() {
        readLogs();
        return List.copyOf(console);
    }

    /** {@return the address of everything the page asked for, itself first} */
    public List<String> requests() {
        readLogs();
        return List.copyOf(requests);
    }

    /** {@return those of {@link #requests()} that would leave the machine} */
    public List<String> requestsToTheNetwork() {
        return requests().stream()
                .filter(address -> !address.startsWith("file:") && !address.startsWith("data:"))
                .toList();
    }

    /**
     * {@return the element}
     *
     * @param css a selector that something on the page fits
     */
    public WebElement get(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    /**
     * {@return the elements, in the order of the page}
     *
     * @param css a selector
     */
    public List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /**
     * {@return what a screen reader says of the elements, as in {@code button 'Sunday'}}
     *
     * @param css a selector
     */
    public List<String> spoken(String css) {
        return all(css).stream()
                .map(element -> element.getAriaRole() + " '" + element.getAccessibleName() + "'")
                .toList();
    }

    /**
     * Waits, at most for a patient reader's time.
     *
     * @param condition of the page
     * @return this
     * @throws org.openqa.selenium.TimeoutException when it never comes true
     */
    public Browser await(ExpectedCondition<?> condition) {
        new WebDriverWait(driver, PATIENCE).until(condition);
        return this;
    }

    /**
     * Sets the size of the page's view.
     *
     * @param widthPx width in CSS pixels
     * @param heightPx height in CSS pixels
     * @return this
     */
    public Browser size(int widthPx, int heightPx) {
        devTools(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", widthPx, "height", heightPx, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    /**
     * Shows pages as for a medium and a taste.
     *
     * @param type {@code screen} or {@code print}
     * @param colorScheme {@code light} or {@code dark}
     * @return this
     */
    public Browser media(String type, String colorScheme) {
        devTools(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "media",
                        type,
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", colorScheme))));
        return this;
    }

    /**
     * Says what the reader has told the system of motion, until {@link #media} is set.
     *
     * @param wanted whether little of it is wanted
     * @return this
     */
    public Browser reduceMotion(boolean wanted) {
        devTools(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(Map.of(
                                "name", "prefers-reduced-motion", "value", wanted ? "reduce" : "no-preference"))));
        return this;
    }

    /**
     * Lets pages opened from now on run their scripts or not.
     *
     * @param run whether they run
     * @return this
     */
    public Browser scripts(boolean run) {
        devTools("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
        return this;
    }

    /**
     * {@return a picture of the view, below this module's target folder}
     *
     * @param name of the picture, without ending
     */
    public Path screenshot(String name) {
        try {
            Path folder = Files.createDirectories(Checkout.root().resolve("docs/target/screenshots"));
            return Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }

    private void devTools(String command, Map<String, Object> parameters) {
        driver.executeCdpCommand(command, parameters);
    }

    /** Reading a log empties it. */
    private void readLogs() {
        entries(LogType.BROWSER).forEach(entry -> console.add(entry.getLevel() + " " + entry.getMessage()));
        entries(LogType.PERFORMANCE).forEach(entry -> readRequest(entry.getMessage()));
    }

    private List<LogEntry> entries(String type) {
        return StreamSupport.stream(driver.manage().logs().get(type).spliterator(), false)
                .toList();
    }

    private void readRequest(String event) {
        try {
            JsonNode message = JSON.readTree(event).path("message");
            if (message.path("method").asText().equals("Network.requestWillBeSent")) {
                requests.add(message.at("/params/request/url").asText());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
