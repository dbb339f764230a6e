package org.runflow.io.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.ArtifactKey;
import org.runflow.Pipeline;
import org.runflow.Plan;
import org.runflow.Run;
import org.runflow.RunId;
import org.runflow.RunRequest;
import org.runflow.catalog.GarbagePlan;
import org.runflow.catalog.UnusedResults;
import org.runflow.io.Tree;
import org.runflow.io.Workspace;
import org.runflow.io.catalog.FileRunCatalog;
import org.runflow.plan.Reason;
import org.runflow.run.RunState;
import org.runflow.run.StageState;
import org.runflow.store.ManifestKind;

/** A workspace as the release before wrote it, format 1.0.0, whose keys did not say who had defined a stage. */
class OldWorkspaceTest {
    private static final RunId OLD_RUN = new RunId("01m8jhtsz9bv7xh4fmzbb1ygct");
    private static final ArtifactKey<Orders> ORDERS = ArtifactKey.of("orders", Orders.class);
    private static final ArtifactKey<Habits> HABITS = ArtifactKey.of("habits", Habits.class);
    private static final ArtifactKey<Integer> FLOUR = ArtifactKey.of("flour", Integer.class);
    private static final ArtifactKey<Integer> SACKS = ArtifactKey.of("sacks", Integer.class);

    record Orders(List<Integer> loaves) {}

    record Habits(int flourPerLoafG, int sackKg) {}

    @TempDir
    Path directory;

    @BeforeEach
    void copyTheStoredExample() throws IOException, URISyntaxException {
        Path example =
                Path.of(OldWorkspaceTest.class.getResource("workspace-1.0.0").toURI());
        try (Stream<Path> files = Files.walk(example)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = directory.resolve(example.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private static Pipeline bakery() {
        return Pipeline.builder("bakery")
                .inputs(ORDERS)
                .settings(HABITS)
                .stage(
                        FLOUR,
                        s -> s.from(ORDERS, HABITS.view("recipe", Habits::flourPerLoafG))
                                .compute((orders, grams) -> orders.loaves().stream()
                                                .mapToInt(n -> n)
                                                .sum()
                                        * grams))
                .stage(
                        SACKS,
                        s -> s.from(FLOUR, HABITS.view("sack", Habits::sackKg))
                                .compute((flour, kg) -> (flour + 999 * kg) / (1000 * kg)))
                .build();
    }

    private static RunRequest request(int flourPerLoafG) {
        return RunRequest.of(ORDERS.with(new Orders(List.of(30, 40))), HABITS.with(new Habits(flourPerLoafG, 25)));
    }

    private Plan plan(int flourPerLoafG) {
        return Workspace.open(directory).engine().build().plan(bakery(), request(flourPerLoafG));
    }

    private Run run() {
        return Workspace.open(directory).engine().build().run(bakery(), request(500));
    }

    private String format() throws IOException {
        return Files.readString(directory.resolve("workspace.json"))
                .replaceAll("(?s).*\"schema_version\" : \"([^\"]*)\".*", "$1");
    }

    @Test
    void readingIt() throws IOException {
        Tree before = Tree.of(directory);
        Workspace workspace = Workspace.open(directory);
        Run old = workspace.engine().build().open(OLD_RUN);
        assertThat(old.get(FLOUR)).isEqualTo(35_000);
        assertThat(old.lineage(SACKS).steps()).hasSize(2);
        assertThat(old.findManifest(FLOUR)).hasValueSatisfying(manifest -> {
            assertThat(manifest.kind()).isEqualTo(ManifestKind.STAGE);
            assertThat(manifest.definedBy()).isEmpty();
            assertThat(manifest.item()).isEmpty();
            assertThat(manifest.settings()).containsEntry("habits.recipe", "500");
        });
        assertThat(workspace.store().unreadable()).isEmpty();
        plan(500);
        assertThat(Tree.of(directory)).as("nothing is upgraded").isEqualTo(before);
    }

    @Test
    void planning() {
        assertThat(plan(500).toText()).isEqualTo("""
            flour  compute: stored result is of an older release
            sacks  compute: stored result is of an older release
            """);
        assertThat(plan(490).get(FLOUR).reasons())
                .containsExactly(
                        new Reason.KeyFormChanged(),
                        new Reason.SettingChanged(
                                "habits.recipe", java.util.Optional.of("500"), java.util.Optional.of("490")));
    }

    @Test
    void running() throws IOException {
        Run run = run();
        assertThat(run.report().stagesIn(StageState.SUCCEEDED)).containsExactly("flour", "sacks");
        assertThat(run.get(SACKS)).isEqualTo(2);
        assertThat(format()).isEqualTo("2.0.0");
        assertThat(run().report().stagesIn(StageState.REUSED)).containsExactly("flour", "sacks");
        assertThat(Workspace.open(directory).engine().build().open(OLD_RUN).get(SACKS))
                .isEqualTo(2);
    }

    @Test
    void enteringARunRaisesTheFormatBeforeAnythingElse() throws IOException {
        RunRequest failing = RunRequest.of(ORDERS.with(new Orders(List.of())), HABITS.with(new Habits(1, 0)));
        Run run = Workspace.open(directory).engine().build().run(bakery(), failing);
        assertThat(run.report().stagesIn(StageState.FAILED)).containsExactly("sacks");
        assertThat(format()).isEqualTo("2.0.0");
    }

    @Test
    void storingAValueRaisesTheFormat() throws IOException {
        DirectoryStore store = DirectoryStore.at(directory);
        assertThat(format()).isEqualTo("1.0.0");
        store.put(FLOUR, 1);
        assertThat(format()).isEqualTo("2.0.0");
    }

    @Test
    void whatOlderReleasesDoNotKnowRaisesTheFormat() throws IOException {
        Workspace.open(directory).catalog().pin(OLD_RUN);
        assertThat(format()).isEqualTo("2.0.0");
    }

    /** The release before would add its runs to a list of its own only, and the new one would never come to know of them. */
    @Test
    void writingDownThatARunWasLostRaisesTheFormat() throws IOException {
        Path row = directory.resolve("runs").resolve(OLD_RUN.text()).resolve("run.json");
        Files.writeString(
                row,
                Files.readString(row).replace("\"SUCCEEDED\"", "\"RUNNING\"").replaceAll("  \"ended_at\" : .*\n", ""));
        FileRunCatalog catalog = Workspace.open(directory).catalog();
        assertThat(catalog.find(OLD_RUN).orElseThrow().state()).isEqualTo(RunState.LOST);
        assertThat(format()).as("looking").isEqualTo("1.0.0");

        assertThat(catalog.markLost(Instant.now())).containsExactly(OLD_RUN);

        assertThat(format()).isEqualTo("2.0.0");
        assertThat(directory.resolve("index.jsonl")).content().contains(OLD_RUN.text());
    }

    @Test
    void cleaningUpWhatNeedsNothingLeavesItAsItIs() throws IOException {
        Tree before = Tree.of(directory);
        assertThat(Workspace.open(directory).catalog().markLost(Instant.now())).isEmpty();
        assertThat(Tree.of(directory)).isEqualTo(before);
    }

    @Test
    void cleaningUpKeepsWhatOldRunsRefersTo() throws IOException {
        Workspace workspace = Workspace.open(directory);
        Instant later = Instant.now().plusSeconds(3_600);
        assertThat(UnusedResults.of(workspace.store(), workspace.catalog(), later)
                        .stageKeys())
                .isEmpty();
        assertThat(GarbagePlan.of(workspace.store(), later).unreachable()).isEmpty();
        assertThat(format()).isEqualTo("1.0.0");
    }
}
