package org.runflow.docs.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.runflow.Engine;
import org.runflow.Run;
import org.runflow.race.RaceAnalysis;
import org.runflow.race.geo.GeoPoint;
import org.runflow.race.geo.Track;
import org.runflow.race.model.Field;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceBuilder;
import org.runflow.report.race.DayReports;

/** Signs on the map as the browser draws them, with its own letters: none lies on another, and none is wider than its plate. */
class MapSignsTest {
    /** The view of a window of 1280 pixels at three zooms: half, as it is, and double. */
    private static final List<Integer> WIDTHS_PX = List.of(2560, 1280, 640);

    private static final String LYING_ON_EACH_OTHER = """
            const signs = [...document.querySelectorAll('.scene .tag, .scene .sign, .scene .km, .scene .arrow')]
              .filter(sign => sign.getBoundingClientRect().width > 0);
            const boxes = signs.map(sign => (sign.querySelector('rect') || sign).getBoundingClientRect());
            const found = [];
            for (let i = 0; i < boxes.length; i++) {
              for (let j = 0; j < i; j++) {
                const a = boxes[i], b = boxes[j];
                if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom) {
                  found.push(signs[i].textContent + ' on ' + signs[j].textContent);
                }
              }
            }
            return found;
            """;

    private static final String OFF_THEIR_PLATE = """
            const found = [];
            for (const sign of document.querySelectorAll('.scene .tag, .scene .sign, .scene .km')) {
              if (sign.getBoundingClientRect().width === 0) {
                continue;
              }
              const plate = sign.querySelector('rect').getBoundingClientRect();
              const text = sign.querySelector('text').getBoundingClientRect();
              const map = sign.ownerSVGElement.getBoundingClientRect();
              if (text.left < plate.left || text.right > plate.right || plate.left < map.left || plate.right > map.right) {
                found.push(sign.textContent);
              }
            }
            return found;
            """;

    private static final double[] PACE = {5};
    private static final double[] OFFSET = {0};

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

    static Stream<Arguments> views() {
        return Stream.of("sun", "sat").flatMap(day -> WIDTHS_PX.stream().map(width -> Arguments.of(day, width)));
    }

    @ParameterizedTest
    @MethodSource("views")
    void keepClearOfEachOther(String day, int widthPx) {
        browser.size(widthPx, 900).open(SamplePages.write(folder, day + ".html", SamplePages.day(day)));

        assertSignsKeepClear();
        browser.get(".everybody input").sendKeys(Keys.SPACE);
        assertSignsKeepClear();
        assertThat(browser.all(".scene .together .tag"))
                .isNotEmpty()
                .allSatisfy(sign -> assertThat(sign.isDisplayed()).isTrue());
        assertThat(browser.all(".scene .km")).hasSizeGreaterThan(day.equals("sun") ? 25 : 2);
        assertThat(browser.all(".scene .arrow")).hasSizeGreaterThan(2);
        assertThat(browser.all(".scene .sign text"))
                .anySatisfy(sign -> assertThat(sign.getText()).startsWith("Start"))
                .anySatisfy(sign -> assertThat(sign.getText()).startsWith("Finish"));
    }

    /** Ten events with long names on one square of a kilometre, in segments called by wide letters. */
    @ParameterizedTest
    @ValueSource(ints = {2560, 1280, 640})
    void keepClearWhereThereIsNoRoom(int widthPx) {
        Track square = Track.of(List.of(
                new GeoPoint(40, -8),
                new GeoPoint(40.002, -8),
                new GeoPoint(40.002, -7.997),
                new GeoPoint(40, -7.997),
                new GeoPoint(40, -8)));
        RaceBuilder crowded = Race.builder("Crowded").day("sun", LocalDate.of(2026, 4, 12));
        for (int i = 0; i < 10; i++) {
            String event = "WOMEN_MW." + i;
            String segment = "MMWW-" + i;
            crowded.event(
                            event,
                            e -> e.start("09:00")
                                    .distanceKm(3)
                                    .track(square)
                                    .field(Field.of(new String[] {event}, PACE, OFFSET)))
                    .segment(segment, s -> s.label("Lap").widthM(3).pass(event, 0, 3));
        }
        Run run = RaceAnalysis.of(crowded.build()).run(Engine.inMemory());

        browser.size(widthPx, 900)
                .open(SamplePages.write(
                        folder,
                        "crowded.html",
                        DayReports.page().render(run, "sun").text()));

        assertSignsKeepClear();
        assertThat(browser.all(".scene .tag")).isNotEmpty();
    }

    private static void assertSignsKeepClear() {
        assertThat(browser.driver().executeScript(LYING_ON_EACH_OTHER)).isEqualTo(List.of());
        assertThat(browser.driver().executeScript(OFF_THEIR_PLATE)).isEqualTo(List.of());
    }
}
