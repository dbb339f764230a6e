package org.runflow.io.race.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.runflow.io.spread.RemoteWork;
import org.runflow.io.spread.WireJob;
import org.runflow.race.model.Field;
import org.runflow.race.model.FieldBuilder;
import org.runflow.race.model.Race;
import org.runflow.race.scenario.Figure;
import org.runflow.race.scenario.PlanOutcome;
import org.runflow.race.scenario.StartPlans;
import org.runflow.race.scenario.Sweep;
import org.runflow.race.scenario.SweepJob;
import org.runflow.race.scenario.SweepJob.PlanRange;
import org.runflow.race.scenario.SweepJob.SweptDay;
import org.runflow.race.scenario.SweepJob.SweptPlans;
import org.runflow.race.scenario.SweepResults;

/** A day, its plans and what they do go through bytes and back without a digit being lost. */
class RaceJobsTest {
    private static final StartPlans PLANS = StartPlans.grid()
            .shifts("run", Stream.of(-600, -60, 0, 17).map(Duration::ofSeconds).toList())
            .wave("walk/w2", Duration.ofMinutes(-20), Duration.ofMinutes(5), Duration.ofMinutes(5));

    private static Race race() {
        FieldBuilder run = Field.builder();
        FieldBuilder walk = Field.builder();
        for (int i = 0; i < 50; i++) {
            run.runner("r" + i, 4 + i % 7 / 3.0, i * 0.3);
            walk.runner("w" + i, 8 + i % 5 / 7.0, i % 2 * 300 + i * 0.7).wave("w" + i, "w" + (1 + i % 2));
        }
        run.split("timed", 0, 1234).split("timed", 5, 1_500_001);
        return Race.builder("Harbour")
                .day("sun", LocalDate.of(2026, 4, 12))
                .event("run", e -> e.start("09:00").distanceKm(10).field(run.build()))
                .event("walk", e -> e.start("09:20").distanceKm(4).field(walk.build()))
                .segment(
                        "quay", s -> s.label("Quay").widthM(2).pass("run", 0, 4).pass("walk", 0, 4))
                .segment("bridge", s -> s.label("Bridge").widthM(1.5).pass("run", 4, 10))
                .build();
    }

    @Test
    void sweepThroughBytesEqualsASweep() {
        Race race = race();
        SweepResults here =
                Sweep.of(race, "sun").over(PLANS).with(Figure.values()).run();
        SweptDay day = new SweptDay(
                race.day("sun"), race.settings(), PLANS.variablesOf(race.day("sun")), List.of(Figure.values()));
        WireJob<SweptDay, PlanRange, SweptPlans> wire = RemoteWork.get(RaceJobs.class, new SweepJob());

        Function<byte[], byte[]> work = wire.on(WireJob.bytes(wire.shared(), day));
        List<SweptPlans> parts = Stream.of(new PlanRange(0, 5), new PlanRange(5, here.count()))
                .map(range -> WireJob.value(wire.results(), work.apply(WireJob.bytes(wire.items(), range))))
                .toList();

        assertThat(parts.stream().flatMap(part -> part.outcomes().stream())).containsExactlyElementsOf(here.plans());
        assertThat(parts.stream().flatMap(part -> part.refused().stream()))
                .isNotEmpty()
                .containsExactlyElementsOf(here.refused());
        assertThat(here.plans().stream().map(PlanOutcome::rows)).isNotEmpty();
    }

    @Test
    void sameValueGivesTheSameBytes() {
        Race race = race();
        WireJob<SweptDay, PlanRange, SweptPlans> wire = RemoteWork.get(RaceJobs.class, new SweepJob());
        SweptDay day = new SweptDay(
                race.day("sun"), race.settings(), PLANS.variablesOf(race.day("sun")), List.of(Figure.FLAGS));
        byte[] once = WireJob.bytes(wire.shared(), day);

        assertThat(WireJob.bytes(wire.shared(), WireJob.value(wire.shared(), once)))
                .isEqualTo(once);
    }
}
