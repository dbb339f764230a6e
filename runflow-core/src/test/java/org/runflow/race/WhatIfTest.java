package org.runflow.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.runflow.race.RaceDayPipeline.SEGMENT_METRICS;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.runflow.Engine;
import org.runflow.Run;
import org.runflow.race.compare.Changed;
import org.runflow.race.compare.DayDiff;
import org.runflow.race.display.SegmentMetric;
import org.runflow.race.display.SegmentMetrics;
import org.runflow.race.model.Field;
import org.runflow.race.model.FieldBuilder;
import org.runflow.race.model.Race;
import org.runflow.value.ById;

class WhatIfTest {
    private static Race race() {
        FieldBuilder field = Field.builder();
        for (int i = 0; i < 200; i++) {
            field.runner("r" + i, 4 + i % 40 / 10.0, i * 0.4);
        }
        return Race.builder("Harbour Run")
                .day("sat", LocalDate.of(2026, 4, 11))
                .day("sun", LocalDate.of(2026, 4, 12))
                .event("5k", e -> e.day("sat").start("10:00").distanceKm(5).field(field.build()))
                .event(
                        "walk",
                        e -> e.day("sun")
                                .start("10:00")
                                .distanceKm(5)
                                .field(Field.builder().runner("w", 9, 0).build()))
                .segment("quay", s -> s.widthM(4).pass("5k", 0, 5))
                .segment("park", s -> s.widthM(4).pass("walk", 0, 5))
                .build();
    }

    @Test
    void tellsWhichSegmentsChangeAndNamesTheParent() {
        Engine engine = Engine.inMemory();
        Run before = RaceAnalysis.of(race()).run(engine);
        Run after =
                RaceAnalysis.of(race().scale("5k", 2000)).parent(before.id()).run(engine);

        DayDiff saturday = DayDiff.between(before, after, "sat");
        assertThat(saturday.segments()).extracting(Changed::id).containsExactly("quay");
        SegmentMetric old = saturday.segments().get(0).before().orElseThrow();
        SegmentMetric now = saturday.segments().get(0).after().orElseThrow();
        assertThat(now.peakDensityPerM2()).isGreaterThan(5 * old.peakDensityPerM2());
        assertThat(saturday.segmentsToText())
                .startsWith("quay: 0.")
                .contains(" p/m² A, 0 flagged → ")
                .endsWith(" flagged\n");
        assertThat(DayDiff.between(before, after, "sun").segments()).isEmpty();
        assertThat(RaceAnalysis.of(race()).parent(before.id()).request().parent())
                .contains(before.id());
        assertThat(RaceAnalysis.of(race()).request().parent()).isEmpty();
    }

    @Test
    void showsSegmentsThatComeAndGo() {
        SegmentMetrics saturday = RaceAnalysis.of(race()).run(Engine.inMemory()).get(SEGMENT_METRICS.in("sat"));
        SegmentMetrics empty = new SegmentMetrics(saturday.header(), saturday.summary(), ById.of());
        List<Changed<SegmentMetric>> gone = DayDiff.segments(saturday, empty);
        assertThat(gone.get(0).after()).isEqualTo(Optional.empty());
        assertThat(DayDiff.segmentsToText(gone)).endsWith(" flagged → (none)\n");
        assertThat(DayDiff.segmentsToText(DayDiff.segments(empty, saturday))).startsWith("quay: (none) → ");
    }

    @Test
    void computesTheLoadsOfRunnersWhenAsked() {
        Run plain = RaceAnalysis.of(race()).run(Engine.inMemory());
        Run asked = RaceAnalysis.of(race()).also(RaceDayPipeline.RUNNER_LOADS).run(Engine.inMemory());
        assertThat(plain.find(RaceDayPipeline.RUNNER_LOADS.in("sat"))).isEmpty();
        assertThat(asked.get(RaceDayPipeline.RUNNER_LOADS.in("sat")).runners()).isEqualTo(200);
    }
}
