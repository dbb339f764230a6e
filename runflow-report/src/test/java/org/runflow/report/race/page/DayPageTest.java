package org.runflow.report.race.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.runflow.race.RaceDayPipeline;
import org.runflow.race.density.SegmentCells;
import org.runflow.race.density.SegmentDensity;
import org.runflow.race.road.RoadDensity;
import org.runflow.race.service.LevelOfService;
import org.runflow.report.race.day.DayArtifacts;
import org.runflow.report.race.day.Measures;

class DayPageTest {
    private final DayArtifacts results = PageDays.harbour();
    private final Document page = PageDays.read(DayPage.render(results).text());

    @Test
    void beginsWithFiguresPlacesAndTimes() {
        List<String> tiles = page.select(".tiles > div").eachText();
        assertThat(tiles)
                .anySatisfy(tile -> assertThat(tile).startsWith("Status of the day Stable worst level A, no flags"));
        SegmentDensity densest = results.get(RaceDayPipeline.DENSITY).segments().get("Q1");
        assertThat(tiles)
                .anySatisfy(tile -> assertThat(tile)
                        .startsWith("Peak density " + Measures.density(densest.peakDensityPerM2()) + " p/m²")
                        .contains("Q1 Quay, out", "in a cell of 100 m × 60 s"));
        assertThat(tiles).anySatisfy(tile -> assertThat(tile).startsWith("Runners 65 3 events, first gun 08:00:00"));
    }

    @Test
    void listsEverySegmentWithItsPeaks() {
        List<String> rows = rows("section[id$=/segments] table[data-filter]");
        assertThat(rows).hasSize(2);
        for (SegmentDensity segment : results.get(RaceDayPipeline.DENSITY).segments()) {
            assertThat(rows)
                    .anySatisfy(row -> assertThat(row)
                            .startsWith(segment.segId() + " " + segment.segLabel())
                            .contains(
                                    Measures.density(segment.peakDensityPerM2()),
                                    Measures.rate(segment.peakRatePerS())));
        }
    }

    @Test
    void tellsTheLevelOfEverySegmentInEveryWindow() {
        for (Element item : page.select(".apart li[data-seg]")) {
            SegmentCells cells = results.get(RaceDayPipeline.CELLS).segments().get(item.attr("data-seg"));
            TreeMap<Integer, LevelOfService> worst = new TreeMap<>();
            for (int cell = 0; cell < cells.size(); cell++) {
                worst.merge(cells.window(cell), cells.level(cell), (a, b) -> a.atLeast(b) ? a : b);
            }
            StringBuilder expected = new StringBuilder();
            for (int window = worst.firstKey(); window <= worst.lastKey(); window++) {
                expected.append(worst.containsKey(window) ? worst.get(window).name() : "-");
            }
            assertThat(item.attr("data-levels")).hasToString(expected.toString());
            int first = Integer.parseInt(page.select(".windows").attr("data-start")) / cells.windowS()
                    + Integer.parseInt(item.attr("data-first"));
            assertThat(first).isEqualTo(worst.firstKey());
        }
        assertThat(page.select(".apart li[data-seg]")).hasSize(2);
    }

    @Test
    void everybodyAtOnceIsAListAndALayerBesideTheSegments() {
        RoadDensity roads = results.find(RaceDayPipeline.ROAD_DENSITY).orElseThrow();
        assertThat(page.select(".together li[data-seg]").eachAttr("data-seg"))
                .containsExactlyElementsOf(
                        roads.roads().stream().map(road -> road.segId()).toList());
        assertThat(page.select(".together li[data-seg=road-1]").text())
                .startsWith("level A road-1 long km 0.00–2.00, long km 2.00–4.00 against, short km 0.00–2.00");
        assertThat(page.select(".scene > svg .together .seg").eachAttr("data-seg"))
                .containsExactly("road-1");
        assertThat(page.select(".everybody input[role=switch]")).hasSize(1);
    }

    @Test
    void aPageWithoutSharedRoadsHasNoSwitch() {
        Document night = PageDays.read(DayPage.render(PageDays.night()).text());
        assertThat(night.select(".together, .apart, .everybody")).isEmpty();
    }

    @Test
    void drawsEverySegmentAndEveryLocationThatHasAPlace() {
        assertThat(page.select(".scene > svg .apart .seg > title").eachText())
                .hasSize(2)
                .anySatisfy(title -> assertThat(title).startsWith("Q1 Quay, out: level A, "));
        assertThat(page.select(".scene > svg .loc > title").eachText())
                .hasSize(3)
                .contains("W1 Water, half way (aid): open 08:15:00–09:40:00");
        assertThat(page.select(".scene > svg .apart .tag").eachText()).containsExactlyInAnyOrder("Q1 A", "Q2 A");
        assertThat(page.select(".bar text").text()).matches("\\d+ k?m");
    }

    @Test
    void comparesEventsAndRows() {
        assertThat(rows("section[id$=/flow] table:contains(passes that of the column)"))
                .hasSize(3);
        assertThat(rows("section[id$=/flow] table[data-filter]")).hasSize(6);
        assertThat(page.select("section[id$=/flow] details.card summary").eachText())
                .anySatisfy(summary -> assertThat(summary).contains("long meets long"));
    }

    @Test
    void saysWhenLocationsOpenAndClose() {
        assertThat(rows("section[id$=/locations] table[data-filter]"))
                .hasSize(4)
                .anySatisfy(row -> assertThat(row).startsWith("W1 Water, half way aid long, short 08:15:00 "))
                .anySatisfy(row -> assertThat(row).contains("Ferry crossing (times of W1)"))
                .anySatisfy(row -> assertThat(row).startsWith("B1 =Boat course long, short – –"));
    }

    @Test
    void definesTermsAndLimits() {
        assertThat(page.select("section[id$=/terms]").text())
                .contains("p/m², persons per square metre", "pass: a pair of runners");
        assertThat(page.select("section[id$=/terms], section[id$=/limits]").text())
                .doesNotContain("*");
        assertThat(page.select("section[id$=/limits]").text())
                .contains("None of them is validated for runners", "Real fields fade");
        assertThat(rows("section[id$=/rulebook] table")).contains("on_course_open 0.36 0.54 0.72 1.08 1.63 – –");
    }

    @Test
    void saysOfEmptyPartsThatTheyAreEmpty() {
        Document night = PageDays.read(DayPage.render(PageDays.night()).text());
        assertThat(night.select("section[id$=/map]").text()).contains("No event has a track");
        assertThat(night.select("section[id$=/locations]").text()).contains("This day has no locations");
    }

    private List<String> rows(String table) {
        List<String> texts = new ArrayList<>();
        page.select(table).select("tbody tr").forEach(row -> texts.add(row.text()));
        return texts;
    }
}
