package org.runflow.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.docs.Checkout;
import org.runflow.io.Workspace;
import org.runflow.io.race.RaceFolder;
import org.runflow.io.race.form.RaceForms;
import org.runflow.io.source.SourceFingerprint;
import org.runflow.io.source.SourceLevel;
import org.runflow.io.source.SourceResolver;
import org.runflow.io.source.SourceState;
import org.runflow.io.source.Sources;
import org.runflow.race.RaceAnalysis;
import org.runflow.race.RaceDayPipeline;

class SourcesGuideTest {
    @TempDir
    private Path temp;

    private Path copyOfTheSampleRace(String name) throws IOException {
        Path copy = Files.createDirectories(temp.resolve(name));
        try (Stream<Path> files = Files.list(Checkout.root().resolve("docs/sample-race"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy;
    }

    @Test
    void movedRaceFolderIsFoundAgain() throws IOException {
        Path folder = copyOfTheSampleRace("race");
        RaceFolder opened = RaceFolder.open(folder);
        Workspace workspace = Workspace.open(temp.resolve("ws"), RaceForms.standard());
        Run run = RaceAnalysis.of(opened.race())
                .targets(RaceDayPipeline.OVERVIEW)
                .run(opened.engineIn(workspace).build());
        Path moved = Files.move(folder, temp.resolve("race-2026"));
        // region resolve
        Sources sources = workspace.sources().find(run.id()).orElseThrow();
        SourceResolver resolver = SourceResolver.of(Map.of("race", moved), List.of());
        for (SourceFingerprint file : sources.files()) {
            SourceState state = resolver.resolve(file, SourceLevel.FULL);
            if (!state.isThere()) {
                System.out.println(file.name() + ": " + state);
            }
        }
        // endregion

        assertThat(sources.files())
                .extracting(SourceFingerprint::name)
                .contains("analysis.json", "segments.csv", "flow.csv", "locations.csv", "marathon.gpx");
        assertThat(sources.files())
                .allSatisfy(file ->
                        assertThat(resolver.resolve(file, SourceLevel.STAT)).isInstanceOf(SourceState.Valid.class))
                .allSatisfy(file -> assertThat(SourceResolver.near(sources).resolve(file, SourceLevel.QUICK))
                        .isEqualTo(new SourceState.Relocated(moved.toRealPath().resolve(file.path()))));
    }

    @Test
    void otherPipelinesRegisterTheirFiles() throws IOException {
        Path data = Files.createDirectories(temp.resolve("data/gate")).getParent();
        Files.writeString(data.resolve("bridge.csv"), "instant,people\n");
        Files.writeString(data.resolve("gate/north.csv"), "instant,people\n");
        Workspace workspace = Workspace.open(temp.resolve("ws"));
        // region register
        Sources measured = Sources.of("sensors", data, List.of("bridge.csv", "gate/north.csv"));
        Engine engine = workspace
                .engine()
                .publish(workspace.sources().publication(measured))
                .build();
        // endregion

        Run run = engine.run(Pipeline.builder("nothing").build(), RunRequest.of());
        assertThat(workspace.sources().find(run.id())).contains(measured);
    }
}
