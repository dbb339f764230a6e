///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
//REPOS mavenLocal,central
//DEPS org.runflow:runflow-io:0.1.0-SNAPSHOT

import java.nio.file.Path;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Run;
import org.runflow.error.RunflowException;
import org.runflow.io.race.RaceFolder;
import org.runflow.race.RaceAnalysis;
import org.runflow.race.RaceDayPipeline;
import org.runflow.race.model.Race;
import org.runflow.race.service.LevelOfService;

/** Adds a metric to the analysis of every day: {@code jbang metric.java docs/sample-race}. */
class metric {
    static final ArtifactKey<Integer> CROWDED = ArtifactKey.of("crowded.segments", Integer.class);

    public static void main(String[] args) {
        if (args.length != 1) {
            System.err.println("Usage: jbang metric.java RACE");
            System.exit(64);
        }
        try {
            measure(Path.of(args[0]));
        } catch (RunflowException | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(3);
        }
    }

    static void measure(Path folder) {
        Race race = RaceFolder.open(folder).race();
        Run run = RaceAnalysis.of(race)
                .extend(day -> day.stage(CROWDED, s -> s.from(RaceDayPipeline.DENSITY)
                        .version("1")
                        .compute(density -> (int) density.segments().stream()
                                .filter(segment -> segment.los().atLeast(LevelOfService.C))
                                .count())))
                .run(Engine.inMemory())
                .orThrow();
        race.dayNames().forEach(day -> System.out.println(day + ": " + run.get(CROWDED.in(day)) + " crowded segments"));
    }
}
