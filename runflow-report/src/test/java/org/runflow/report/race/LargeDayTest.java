package org.runflow.report.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.runflow.Engine;
import org.runflow.Run;
import org.runflow.race.RaceAnalysis;
import org.runflow.race.RaceDayPipeline;
import org.runflow.race.density.SegmentDensity;
import org.runflow.race.model.Field;
import org.runflow.race.model.FieldBuilder;
import org.runflow.race.model.FlowRow;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceBuilder;
import org.runflow.report.race.day.LargeDay;

/** What reports leave out of a day of more than two hundred segments, what they keep, and that they say so; at two hundred they leave out nothing. */
class LargeDayTest {
    /** The only bridge of the course is far down it, and narrow. */
    private static final int NARROW = 170;

    /** Nobody looks at pictures here. */
    private static final RaceReports REPORTS = RaceReports.standard().without("ui/visualizations/heatmaps");

    private static final Run LARGE = run(240);
    private static final Run LARGEST_WHOLE = run(LargeDay.MOST);

    @Test
    void hasChaptersOfTheMostUrgentAndDensestSegmentsInCourseOrder() {
        String report = text(LARGE, "reports/Density.md");

        List<String> chapters = chapters(report, "(?m)^### (S\\d+)$");
        List<String> course = LARGE.get(RaceDayPipeline.DENSITY.in("fri")).segments().stream()
                .map(SegmentDensity::segId)
                .toList();
        Set<String> has = Set.copyOf(chapters);
        assertThat(chapters).hasSize(LargeDay.MOST).contains("S" + NARROW);
        assertThat(course.stream().filter(has::contains)).containsExactlyElementsOf(chapters);
        assertThat(densities(has::contains).min().orElseThrow())
                .isGreaterThanOrEqualTo(densities(id -> !has.contains(id)).max().orElseThrow());
        assertThat(sentences(report, "## 6 Segment by segment"))
                .contains(
                        "The 200 of 240 segments to look at first",
                        "`Segments.csv` has a row for every segment",
                        "`computation/density_results.json`",
                        "`ui/metrics/flags.json`");
        assertThat(text(LARGE, "reports/Segments.csv").lines()).hasSize(241);
    }

    @Test
    void hasChaptersOfTheBusiestRowsInInputOrder() {
        String report = text(LARGE, "reports/Flow.md");

        List<Integer> chapters = chapters(report, "(?m)^### Row (\\d+):").stream()
                .map(Integer::valueOf)
                .toList();
        List<Long> passes = LARGE.get(RaceDayPipeline.FLOW.in("fri")).rows().stream()
                .map(row -> row.passes().passes())
                .toList();
        assertThat(chapters).hasSize(LargeDay.MOST).isSorted();
        List<Long> most = passes.stream()
                .sorted((a, b) -> Long.compare(b, a))
                .limit(LargeDay.MOST)
                .toList();
        assertThat(chapters.stream().map(number -> passes.get(number - 1))).containsExactlyInAnyOrderElementsOf(most);
        assertThat(sentences(report, "## 4 Row by row"))
                .contains("The busiest 200 of 239 rows", "`Flow.csv` has every row", "pass_profiles.json`");
        assertThat(text(LARGE, "reports/Flow.csv").lines()).hasSize(241);
    }

    @Test
    void pageOfAllDaysSaysWhatMattersFirstAndLeadsToThePageOfTheDay() {
        Document front = page(LARGE, "index.html");
        Document own = page(LARGE, "reports/index.html");

        assertThat(front.select("section[id]").eachAttr("id")).contains("fri/day", "fri/first");
        assertThat(front.select("section[id=fri/segments]")).isEmpty();
        assertThat(front.select("dl.tiles dt").eachText())
                .isEqualTo(own.select("dl.tiles dt").eachText());
        List<String> links = front.select("main section a").eachAttr("href");
        assertThat(links)
                .contains("fri/reports/index.html#fri/day")
                .contains("fri/reports/index.html#fri/seg-S" + NARROW);
        assertThat(links).allSatisfy(link -> {
            assertThat(link).startsWith("fri/reports/index.html#");
            assertThat(own.getElementById(link.substring(link.indexOf('#') + 1)))
                    .as(link)
                    .isNotNull();
        });
        assertThat(front.text()).contains("240 segments, 240 flow rows, 0 locations");
    }

    @Test
    void otherDaysAreWholeBesideALargeOne() {
        Race two = race(LargeDay.MOST + 1).toBuilder()
                .day("sat", LocalDate.of(2026, 6, 13))
                .event(
                        "stroll",
                        e -> e.day("sat").start("10:00").distanceKm(1).field(SampleDay.field("s", 9, 9, 0.1, 2)))
                .segment("Quay", s -> s.widthM(3).pass("stroll", 0, 1))
                .build();

        Document front = page(REPORTS.addTo(RaceAnalysis.of(two)).run(Engine.inMemory()), "index.html");

        assertThat(front.select("section[id=fri/segments]")).isEmpty();
        assertThat(front.select("section[id=sat/segments]")).hasSize(1);
        assertThat(front.select("section.days .day")).hasSize(2);
        assertThat(front.select("section[id=fri/day] dl.tiles dt").eachText())
                .contains("Busiest quarter of an hour")
                .doesNotContain("Peak density");
    }

    @Test
    void pageOfAllDaysIsWholeWhenItIsRenderedByItselfOrTheDaysHaveNoPages() {
        String whole = RaceReports.page(LARGE).text();
        Run without = REPORTS.without("reports/index.html")
                .addTo(RaceAnalysis.of(race(240)))
                .run(Engine.inMemory());

        assertThat(Jsoup.parse(whole).select("section[id=fri/segments]")).hasSize(1);
        assertThat(without.get(RaceReports.page(List.of("fri")).key()).text().equals(whole))
                .as("whole")
                .isTrue();
    }

    @Test
    void leavesNothingOutAtTheLimit() {
        assertThat(chapters(text(LARGEST_WHOLE, "reports/Density.md"), "(?m)^### (S\\d+)$"))
                .hasSize(LargeDay.MOST);
        assertThat(sentences(text(LARGEST_WHOLE, "reports/Density.md"), "## 6 Segment by segment"))
                .isBlank();
        assertThat(chapters(text(LARGEST_WHOLE, "reports/Flow.md"), "(?m)^### Row (\\d+):"))
                .hasSize(LargeDay.MOST);
        assertThat(sentences(text(LARGEST_WHOLE, "reports/Flow.md"), "## 4 Row by row"))
                .isBlank();
        assertThat(text(LARGEST_WHOLE, "index.html")
                        .equals(RaceReports.page(LARGEST_WHOLE).text()))
                .as("whole")
                .isTrue();
    }

    private static DoubleStream densities(Predicate<String> named) {
        return LARGE.get(RaceDayPipeline.DENSITY.in("fri")).segments().stream()
                .filter(segment -> named.test(segment.segId()))
                .mapToDouble(SegmentDensity::peakDensityPerM2);
    }

    /** What a section says before its chapters. */
    private static String sentences(String report, String heading) {
        String section = report.substring(report.indexOf(heading) + heading.length());
        return section.substring(0, section.indexOf("###")).replace('\n', ' ');
    }

    private static List<String> chapters(String report, String heading) {
        return Pattern.compile(heading)
                .matcher(report)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static Document page(Run run, String file) {
        return Jsoup.parse(text(run, file));
    }

    private static String text(Run run, String file) {
        return file.equals("index.html")
                ? run.get(RaceReports.page(List.of("fri")).key()).text()
                : REPORTS.daily().reports().stream()
                        .filter(report -> report.name().equals(file))
                        .map(report ->
                                (org.runflow.Document) run.get(report.key().in("fri")))
                        .findFirst()
                        .orElseThrow()
                        .text();
    }

    private static Run run(int segments) {
        return REPORTS.addTo(RaceAnalysis.of(race(segments))).run(Engine.inMemory());
    }

    /** The i-th and the j-th runner are abreast 50·(i + j) metres down the course, so that there are passes everywhere. */
    private static Field field() {
        FieldBuilder field = Field.builder();
        for (int i = 0; i < 240; i++) {
            field.runner("d" + i, 8 - 0.01 * i, 0.03 * i * i);
        }
        return field.build();
    }

    /** A course in as many equal parts, on each of which the faster ones pass the slower ones. */
    private static Race race(int segments) {
        RaceBuilder race = SampleDay.race("Long way")
                .event("dash", e -> e.start("09:00").distanceKm(segments / 10.0).field(field()));
        for (int i = 0; i < segments; i++) {
            double fromKm = i / 10.0;
            double toKm = (i + 1) / 10.0;
            double widthM = i == NARROW ? 0.1 : 4;
            race.segment("S" + i, s -> s.widthM(widthM).pass("dash", fromKm, toKm));
            race.flowRow(FlowRow.of("S" + i, "dash", fromKm, toKm, "dash", fromKm, toKm));
        }
        return race.build();
    }
}
