package org.runflow.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunId;
import org.runflow.RunRequest;
import org.runflow.io.Workspace;
import org.runflow.io.race.form.RaceForms;
import org.runflow.race.RaceAnalysis;
import org.runflow.race.RaceDayPipeline;
import org.runflow.race.compare.DayDiff;
import org.runflow.race.model.Field;
import org.runflow.race.model.FieldBuilder;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceEvent;
import org.runflow.race.model.StartPlan;
import org.runflow.run.Outcome;
import org.runflow.run.RunDiff;
import org.runflow.run.StageReport;
import org.runflow.run.StageState;

class WhatIfGuideTest {
    static Race harbourRun() {
        FieldBuilder field = Field.builder();
        for (int i = 0; i < 200; i++) {
            field.runner("r" + i, 4 + i % 40 / 10.0, i * 0.4);
        }
        return Race.builder("Harbour Run")
                .day("sat", LocalDate.of(2026, 4, 11))
                .day("sun", LocalDate.of(2026, 4, 12))
                .event("walk", e -> e.day("sat").start("10:00").distanceKm(2))
                .event("10k", e -> e.day("sun").start("09:00").distanceKm(10).field(field.build()))
                .segment(
                        "quay", s -> s.label("Quay").widthM(4).pass("10k", 0, 4).pass("walk", 0, 2))
                .segment("bridge", s -> s.label("Bridge").widthM(2.5).pass("10k", 4, 10))
                .build();
    }

    @Test
    void threeTimesAsManyRunners() {
        Race race = harbourRun();
        Engine engine = Engine.inMemory();
        // region scale
        Run today = RaceAnalysis.of(race).run(engine);
        Run next = RaceAnalysis.of(race.scale("10k", 600)).parent(today.id()).run(engine);

        String answer = DayDiff.between(today, next, "sun").segmentsToText();
        // endregion

        assertThat(answer).contains("quay: ", " p/m² ", " → ", "bridge: ");
        assertThat(next.report().stages())
                .filteredOn(stage -> stage.path().startsWith("sat/"))
                .extracting(StageReport::state)
                .containsOnly(StageState.REUSED, StageState.EXCLUDED);

        // region diff
        String causes =
                RunDiff.between(today, next, RaceDayPipeline.DENSITY.in("sun")).toText();
        // endregion

        assertThat(causes).contains("density.results");
    }

    @Test
    void storedRunHasItsRace(@TempDir Path folder) {
        RunId id = RaceAnalysis.of(harbourRun()).run(engine(folder)).id();
        Engine engine = engine(folder);
        // region stored
        Pipeline pipeline = RaceAnalysis.pipelineOf(List.of("sat", "sun"));
        RunRequest stored = engine.request(pipeline, id); // what the run was given, read from the workspace
        Run later = engine.run(pipeline, stored.changing(RaceDayPipeline.RACE_DAY.in("sun"), sun -> {
            RaceEvent moved = sun.events().get("10k").toBuilder().start("09:20").build();
            return sun.toBuilder().events(List.of(moved)).build();
        }));
        // endregion

        assertThat(later.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(later.report().parent()).contains(id);
        assertThat(later.get(RaceDayPipeline.RACE_DAY.in("sun"))
                        .events()
                        .get("10k")
                        .gunMillis())
                .isEqualTo(Duration.ofMinutes(9 * 60 + 20).toMillis());
        assertThat(later.report().stages())
                .filteredOn(stage -> stage.path().startsWith("sat/"))
                .extracting(StageReport::state)
                .containsOnly(StageState.REUSED, StageState.EXCLUDED);
    }

    private static Engine engine(Path folder) {
        return Workspace.open(folder, RaceForms.standard()).engine().build();
    }

    @Test
    void otherStartsAndOtherSettings() {
        Race race = harbourRun();
        Engine engine = Engine.inMemory();
        // region others
        Run later = RaceAnalysis.of(race.with(StartPlan.of("10k", "09:20"))).run(engine);
        Run finer = RaceAnalysis.of(race.with(race.settings().withDensity(d -> d.withBinM(50))))
                .run(engine);
        // endregion

        assertThat(later.get(RaceDayPipeline.DENSITY.in("sun")))
                .isNotEqualTo(finer.get(RaceDayPipeline.DENSITY.in("sun")));
    }
}
