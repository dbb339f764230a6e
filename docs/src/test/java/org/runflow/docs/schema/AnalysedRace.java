package org.runflow.docs.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.runflow.ArtifactKey;
import org.runflow.PipelineBuilder;
import org.runflow.io.Workspace;
import org.runflow.io.race.RaceFolder;
import org.runflow.io.race.form.RaceForms;
import org.runflow.race.RaceAnalysis;
import org.runflow.race.RaceDayPipeline;
import org.runflow.race.model.Race;
import org.runflow.report.race.RaceReports;

/** A workspace with runs of a race: one that succeeds, one that reuses most of it with other settings, one of which a part fails. */
final class AnalysedRace {
    private final Path workspace;

    private AnalysedRace(Path workspace) {
        this.workspace = workspace;
    }

    static AnalysedRace of(Path raceFolder, Path workspace) {
        RaceFolder folder = RaceFolder.open(raceFolder);
        Race race = folder.race();
        Workspace results = Workspace.open(workspace, RaceForms.standard());
        List<RaceAnalysis> analyses = List.of(
                RaceAnalysis.of(race).extend(RaceReports.standard()::addTo),
                RaceAnalysis.of(race.with(race.settings().withDensity(d -> d.withBinM(200))))
                        .also(RaceDayPipeline.RUNNER_LOADS),
                RaceAnalysis.of(race).extend(AnalysedRace::withAStageThatFails));
        analyses.forEach(analysis -> analysis.run(folder.engineIn(results).build()));
        return new AnalysedRace(workspace);
    }

    /** What is wrong with the JSON files of the workspace; a file without a schema is wrong. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        for (Path file : JsonFiles.under(workspace)) {
            Path place = workspace.relativize(file);
            SchemaTable.findSchema(place)
                    .ifPresentOrElse(
                            schema -> JsonFiles.read(file)
                                    .forEach(document -> Schemas.problems(schema, document)
                                            .forEach(problem -> problems.add(place + ": " + problem))),
                            () -> problems.add(place + ": has no schema"));
        }
        return problems;
    }

    Set<String> schemas() {
        Set<String> schemas = new TreeSet<>();
        JsonFiles.under(workspace)
                .forEach(file ->
                        SchemaTable.findSchema(workspace.relativize(file)).ifPresent(schemas::add));
        return schemas;
    }

    /** The smallest document of a schema that is not empty. */
    JsonNode example(String schema) {
        return JsonFiles.under(workspace).stream()
                .filter(file -> SchemaTable.findSchema(workspace.relativize(file))
                        .filter(schema::equals)
                        .isPresent())
                .flatMap(file -> JsonFiles.read(file).stream())
                .filter(document -> !document.isEmpty())
                .min(Comparator.comparingInt(document -> document.toString().length()))
                .orElseThrow();
    }

    private static PipelineBuilder withAStageThatFails(PipelineBuilder day) {
        ArtifactKey<Integer> failing = ArtifactKey.of("failing", Integer.class);
        ArtifactKey<Integer> waiting = ArtifactKey.of("waiting", Integer.class);
        return day.stage(
                        failing,
                        s -> s.from(RaceDayPipeline.DENSITY).version("1").compute(density -> {
                            throw new IllegalStateException("fails on purpose");
                        }))
                .stage(waiting, s -> s.from(failing).version("1").compute(value -> value));
    }
}
