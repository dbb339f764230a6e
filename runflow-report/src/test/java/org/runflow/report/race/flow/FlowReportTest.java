package org.runflow.report.race.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.runflow.race.flow.Flow;
import org.runflow.race.flow.FlowResults;
import org.runflow.race.flow.FlowSummary;
import org.runflow.race.flow.PassProfiles;
import org.runflow.race.model.DayHeader;
import org.runflow.race.model.Field;
import org.runflow.race.model.FlowDirection;
import org.runflow.race.model.FlowRow;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceBuilder;
import org.runflow.report.Golden;
import org.runflow.report.race.SampleDay;
import org.runflow.value.ById;

class FlowReportTest {
    @Test
    void readsAsReviewedForAQuayAndBack() {
        Golden.assertSame("harbour-flow.md", SampleDay.harbour().text("Flow.md"));
    }

    @Test
    void readsAsReviewedForADayOnWhichNobodyRuns() {
        Race empty = SampleDay.oneSegment(Field.empty(), "Quay");

        Golden.assertSame("empty-flow.md", SampleDay.of(empty).text("Flow.md"));
    }

    @Test
    void comparesAnEventWithItselfOnOneSideOnly() {
        Race faster = SampleDay.oneSegment(SampleDay.field("r", 20, 6, -0.1, 1), "Quay");

        assertThat(SampleDay.of(faster).text("Flow.md"))
                .contains("**S1 Quay** (row 1): within 10k 190 passes (19 of 20 runners pass, 19 of 20 are passed).")
                .contains("### Row 1: S1 Quay, 10k within itself")
                .contains("| A passes A |")
                .doesNotContain("B passes A");
    }

    @Test
    void tellsTheTwoWindowsOfAnEventApart() {
        String report =
                rendered(FlowRow.of("lap", "dash", 0.1, 0.5, "dash", 0.5, 0.9).withDirection(FlowDirection.OPPOSITE));

        assertThat(report).contains("dash on km 0.10–0.50 meets dash on km 0.50–0.90");
    }

    @Test
    void rendersADayWithoutRows() {
        FlowResults none = new FlowResults(
                new DayHeader("fri", LocalDate.of(2026, 6, 12), ZoneOffset.ofHours(1), List.of("dash")),
                SampleDay.night().flow().settings(),
                ById.of(),
                ById.of(),
                new FlowSummary(0, 0, 0, 0, 0, 0));

        PassProfiles noProfiles =
                new PassProfiles(none.header(), none.settings().passSliceM(), ById.of());

        assertThat(FlowReport.render(none, noProfiles, SampleDay.night().overview()))
                .contains("**This day has no flow rows: there is nothing to compare.**")
                .contains("## 3 All rows\n\nNone.\n");
    }

    @Test
    void numbersTheEventsOfAMatrixThatWouldBeTooWide() {
        RaceBuilder race = SampleDay.race("Many");
        for (int i = 1; i <= 8; i++) {
            String event = "a-rather-long-name-" + i;
            race.event(event, e -> e.start("09:00").distanceKm(1))
                    .segment("S" + i, s -> s.widthM(2).pass(event, 0, 1));
        }

        String report = SampleDay.of(race.build()).text("Flow.md");

        assertThat(report)
                .contains("| Event                  |   1 |   2 |   3 |")
                .contains("| 8 a-rather-long-name-8 |   – |");
    }

    @Test
    void refusesResultsOfDifferentDays() {
        Race saturday = Race.builder("Other")
                .day("sat", LocalDate.of(2026, 6, 13))
                .event("10k", e -> e.start("09:00").distanceKm(1))
                .segment("S1", s -> s.widthM(5).pass("10k", 0, 1))
                .build();
        FlowResults sat = Flow.analyse(saturday.day("sat"), saturday.settings().flow());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> FlowReport.render(
                        sat, SampleDay.night().profiles(), SampleDay.night().overview()))
                .withMessageContaining("'fri' (2026-06-12)")
                .withMessageContaining("flow of day 'sat' (2026-06-13)");
    }

    private static String rendered(FlowRow row) {
        return SampleDay.of(SampleDay.nightRace().flowRow(row).build()).text("Flow.md");
    }
}
