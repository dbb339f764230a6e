package org.runflow.report.race;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.runflow.race.display.RateSeries;
import org.runflow.race.display.TimeDistance;
import org.runflow.race.flow.FlowRowResult;
import org.runflow.race.model.DayHeader;
import org.runflow.race.model.RaceClock;
import org.runflow.report.Chart;
import org.runflow.report.race.density.DensityChart;
import org.runflow.report.race.density.Heatmap;
import org.runflow.report.race.density.RateChart;
import org.runflow.report.race.density.SampleCells;
import org.runflow.report.race.flow.PassProfileChart;
import org.runflow.report.race.start.TimeDistanceChart;
import org.runflow.value.ById;

/** One chart of each kind, of a small night race. */
final class SampleCharts {
    private static final RaceClock CLOCK = new RaceClock(LocalDate.of(2026, 6, 12), ZoneOffset.ofHours(1));
    private static final long FIRST_MINUTE = 23 * 60 + 55;

    private SampleCharts() {}

    static Map<String, Chart> all(String label) {
        Map<String, Chart> charts = new LinkedHashMap<>();
        charts.put(
                "heatmap", Heatmap.of(SampleCells.of(250, 450, "A.C", "BD.", "...", "EFA"), label, SampleCells.BOUNDS));
        charts.put("density", DensityChart.of(rates(), "S1", label, SampleCells.BOUNDS));
        charts.put("rate", RateChart.of(rates(), "S1", label, 2.5, SampleCells.BOUNDS));
        charts.put("passes", PassProfileChart.of(passing(), SampleDay.harbour().profiles()));
        charts.put("time and distance", TimeDistanceChart.of(timeDistance(label)));
        return charts;
    }

    /** Five windows from 23:55, then one alone at 00:10. */
    static RateSeries rates() {
        RateSeries.SegmentSeries busy = new RateSeries.SegmentSeries(
                "S1",
                Optional.of(CLOCK.at(FIRST_MINUTE * SampleCells.MINUTE)),
                List.of(0, 60, 120, 180, 240, 900),
                List.of(0.1, 0.3, 0.4, 0.2, 0.1, 0.05),
                List.of(0.2, 0.6, 1.2, 0.5, 0.2, 0.1),
                List.of(0.5, 1.0, 2.0, 1.0, 0.5, 0.1),
                List.of(1.0, 2.0, 4.0, 2.0, 1.0, 0.2));
        RateSeries.SegmentSeries empty = new RateSeries.SegmentSeries(
                "S2", Optional.empty(), List.of(), List.of(), List.of(), List.of(), List.of());
        return new RateSeries(
                new DayHeader("fri", CLOCK.date(), CLOCK.utcOffset(), List.of("dash")), 60, ById.of(busy, empty));
    }

    static FlowRowResult passing() {
        return SampleDay.harbour().flow().rows().stream()
                .filter(row -> row.passes().passesA() + row.passes().passesB() > 0)
                .findFirst()
                .orElseThrow();
    }

    private static TimeDistance timeDistance(String event) {
        TimeDistance.Course course = new TimeDistance.Course(
                event, List.of(0.0, 1.0, 1.3), at(0, 4, 6), at(1, 6, 8), at(1, 7, 9), at(2, 9, 12), at(4, 14, 19));
        return new TimeDistance(
                new DayHeader("fri", CLOCK.date(), CLOCK.utcOffset(), List.of("kids", event)), ById.of(course));
    }

    private static List<OffsetDateTime> at(int... minutes) {
        return IntStream.of(minutes)
                .mapToObj(minute -> CLOCK.at((FIRST_MINUTE + minute) * SampleCells.MINUTE))
                .toList();
    }
}
