package org.runflow.docs.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** The page of the sample race by mouse and keyboard, in a real browser. */
class PageBrowserTest {
    private static final String MAP = "section[id$='/map'] ";
    private static final String TABLE = "section[id$='/segments'] table[data-filter]";
    private static final String FILTER = "section[id$='/segments'] .filter";

    @TempDir
    private static Path folder;

    private static Browser browser;
    private static Path day;
    private static Path run;

    @BeforeAll
    static void start() {
        browser = Browser.start(folder.resolve("profile"));
        day = SamplePages.write(folder, "day.html", SamplePages.day("sun"));
        run = SamplePages.write(folder, "run.html", SamplePages.run());
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void staysQuietAndAtHome() {
        assertThat(browser.console()).isEmpty();
        assertThat(browser.requestsToTheNetwork()).isEmpty();
        browser.scripts(true).size(1280, 900).media("screen", "light");
    }

    @Test
    void tabsFollowMouseKeysAndLinks() {
        browser.open(run);
        assertThat(browser.spoken("[role=tab]")).containsExactly("tab 'Saturday'", "tab 'Sunday'", "tab 'Compared'");
        assertThat(shownPanels()).as("the critical day comes first").containsExactly("sun/day");
        browser.all("[role=tab]").get(0).click();
        assertThat(shownPanels()).containsExactly("sat/day");
        browser.driver().switchTo().activeElement().sendKeys(Keys.ARROW_RIGHT);
        assertThat(shownPanels()).containsExactly("sun/day");
        browser.driver().switchTo().activeElement().sendKeys(Keys.ARROW_RIGHT);
        assertThat(shownPanels()).containsExactly("/compared");
        browser.driver().switchTo().activeElement().sendKeys(Keys.HOME);
        assertThat(shownPanels()).containsExactly("sat/day");
        browser.driver().executeScript("location.hash = '#sun/seg-B1'");
        browser.await(driver -> shownPanels().equals(List.of("sun/day")));
        assertThat(browser.get("[id='sun/seg-B1']").getDomProperty("open")).isEqualTo("true");
    }

    @Test
    void timeControlRecoloursMapAndList() {
        browser.open(day);
        WebElement slider = browser.get(MAP + "input[type=range]");
        assertThat(level("B1")).isEqualTo("los E");
        assertThat(browser.get(MAP + "output").getText()).isEqualTo("Worst of the day");
        slider.sendKeys(Keys.HOME);
        assertThat(level("B1")).isEqualTo("los nobody");
        assertThat(browser.get(MAP + "svg .seg[data-seg=B1]").getDomAttribute("class"))
                .isEqualTo("seg nobody");
        assertThat(browser.get(MAP + "output").getText()).matches("\\d\\d:\\d\\d, \\d+ in use");
        assertThat(browser.get(MAP + ".now").getText()).matches("At \\d\\d:\\d\\d");
        assertThat(density("B1")).isEqualTo("–");
        slider.sendKeys(Keys.ARROW_RIGHT);
        assertThat(density("S1")).matches("\\d\\.\\d{3}");
        assertThat(slider.getAccessibleName()).isEqualTo("Time");
        browser.get(MAP + ".all").sendKeys(Keys.ENTER);
        assertThat(level("B1")).isEqualTo("los E");
        browser.get(MAP + ".play").sendKeys(Keys.SPACE);
        browser.await(driver -> Integer.parseInt(slider.getDomProperty("value")) > 2);
        assertThat(browser.get(MAP + ".play").getText()).isEqualTo("Pause");
        browser.get(MAP + ".play").click();
        assertThat(browser.get(MAP + ".play").getText()).isEqualTo("Play");
    }

    @Test
    void theSwitchShowsEverybodyAtOnceOnScreenByKeyboardAndOnPaper() {
        browser.open(day);
        WebElement everybody = browser.get(MAP + ".everybody input");
        assertThat(everybody.getAriaRole()).isEqualTo("switch");
        assertThat(everybody.getAccessibleName()).isEqualTo("Everybody at once");
        assertThat(shownInList()).contains("B1").doesNotContain("road-1");
        everybody.sendKeys(Keys.SPACE);
        assertThat(shownInList()).contains("road-1").doesNotContain("B1");
        assertThat(browser.get(MAP + "li[data-seg=road-1]").getText())
                .contains("marathon km 0", "half km 0", "10k km 0");
        assertThat(shownOnMap()).contains("road-1").doesNotContain("B1");
        WebElement slider = browser.get(MAP + "input[type=range]");
        slider.sendKeys(Keys.HOME);
        assertThat(browser.get(MAP + "output").getText()).matches("\\d\\d:\\d\\d, [1-9] in use");
        assertThat(density("road-1")).matches("\\d\\.\\d{3}");
        browser.media("print", "light");
        assertThat(shownInList()).contains("road-1").doesNotContain("B1");
        assertThat(shownOnMap()).contains("road-1").doesNotContain("B1");
        browser.media("screen", "light");
        everybody.click();
        assertThat(shownOnMap()).contains("B1").doesNotContain("road-1");
        assertThat(shownInList()).contains("B1").doesNotContain("road-1");
    }

    private static List<String> shownInList() {
        return shown(MAP + ".maplist li[data-seg]");
    }

    private static List<String> shownOnMap() {
        return shown(MAP + "svg .seg[data-seg]");
    }

    private static List<String> shown(String selector) {
        return browser.all(selector).stream()
                .filter(WebElement::isDisplayed)
                .map(element -> element.getDomAttribute("data-seg"))
                .toList();
    }

    @Test
    void whoWantsNoMotionStepsThroughTheDay() {
        browser.reduceMotion(true).open(day);
        WebElement next = browser.get(MAP + ".play");
        WebElement slider = browser.get(MAP + "input[type=range]");
        assertThat(next.getText()).isEqualTo("Next");
        next.sendKeys(Keys.ENTER);
        assertThat(slider.getDomProperty("value")).isEqualTo("0");
        next.sendKeys(Keys.SPACE);
        next.sendKeys(Keys.SPACE);
        assertThat(slider.getDomProperty("value")).isEqualTo("2");
        assertThat(next.getText()).isEqualTo("Next");
        browser.get(MAP + ".all").sendKeys(Keys.ENTER);
        assertThat(density("B1")).contains(" at ");
    }

    @Test
    void everythingReadsWithoutScripts() {
        browser.scripts(false).open(run);
        assertThat(shownPanels()).containsExactly("sat/day", "sun/day", "/compared");
        assertThat(browser.all("main section h3"))
                .isNotEmpty()
                .allSatisfy(heading -> assertThat(heading.isDisplayed()).isTrue());
        assertThat(browser.all("button, input, select"))
                .allSatisfy(control -> assertThat(control.isDisplayed()).isFalse());
        assertThat(browser.get("[id='sun/map'] .maplist").getText()).contains("B1 Lantern Bridge");
    }

    @Test
    void tablesSortAndFilter() {
        browser.open(day);
        WebElement density = browser.get(TABLE + " thead th:nth-child(4)");
        density.findElement(By.tagName("button")).sendKeys(Keys.ENTER);
        assertThat(density.getDomAttribute("aria-sort")).isEqualTo("descending");
        assertThat(shownRows().get(0)).startsWith("B1 ");
        density.findElement(By.tagName("button")).sendKeys(Keys.SPACE);
        assertThat(density.getDomAttribute("aria-sort")).isEqualTo("ascending");
        assertThat(shownRows().get(shownRows().size() - 1)).startsWith("B1 ");
        int all = shownRows().size();
        browser.get(FILTER + " input").sendKeys("bridge");
        assertThat(shownRows()).allMatch(row -> row.toLowerCase(Locale.ROOT).contains("bridge"));
        assertThat(browser.get(FILTER + " output").getText())
                .isEqualTo(shownRows().size() + " of " + all + " rows");
        browser.get(FILTER + " input").clear();
        browser.get(FILTER + " select").sendKeys("level E");
        assertThat(shownRows()).singleElement().satisfies(row -> assertThat(row).startsWith("B1 "));
    }

    @Test
    void themeFollowsTheSystemUntilItIsChosen() {
        browser.media("screen", "dark").open(day);
        String dark = background();
        browser.get(".theme").click();
        assertThat(background()).isNotEqualTo(dark);
        browser.get(".theme").sendKeys(Keys.ENTER);
        assertThat(background()).isEqualTo(dark);
        assertThat(browser.get(".theme").getDomAttribute("aria-pressed")).isEqualTo("true");
    }

    @Test
    void fitsAPhone() {
        browser.size(375, 800).open(run);
        browser.await(ExpectedConditions.visibilityOfElementLocated(By.id("/days")));
        assertThat(browser.driver().executeScript("return document.documentElement.scrollWidth"))
                .isEqualTo(375L);
    }

    @Test
    void everyControlHasAName() {
        browser.open(day);
        assertThat(browser.spoken(MAP + "button, " + MAP + "input, .filter input, .filter select, .theme,"
                        + " .expand, "
                        + TABLE + " thead button"))
                .isNotEmpty()
                .noneMatch(spoken -> spoken.endsWith(" ''"));
        assertThat(browser.spoken("main section")).contains("region 'The course'", "region 'Segments'");
    }

    private static List<String> shownPanels() {
        return browser.all(".panel").stream()
                .filter(WebElement::isDisplayed)
                .map(panel -> String.valueOf(panel.getDomAttribute("id")))
                .toList();
    }

    private static List<String> shownRows() {
        return browser.all(TABLE + " tbody tr").stream()
                .filter(WebElement::isDisplayed)
                .map(WebElement::getText)
                .toList();
    }

    private static String level(String segment) {
        return String.valueOf(
                browser.get(MAP + "li[data-seg=" + segment + "] .los").getDomAttribute("class"));
    }

    private static String density(String segment) {
        return browser.get(MAP + "li[data-seg=" + segment + "] .density").getText();
    }

    private static String background() {
        return browser.get("body").getCssValue("background-color");
    }
}
