package org.runflow.docs.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tests of pages would pass for nothing if the browser did not report what they look for. */
class BrowserTest {
    @TempDir
    private static Path folder;

    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.start(folder.resolve("profile"));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void quietPageAsksForItselfOnly() throws IOException {
        Path page = page("quiet", "<h1>Linnhaven</h1>");

        browser.open(page);

        assertThat(browser.console()).isEmpty();
        assertThat(browser.requests()).containsExactly(page.toUri().toString());
        assertThat(browser.requestsToTheNetwork()).isEmpty();
    }

    @Test
    void requestsAndErrorsAreSeen() throws IOException {
        browser.open(page("noisy", "<img src='http://localhost:1/x.png' alt=''><script>nothing()</script>"));

        assertThat(browser.requestsToTheNetwork()).containsExactly("http://localhost:1/x.png");
        assertThat(browser.console()).anyMatch(line -> line.contains("SEVERE") && line.contains("nothing"));
    }

    @Test
    void logsOfAnEarlierPageAreForgotten() throws IOException {
        browser.open(page("first", "<script>console.log('first')</script>"));
        browser.open(page("second", "<script>console.log('second')</script>"));

        assertThat(browser.console())
                .singleElement()
                .satisfies(line -> assertThat(line).contains("second"));
    }

    @Test
    void rolesAndNamesAreThoseOfAScreenReader() throws IOException {
        browser.open(page("names", "<button aria-label='Sunday'>S</button><a href='#top'>up</a>"));

        assertThat(browser.spoken("button, a")).containsExactly("button 'Sunday'", "link 'up'");
    }

    @Test
    void viewHasTheSizeAskedFor() throws IOException {
        browser.open(page("size", "<p>x")).size(412, 800);

        assertThat(ImageIO.read(browser.screenshot("size").toFile()).getWidth()).isEqualTo(412);
        browser.size(1280, 900);
    }

    @Test
    void printAndDarkReachThePage() throws IOException {
        browser.open(page("media", "<p>x")).media("print", "dark");

        assertThat(matches("print")).isTrue();
        assertThat(matches("(prefers-color-scheme: dark)")).isTrue();
        browser.media("screen", "light");
        assertThat(matches("print")).isFalse();
    }

    private static boolean matches(String query) {
        return Boolean.TRUE.equals(browser.driver().executeScript("return matchMedia(arguments[0]).matches", query));
    }

    private static Path page(String name, String body) throws IOException {
        String html = "<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'><title>t</title></head><body>" + body;
        return Files.writeString(folder.resolve(name + ".html"), html);
    }
}
