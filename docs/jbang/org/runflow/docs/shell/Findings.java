package org.runflow.docs.shell;

import static org.runflow.race.RaceDayPipeline.DENSITY;
import static org.runflow.race.RaceDayPipeline.FLAGS;
import static org.runflow.race.RaceDayPipeline.ROADS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.runflow.ArtifactKey;
import org.runflow.catalog.PublishedArtifacts;
import org.runflow.catalog.RunPublication;
import org.runflow.plan.PipelineDefinition;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceDay;
import org.runflow.run.RunReport;

/** Takes down what a run found while its results are still in memory. Once the run has ended, any thread may read it. */
final class Findings implements RunPublication {
    private final Race race;
    private volatile List<DayFacts> days = List.of();

    Findings(Race race) {
        this.race = race;
    }

    /** {@return the days of the race of which the run has densities} */
    List<DayFacts> days() {
        return days;
    }

    @Override
    public boolean reads(ArtifactKey<?> result) {
        return List.of(DENSITY, FLAGS, ROADS).stream()
                .anyMatch(key -> result.name().equals(key.name()));
    }

    @Override
    public void publish(RunReport report, PipelineDefinition definition, PublishedArtifacts artifacts) {
        List<DayFacts> found = new ArrayList<>();
        for (String name : race.dayNames()) {
            RaceDay day = race.day(name);
            find(artifacts, DENSITY.in(name))
                    .ifPresent(density -> found.add(DayFacts.of(
                            day, density, find(artifacts, FLAGS.in(name)), find(artifacts, ROADS.in(name)))));
        }
        days = List.copyOf(found);
    }

    private static <T> Optional<T> find(PublishedArtifacts artifacts, ArtifactKey<T> key) {
        return artifacts.results().stream()
                .filter(result -> result.key().path().equals(key.path()))
                .findFirst()
                .map(result -> artifacts.reader().get(key));
    }
}
