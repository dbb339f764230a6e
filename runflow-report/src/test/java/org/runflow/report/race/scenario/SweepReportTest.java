package org.runflow.report.race.scenario;

import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.race.model.Field;
import org.runflow.race.model.FieldBuilder;
import org.runflow.race.model.Race;
import org.runflow.race.scenario.Figure;
import org.runflow.race.scenario.PlanMetric;
import org.runflow.race.scenario.PlanOutcome;
import org.runflow.race.scenario.SegmentOutcome;
import org.runflow.race.scenario.StartPlans;
import org.runflow.race.scenario.Sweep;
import org.runflow.race.scenario.SweepResults;
import org.runflow.race.service.LevelOfService;

class SweepReportTest {
    private static final Race RACE = race("09:20", 0.5);
    private static final PlanMetric METRIC = PlanMetric.parse("exposure_from:B");

    private static Race race(String run, double widthM) {
        return Race.builder("Pier Run")
                .day("sun", LocalDate.of(2026, 4, 12))
                .event("walk", e -> e.day("sun").start("09:00").distanceKm(5).field(field("w", 10)))
                .event("run", e -> e.day("sun").start(run).distanceKm(5).field(field("r", 5)))
                .segment(
                        "pier",
                        s -> s.label("Pier").widthM(widthM).pass("walk", 0, 3).pass("run", 0, 3))
                .segment(
                        "bridge",
                        s -> s.label("Bridge").widthM(widthM).pass("walk", 3, 5).pass("run", 3, 5))
                .build();
    }

    private static Field field(String prefix, double pace) {
        FieldBuilder field = Field.builder();
        for (int i = 0; i < 40; i++) {
            field.runner(prefix + i, pace + i % 7 / 3.0, i * 2).wave(prefix + i, i < 20 ? "w1" : "w2");
        }
        return field.build();
    }

    private static SweepResults sweep(StartPlans plans) {
        return Sweep.of(RACE, "sun").over(plans).with(Figure.FLAGS).run();
    }

    private static StartPlans two() {
        return StartPlans.grid()
                .event("run", "09:00", "09:40", ofMinutes(10))
                .wave("walk/w2", Duration.ZERO, ofMinutes(4), ofMinutes(2));
    }

    @Test
    void twoVariablesAreAMatrix() {
        SweepReport report = SweepReport.of(sweep(two()), METRIC);
        String svg = report.chart().orElseThrow().toSvg();

        assertThat(svg)
                .contains("Time at level B or worse by start", ">09:00:00<", ">09:40:00<", ">+4 min<", ">walk/w2<");
        assertThat(svg.split("<rect", -1)).as("a field per plan").hasSizeGreaterThanOrEqualTo(15);
        assertThat(new String(report.page().bytes(), StandardCharsets.UTF_8))
                .contains(svg, "<h1>Start plans: sun</h1>");
        assertThat(report.chart().orElseThrow().toPng()).startsWith((byte) 0x89, (byte) 'P');
    }

    @Test
    void oneVariableIsALine() {
        String event = SweepReport.of(sweep(StartPlans.grid().event("run", "09:00", "09:40", ofMinutes(10))), METRIC)
                .chart()
                .orElseThrow()
                .toSvg();
        String wave = SweepReport.of(
                        sweep(StartPlans.grid().wave("walk/w2", Duration.ZERO, ofMinutes(4), ofMinutes(2))), METRIC)
                .chart()
                .orElseThrow()
                .toSvg();

        assertThat(event).contains("start of run", ">09:00<", ">09:30<", "broken: today");
        assertThat(wave).contains("start of walk/w2", ">+0 s<", ">+4 min<");
    }

    @Test
    void moreVariablesAreATableOnly() {
        SweepReport report = SweepReport.of(sweep(two().shifts("walk", List.of(Duration.ZERO))), METRIC);

        assertThat(report.chart()).isEmpty();
        assertThat(report.markdown()).contains("## The best plans", "| walk/w2 |");
    }

    @Test
    void bestPlansStandBesideToday() {
        SweepResults results = sweep(two());
        String markdown = SweepReport.of(results, METRIC).markdown();
        int best = results.ranking(METRIC, 1).get(0).plan();

        assertThat(markdown.lines())
                .contains("# Start plans: sun", "## The best plans", "## Segment by segment")
                .anySatisfy(line -> assertThat(line).matches("\\| today +\\| +09:20:00 \\|.*"))
                .anySatisfy(
                        line -> assertThat(line).matches("\\| Plan +\\| +run \\| +walk/w2 \\| +pier \\| +bridge \\|"))
                .anySatisfy(line -> assertThat(line).matches("\\| today +\\|.* 0\\.\\d{3} [A-F] \\|"))
                .anySatisfy(line -> assertThat(line).matches("\\| " + best + " +\\|.*( \\d\\.\\d{3} [A-F] |·).*"));
        assertThat(markdown).startsWith("# Start plans: sun\n\n15 start plans of sun, 0 of them refused.");
    }

    /** By hand from what the sweep found, for every plan that changes the status and every segment. */
    @Test
    void plansThatChangeTheStatusAreShownSegmentBySegment() {
        SweepResults results = Sweep.of(race("09:00", 0.3), "sun")
                .over(StartPlans.grid().event("run", "09:00", "10:00", ofMinutes(1)))
                .with(Figure.FLAGS)
                .run();
        List<PlanOutcome> changing = results.plans().stream()
                .filter(plan -> !status(plan).equals(status(results.today())))
                .toList();
        List<String> lines = SweepReport.of(results, METRIC).markdown().lines().toList();
        List<String> effects = lines.subList(
                indexOf(lines, "Plans that change the status: largest density"),
                lines.indexOf("## Segment by segment"));

        assertThat(changing).hasSizeBetween(1, 60);
        assertThat(lines)
                .anySatisfy(line -> assertThat(line)
                        .startsWith(
                                "Today the day is " + status(results.today()) + "; with " + changing.size() + " plan"));
        for (PlanOutcome plan : changing) {
            assertThat(effects)
                    .anySatisfy(line -> assertThat(line)
                            .matches("\\| " + plan.plan() + " +\\| +\\S+ \\| +" + effect(results, plan, "pier")
                                    + " \\| +" + effect(results, plan, "bridge") + " \\|"));
        }
        assertThat(String.join("\n", effects)).contains("▼ ");
    }

    private static String effect(SweepResults results, PlanOutcome plan, String segment) {
        SegmentOutcome now = results.today().segments().get(segment);
        SegmentOutcome then = plan.segments().get(segment);
        String peak = String.format(Locale.ROOT, "%.3f %s", then.peakDensityPerM2(), then.los());
        if (peak.equals(String.format(Locale.ROOT, "%.3f %s", now.peakDensityPerM2(), now.los()))) {
            return "·";
        }
        int worse = then.los().compareTo(now.los());
        return (worse > 0 ? "▲ " : worse < 0 ? "▼ " : "") + peak.replace(".", "\\.");
    }

    private static int indexOf(List<String> lines, String beginning) {
        return (int)
                lines.stream().takeWhile(line -> !line.startsWith(beginning)).count();
    }

    private static String status(PlanOutcome plan) {
        return plan.flags().orElseThrow().status();
    }

    /** More plans than a page has room for: those that move least, and where the others are. */
    @Test
    void ofManyPlansThatChangeTheStatusThoseThatMoveLeastAreShown() {
        SweepResults results = Sweep.of(RACE, "sun")
                .over(StartPlans.grid().event("run", "09:00", "10:00", ofMinutes(10)))
                .with(Figure.FLAGS)
                .run();
        List<PlanPoint> points = IntStream.range(0, 130)
                .mapToObj(number -> new PlanPoint(
                        number, List.of(60_000L * (200 - number)), number, LevelOfService.C, Optional.of("Another")))
                .toList();
        List<Integer> shown = SweepReport.changing(points, results.today());
        List<PlanOutcome> outcomes =
                shown.stream().map(number -> results.plans().get(0)).toList();

        assertThat(shown)
                .containsExactlyElementsOf(
                        IntStream.range(0, 100).mapToObj(i -> 129 - i).toList());
        assertThat(SweepReport.of(results, METRIC, points, results.today(), results.plans(), outcomes)
                        .markdown()
                        .replaceAll("\\s+", " "))
                .contains(
                        "with 130 plans it is something else",
                        "And 30 more.",
                        "the 100 plans that move least are shown")
                .contains("the row file of a sweep (--rows) holds what each plan does to every segment");
    }

    @Test
    void plansThatDoNothingAreASentence() {
        SweepResults results = sweep(StartPlans.grid().shifts("run", List.of(Duration.ZERO)));

        assertThat(SweepReport.of(results, METRIC).markdown()).contains("Every segment is as today with this plan.");
    }

    @Test
    void withoutFlagsThereIsNoStatus() {
        SweepResults results = Sweep.of(RACE, "sun").over(two()).run();

        assertThat(SweepReport.of(results, METRIC).markdown()).doesNotContain("Plans that change the status");
    }

    @Test
    void plansBesideTheWindowsAreExplained() {
        SweepResults results = sweep(StartPlans.grid().shifts("run", List.of(Duration.ofSeconds(17))));

        assertThat(SweepReport.of(results, METRIC).markdown()).contains("A shift is no multiple of the window");
        assertThat(SweepReport.of(results, METRIC).section().title()).isEqualTo("Start plans");
    }

    @Test
    void refusedPlansLeaveAHole() {
        SweepResults results = sweep(StartPlans.grid()
                .shifts("run", List.of(Duration.ofHours(-10), Duration.ZERO))
                .shifts("walk", List.of(Duration.ZERO, ofMinutes(5))));

        assertThat(SweepReport.of(results, METRIC).markdown()).contains("4 start plans of sun, 2 of them refused.");
        assertThat(SweepReport.of(results, METRIC).chart().orElseThrow().toSvg())
                .contains("<svg");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        peak_density              | Ranked by largest density, least first
        exposure_from:F           | Ranked by time at level F, least first
        exposure_from:C           | Ranked by time at level C or worse, least first
        latest_finish             | Ranked by last finish, least first
        passes:bridge_walk_run    | Ranked by passes on bridge_walk_run, least first
        meetings:bridge_walk_run  | Ranked by meetings on bridge_walk_run, least first
        flagged_cells             | Ranked by flagged cells, least first
        moved                     | Ranked by time moved, least first
        """)
    void metricsAreSaidInWords(String metric, String expected) {
        SweepResults results = Sweep.of(RACE, "sun")
                .over(StartPlans.grid().event("run", "09:00", "09:10", ofMinutes(10)))
                .with(Figure.FLAGS, Figure.PAIRS)
                .run();

        assertThat(SweepReport.of(results, PlanMetric.parse(metric)).markdown()).contains(expected);
    }
}
