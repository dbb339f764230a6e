package org.runflow.race.density;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.runflow.oracle.Races;
import org.runflow.race.model.Field;
import org.runflow.race.model.RaceBuilder;
import org.runflow.race.model.Settings;
import org.runflow.race.service.LevelOfService;

/** Two runners who need 300 s for a kilometre. */
class TotalsTest {
    private final RaceBuilder race = Races.withEvent(Races.together(2))
            .event(
                    "other",
                    e -> e.start("08:00")
                            .distanceKm(10)
                            .field(Field.builder().runner("o", 10, 0).build()));

    @Test
    void countAStretchThatSeveralRowsShowOnce() {
        race.segment("A", s -> s.widthM(5).pass("e", 0, 1))
                .segment("B", s -> s.widthM(3).pass("e", 0, 1))
                .segment("C", s -> s.widthM(3).pass("e", 1, 1.5).pass("other", 0, 0.5));

        DensityResults results = results();

        assertThat(results.summary().personSeconds()).isEqualTo(600 + 300 + 300);
        assertThat(results.segments())
                .extracting(segment -> segment.computedMetrics().personSeconds())
                .containsExactly(600.0, 600.0, 600.0);
    }

    @Test
    void countTheSameKilometresOfAnotherEventToo() {
        race.segment("A", s -> s.widthM(5).pass("e", 0, 1))
                .segment("B", s -> s.widthM(3).pass("e", 0, 1).pass("other", 0, 1));

        assertThat(results().summary().personSeconds()).isEqualTo(600 + 600);
    }

    @Test
    void countStretchesThatOnlyOverlapAsTheirRowsGiveThem() {
        race.segment("A", s -> s.widthM(5).pass("e", 0, 1).pass("other", 0, 1))
                .segment("B", s -> s.widthM(3).pass("e", 0.5, 1));

        assertThat(results().summary().personSeconds()).isEqualTo(600 + 600 + 300);
    }

    @Test
    void leaveSegmentsWithoutRunnersOutOfTheCountByLevel() {
        race.event("empty", e -> e.start("07:00").distanceKm(1))
                .segment("A", s -> s.widthM(5).pass("e", 0, 1).pass("other", 0, 1))
                .segment("B", s -> s.widthM(3).pass("empty", 0, 1));

        DensitySummary summary = results().summary();

        assertThat(summary.totalSegments()).isEqualTo(2);
        assertThat(summary.processedSegments()).isEqualTo(1);
        assertThat(summary.skippedSegments()).isEqualTo(1);
        assertThat(summary.segmentsByLos()).containsEntry(LevelOfService.A, 1).containsEntry(LevelOfService.F, 0);
    }

    @Test
    void nameTheFirstOfEquallyDenseSegments() {
        race.segment("A", s -> s.widthM(5).pass("other", 0, 1))
                .segment("B", s -> s.widthM(3).pass("e", 0, 1))
                .segment("C", s -> s.widthM(3).pass("e", 0, 1));

        assertThat(results().summary().peakDensitySegment()).contains("B");
    }

    private DensityResults results() {
        return Density.analyse(race.build().day("sun"), Settings.defaults().density());
    }
}
