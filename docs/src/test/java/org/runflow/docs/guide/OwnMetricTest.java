package org.runflow.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Run;
import org.runflow.race.RaceAnalysis;
import org.runflow.race.RaceDayPipeline;
import org.runflow.race.density.DayFlags;
import org.runflow.race.density.Density;
import org.runflow.race.density.DensityResults;
import org.runflow.race.density.SegmentFlags;
import org.runflow.race.model.Race;
import org.runflow.run.Outcome;

class OwnMetricTest {
    private final Race race = WhatIfGuideTest.harbourRun().scale("10k", 4000);

    @Test
    void metricOfOnesOwnIsAStage() {
        // region add
        ArtifactKey<Double> personHours = ArtifactKey.of("person.hours", Double.class);

        Run run = RaceAnalysis.of(race)
                .extend(day -> day.stage(
                        personHours,
                        stage -> stage.from(RaceDayPipeline.DENSITY)
                                .version("1")
                                .compute(density -> density.summary().personSeconds() / 3600)))
                .run(Engine.inMemory());

        double sunday = run.get(personHours.in("sun"));
        // endregion

        assertThat(sunday).isPositive();
    }

    @Test
    void stageIsReplacedUnderItsKey() {
        // region replace
        Run run = RaceAnalysis.of(race)
                .extend(day -> day.replace(
                        RaceDayPipeline.FLAGS,
                        stage -> stage.from(RaceDayPipeline.RACE_DAY, RaceDayPipeline.SETTINGS, RaceDayPipeline.CELLS)
                                .version("bridges-only-1")
                                .compute((ofDay, settings, cells) ->
                                        new DayFlags(DayFlags.of(ofDay, settings.density(), cells).segments().stream()
                                                .filter(flags ->
                                                        flags.segLabel().contains("Bridge"))
                                                .toList()))))
                .run(Engine.inMemory());
        // endregion

        assertThat(run.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(flagged(RaceAnalysis.of(race).run(Engine.inMemory()))).containsExactly("Quay", "Bridge");
        assertThat(flagged(run)).containsExactly("Bridge");
    }

    @Test
    void densityAloneNeedsNoEngine() {
        // region density
        DensityResults density =
                Density.analyse(race.day("sun"), race.settings().density());
        // endregion

        // region target
        Run run = RaceAnalysis.of(race).targets(RaceDayPipeline.DENSITY).run(Engine.inMemory());
        // endregion

        assertThat(run.get(RaceDayPipeline.DENSITY.in("sun"))).isEqualTo(density);
        assertThat(run.find(RaceDayPipeline.FLOW.in("sun"))).isEmpty();
    }

    @Test
    void stageOfTheRaceReadsAllDays() {
        // region race
        ArtifactKey<Double> hoursOfAllDays = ArtifactKey.of("hours.of.all.days", Double.class);

        Run run = RaceAnalysis.of(race)
                .extendRace((weekend, days) -> weekend.stage(
                        hoursOfAllDays,
                        stage -> stage.reading(days.stream()
                                        .map(RaceDayPipeline.DENSITY::in)
                                        .toList())
                                .version("1")
                                .compute(densities -> days.stream()
                                        .map(RaceDayPipeline.DENSITY::in)
                                        .mapToDouble(day ->
                                                densities.get(day).summary().personSeconds() / 3600)
                                        .sum())))
                .run(Engine.inMemory());
        // endregion

        assertThat(run.get(hoursOfAllDays))
                .isEqualTo(run.get(RaceDayPipeline.DENSITY.in("sun")).summary().personSeconds() / 3600)
                .isPositive();
    }

    @Test
    void runnerLoadsAreComputedWhenAskedFor() {
        // region loads
        Run run = RaceAnalysis.of(race).also(RaceDayPipeline.RUNNER_LOADS).run(Engine.inMemory());
        // endregion

        assertThat(run.get(RaceDayPipeline.RUNNER_LOADS.in("sun")).size()).isPositive();
    }

    private static List<String> flagged(Run run) {
        return run.get(RaceDayPipeline.FLAGS.in("sun")).segments().stream()
                .map(SegmentFlags::segLabel)
                .toList();
    }
}
