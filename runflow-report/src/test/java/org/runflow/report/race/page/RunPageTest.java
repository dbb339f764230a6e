package org.runflow.report.race.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.runflow.race.model.Race;
import org.runflow.report.race.HarbourRace;
import org.runflow.report.race.day.DayWords;

/** What a page of several days says, and that it says it once. */
class RunPageTest {
    private final Document page = PageDays.read(RunPage.render(List.of(PageDays.harbour(), PageDays.night()), List.of())
            .text());

    @Test
    void saysTheMainFiguresOfADayOnce() {
        for (String title : List.of("Status of the day", "Peak density", "Peak rate", "Flagged segments")) {
            assertThat(page.select("dl.tiles dt").eachText())
                    .filteredOn(title::equals)
                    .hasSize(2);
        }
        assertThat(page.select(".panel dl.tiles dt").eachText())
                .contains("Busiest quarter of an hour")
                .doesNotContain("Peak density");
    }

    @Test
    void opensOnTheDayThatNeedsAttentionFirst() {
        assertThat(page.select("nav.tabs").attr("data-first"))
                .isEqualTo("#" + page.select(".panel").get(1).id());
    }

    @Test
    void callsDaysByTheirWeekday() {
        assertThat(page.select("nav.tabs a").eachText()).allMatch(text -> text.matches("\\p{Lu}\\w+day( \\(.+\\))?"));
    }

    @Test
    void callsADayByItsLabel() {
        Race labelled = HarbourRace.build();
        String day = labelled.dayNames().get(0);
        labelled = labelled.toBuilder().dayLabel(day, "Race day").build();
        Document named = PageDays.read(RunPage.render(List.of(PageDays.of(labelled), PageDays.night()), List.of())
                .text());

        assertThat(named.select("nav.tabs a").eachText()).contains("Race day");
        assertThat(PageDays.read(DayPage.render(PageDays.of(labelled)).text())
                        .select("h1")
                        .text())
                .endsWith(", Race day");
        assertThat(PageDays.read(DayPage.render(PageDays.harbour()).text())
                        .select("h1")
                        .text())
                .endsWith(", Friday");
    }

    @Test
    void namesTheWeekdayOnceBesideADate() {
        assertThat(page.select("main h2, .day h3").eachText())
                .anyMatch(text -> text.matches("Friday,? \\d{4}-.*"))
                .noneMatch(text -> text.matches("(?i).*(\\w+day),? \\1.*"));
        assertThat(DayWords.localDayBeside("Race day", LocalDate.of(2026, 9, 13), ZoneOffset.UTC))
                .isEqualTo("Sunday 2026-09-13, local time (UTC)");
        assertThat(DayWords.localDayBeside("Sunday (d2)", LocalDate.of(2026, 9, 13), ZoneOffset.ofHours(2)))
                .isEqualTo("2026-09-13, local time (UTC+02:00)");
    }

    @Test
    void mapShowsTheWayAndNoSignLiesOnAnother() {
        List<double[]> boxes = new ArrayList<>();
        for (Element rect : page.select(".scene .apart .tag rect, .scene .sign rect, .scene .km rect")) {
            boxes.add(new double[] {
                Double.parseDouble(rect.attr("x")),
                Double.parseDouble(rect.attr("y")),
                Double.parseDouble(rect.attr("width")),
                Double.parseDouble(rect.attr("height"))
            });
        }
        assertThat(page.select(".scene .sign text").eachText())
                .anyMatch(text -> text.startsWith("Start"))
                .anyMatch(text -> text.startsWith("Finish"));
        assertThat(page.select(".scene .km text").eachText()).contains("1");
        assertThat(page.select(".scene .arrow")).isNotEmpty();
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = i + 1; j < boxes.size(); j++) {
                assertThat(overlap(boxes.get(i), boxes.get(j)))
                        .as("%d and %d", i, j)
                        .isFalse();
            }
        }
    }

    private static boolean overlap(double[] a, double[] b) {
        return a[0] < b[0] + b[2] && b[0] < a[0] + a[2] && a[1] < b[1] + b[3] && b[1] < a[1] + a[3];
    }
}
