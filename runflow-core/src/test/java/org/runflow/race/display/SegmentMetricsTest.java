package org.runflow.race.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.runflow.race.density.DayFlags;
import org.runflow.race.density.Density;
import org.runflow.race.density.DensityCells;
import org.runflow.race.density.SegmentFlags;
import org.runflow.race.display.SegmentMetric.ActiveWindow;
import org.runflow.race.flow.Flow;
import org.runflow.race.model.Field;
import org.runflow.race.model.FlowDirection;
import org.runflow.race.model.FlowRow;
import org.runflow.race.model.Orientation;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.Settings;
import org.runflow.race.service.FlagReason;
import org.runflow.race.service.LevelOfService;
import org.runflow.race.service.Severity;
import org.runflow.value.ById;

class SegmentMetricsTest {
    private static final FlowRow CHASE = FlowRow.of("any label", "run", 0, 1, "run", 0, 1);
    private static final FlowRow HEAD_ON =
            FlowRow.of("S", "run", 0, 1, "walk", 0, 1).withDirection(FlowDirection.OPPOSITE);

    /** On S two catch the slow one, who starts first, and a walker comes towards all three; nobody uses E and F. */
    private static RaceDay day(FlowRow... rows) {
        Field runners = Field.of(new String[] {"slow", "f1", "f2"}, new double[] {8, 4, 4}, new double[] {0, 60, 90});
        Field walker = Field.of(new String[] {"w"}, new double[] {10}, new double[] {0});
        var race = Race.builder("chase")
                .day("sun", LocalDate.of(2026, 5, 10))
                .event("run", e -> e.start("07:00").distanceKm(1).field(runners))
                .event("walk", e -> e.start("07:00").distanceKm(1).field(walker))
                .event("nobody", e -> e.start("08:00").distanceKm(1))
                .segment("S", s -> s.widthM(3).pass("run", 0, 1).pass("walk", 0, 1, Orientation.AGAINST))
                .segment("E", s -> s.widthM(3).pass("nobody", 0, 1))
                .segment("F", s -> s.widthM(3).pass("nobody", 0, 0.5));
        for (FlowRow row : rows) {
            race.flowRow(row);
        }
        return race.build().day("sun");
    }

    private static SegmentMetrics metricsOf(RaceDay day) {
        Settings settings = Settings.defaults();
        DensityCells cells = Density.cells(day, settings.density());
        return SegmentMetrics.of(
                day,
                Density.analyse(day, settings.density(), cells),
                DayFlags.of(day, settings.density(), cells),
                Flow.analyse(day, settings.flow()));
    }

    @Test
    void countsTheRowsOfASegmentByTheirWindowsAndNotByTheirLabels() {
        SegmentMetrics metrics = metricsOf(day(CHASE, HEAD_ON));
        assertThat(metrics.segments()).extracting(SegmentMetric::segId).containsExactly("S", "E", "F");
        assertThat(metrics.segments()).extracting(SegmentMetric::overtakes).containsExactly(2L, 0L, 0L);
        assertThat(metrics.segments()).extracting(SegmentMetric::meetings).containsExactly(3L, 0L, 0L);
        assertThat(metrics.summary().overtakingSegments()).isEqualTo(1);
        assertThat(metrics.summary().coPresenceSegments()).isEqualTo(1);
        assertThat(metrics.summary().segmentsWithFlags()).isZero();
    }

    @Test
    void showsDensityAndFlagsAsTheirResultsDo() {
        OffsetDateTime late = OffsetDateTime.parse("2026-05-10T07:30:00Z");
        DayFlags flags = new DayFlags(ById.of(new SegmentFlags(
                "S",
                "Quay",
                4,
                Severity.CAUTION,
                LevelOfService.A,
                List.of(FlagReason.RATE),
                0.3,
                1,
                late,
                late.plusMinutes(1),
                new SegmentFlags.WorstCell(0, 0, 100, late),
                Optional.empty())));
        SegmentMetrics metrics = SegmentMetrics.of(
                TwoWaves.DAY,
                TwoWaves.DENSITY,
                flags,
                Flow.analyse(TwoWaves.DAY, Settings.defaults().flow()));

        SegmentMetric quay = metrics.segments().get(0);
        assertThat(quay.peakDensityPerM2()).isEqualTo(0.3);
        assertThat(quay.peakRatePerS()).isEqualTo(1);
        assertThat(quay.peakSpecificFlowPerMinM()).isEqualTo(60);
        assertThat(quay.peakTime()).contains(late);
        assertThat(quay.activeWindow())
                .contains(new ActiveWindow(
                        OffsetDateTime.parse("2026-05-10T07:00:00Z"), OffsetDateTime.parse("2026-05-10T07:31:00Z")));
        assertThat(quay.flaggedBins()).isEqualTo(4);
        assertThat(quay.worstSeverity()).isEqualTo(Severity.CAUTION);
        assertThat(metrics.summary()).isEqualTo(new SegmentMetrics.Summary(0.3, 1, 1, 4, 0, 1));
    }

    @Test
    void showsAnEmptySegmentWithZerosAndWithoutInstants() {
        SegmentMetric alley = metricsOf(day()).segments().get(1);
        assertThat(alley)
                .isEqualTo(new SegmentMetric(
                        "E",
                        alley.schema(),
                        LevelOfService.A,
                        0,
                        0,
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        0,
                        0,
                        Severity.NONE));
    }

    @Test
    void refusesAWindowThatEndsBeforeItsStart() {
        OffsetDateTime start = OffsetDateTime.parse("2026-05-10T07:00:00Z");
        assertThatThrownBy(() -> new ActiveWindow(start, start.minusSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026-05-10T07:00Z to 2026-05-10T06:59:59Z");
    }
}
