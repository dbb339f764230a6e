package org.runflow.docs.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.runflow.docs.browser.Browser;

/** The page of a watched race in a real browser, whose policy admits no scripts but known ones. */
class WatchedPageTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path directory;

    @Test
    void reloadsByItselfAndShowsProblems() {
        SmallRace race = SmallRace.in(directory.resolve("race"));
        WatchedRace watched = new WatchedRace(race.folder());
        watched.look();
        try (PageServer server = PageServer.start(0, watched::last);
                Browser browser = Browser.start(directory.resolve("profile"))) {
            browser.driver().get(server.address());
            assertThat(browser.driver().findElements(By.cssSelector("[role=alert]")))
                    .isEmpty();

            race.with("segments.csv", "seg_id\n");
            watched.look();

            String alert = new WebDriverWait(browser.driver(), PATIENCE)
                    .until(driver ->
                            driver.findElement(By.cssSelector("[role=alert]")).getText());
            assertThat(alert).contains("segments.csv");
            assertThat(browser.driver().findElement(By.tagName("h1")).getText()).contains("Small <Race>");
        }
    }
}
