package org.runflow.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.Run;
import org.runflow.io.Workspace;
import org.runflow.io.race.RaceFolder;
import org.runflow.io.race.form.RaceForms;
import org.runflow.race.RaceAnalysis;
import org.runflow.race.model.Race;
import org.runflow.report.race.RaceReports;
import org.runflow.run.StageReport;
import org.runflow.run.StageState;

/** What a second run of a race in one workspace computes: nothing, or what a changed setting touches. */
class SecondRunTest {
    @TempDir
    private Path directory;

    private RaceFolder folder;
    private Workspace workspace;

    @BeforeEach
    void openTheSampleRace() {
        folder = RaceFolder.open(Checkout.root().resolve("docs/sample-race"));
        workspace = Workspace.open(directory, RaceForms.standard());
    }

    private Run analyse(Race race, Set<String> events) {
        return RaceAnalysis.of(race)
                .extend(RaceReports.standard()::addTo)
                .run(folder.engineIn(workspace)
                        .onEvent(event -> events.add(event.type()))
                        .build());
    }

    @Test
    void reusesEverythingAndShowsACompleteTree() throws IOException {
        Run first = analyse(folder.race(), new TreeSet<>());
        Set<String> events = new TreeSet<>();
        Run second = analyse(folder.race(), events);

        assertThat(second.report().stages())
                .extracting(StageReport::state)
                .containsOnly(StageState.REUSED, StageState.EXCLUDED);
        assertThat(namesIn(second, StageState.EXCLUDED)).containsExactly("runner.loads");
        assertThat(events).contains("STAGE_REUSED").doesNotContain("STAGE_STARTED");
        assertThat(filesOf(second)).isEqualTo(filesOf(first)).hasSizeGreaterThan(40);
    }

    @Test
    void recomputesWhatTheBinLengthTouchesAndNothingElse() {
        analyse(folder.race(), new TreeSet<>());
        Race finer = folder.race().with(folder.race().settings().withDensity(d -> d.withBinM(50)));
        Run second = analyse(finer, new TreeSet<>());

        Set<String> computed = namesIn(second, StageState.SUCCEEDED);
        assertThat(namesIn(second, StageState.REUSED))
                .contains("flow.results", "reports.Flow.csv")
                .doesNotContainAnyElementsOf(computed);
        assertThat(computed)
                .contains("density.cells", "density.results", "bin.summary", "experience", "reports.Density.md")
                .doesNotContain("flow.results");
    }

    @Test
    void leavesNoFileOpen() {
        analyse(folder.race(), new TreeSet<>());
        long before = openFiles();
        for (int i = 0; i < 5; i++) {
            analyse(folder.race(), new TreeSet<>());
        }
        assertThat(openFiles()).isLessThanOrEqualTo(before + 2);
    }

    private static long openFiles() {
        Path descriptors = Path.of("/proc/self/fd");
        assumeTrue(Files.isDirectory(descriptors), "no list of open files here");
        try (Stream<Path> files = Files.list(descriptors)) {
            return files.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> namesIn(Run run, StageState state) {
        return run.report().stages().stream()
                .filter(stage -> stage.state() == state)
                .map(StageReport::stage)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> filesOf(Run run) throws IOException {
        Path root = workspace.folderOf(run.id());
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }
}
