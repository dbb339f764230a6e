package org.runflow.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Plan;
import org.runflow.RetryPolicy;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.io.Workspace;
import org.runflow.io.files.FileEntry;
import org.runflow.io.files.FileRoot;
import org.runflow.io.files.FileScan;
import org.runflow.io.files.FileSet;
import org.runflow.items.ItemState;
import org.runflow.items.Items;
import org.runflow.items.Tolerance;
import org.runflow.plan.Decision;
import org.runflow.run.ItemsReport;
import org.runflow.run.Outcome;
import org.runflow.run.StageState;
import org.runflow.testing.StrictEngine;

/** Stages over many items, as the page tells it. */
class ItemsGuideTest {
    // region keys
    record Readings(int count, double sum) {}

    static final ArtifactKey<FileSet> RAW = ArtifactKey.of("raw", FileSet.class);
    static final ArtifactKey<FileRoot> ROOT = ArtifactKey.of("root", FileRoot.class);
    static final ArtifactKey<Items<Readings>> READINGS = ArtifactKey.items("readings", Readings.class);
    static final ArtifactKey<Double> MEAN = ArtifactKey.of("mean", Double.class);
    // endregion

    @TempDir
    private Path directory;

    private Path folder;
    private Workspace workspace;

    @BeforeEach
    void fill() throws IOException {
        folder = Files.createDirectory(directory.resolve("raw"));
        Files.writeString(folder.resolve("monday.txt"), "12\n7\n");
        Files.writeString(folder.resolve("tuesday.txt"), "9\n101\n");
        workspace = Workspace.open(directory.resolve("workspace"));
    }

    // region function
    static Readings read(FileEntry file, FileRoot root) throws IOException {
        try (var in = new BufferedReader(new InputStreamReader(root.open(file), StandardCharsets.UTF_8))) {
            List<Double> numbers = in.lines().map(Double::valueOf).toList();
            return new Readings(
                    numbers.size(),
                    numbers.stream().mapToDouble(number -> number).sum());
        }
    }

    static double mean(Items<Readings> readings) {
        int[] count = {0};
        double[] sum = {0};
        readings.forEach((name, one) -> {
            count[0] += one.count();
            sum[0] += one.sum();
        });
        return sum[0] / count[0];
    }
    // endregion

    static Pipeline pipeline() {
        // region pipeline
        Pipeline pipeline = Pipeline.builder("readings")
                .inputs(RAW, ROOT)
                .stage(
                        READINGS,
                        s -> s.forEach(RAW.view("files", FileSet::files), FileEntry::path)
                                .with(ROOT.using())
                                .retry(RetryPolicy.attempts(2))
                                .timeoutPerItem(Duration.ofMinutes(1))
                                .tolerate(Tolerance.upToShare(0.5))
                                .compute(ItemsGuideTest::read))
                .stage(MEAN, s -> s.from(READINGS).compute(ItemsGuideTest::mean))
                .build();
        // endregion
        return pipeline;
    }

    private RunRequest request() throws IOException {
        FileSet raw = FileScan.of(folder).include("*.txt").rememberIn(workspace).scan();
        return RunRequest.of(RAW.with(raw), ROOT.with(FileRoot.at(folder)));
    }

    @Test
    void onlyWhatIsNewIsComputed() throws IOException {
        Pipeline pipeline = pipeline();
        Engine engine = workspace.engine().build();
        assertThat(engine.run(pipeline, request()).get(MEAN)).isEqualTo(32.25);

        // region second
        Files.writeString(folder.resolve("wednesday.txt"), "31\n");
        Plan plan = engine.plan(pipeline, request()); // readings: 2 reused, 1 to compute
        Run run = engine.run(pipeline, request());
        ItemsReport items =
                run.report().findStage("readings").orElseThrow().items().orElseThrow();
        // endregion
        assertThat(plan.get(READINGS)).isEqualTo(new Decision.Items(2, 1, 0));
        assertThat(items.toText()).isEqualTo("3 items: 1 computed, 2 reused");
        assertThat(run.get(MEAN)).isEqualTo(32.0);
        assertThat(engine.run(pipeline, request()).report().stagesIn(StageState.REUSED))
                .hasSize(2);
    }

    @Test
    void someMayFail() throws IOException {
        Pipeline pipeline = pipeline();
        Engine engine = workspace.engine().build();

        // region broken
        Files.writeString(folder.resolve("thursday.txt"), "twelve\n");
        Run run = engine.run(pipeline, request());
        Outcome outcome = run.outcome(); // PARTIAL, exit code 1

        Items<Readings> readings = run.get(READINGS);
        ItemState state = readings.findItem("thursday.txt").orElseThrow().state(); // FAILED
        int values = readings.count(ItemState.VALUE); // 2
        // endregion
        assertThat(outcome).isEqualTo(Outcome.PARTIAL);
        assertThat(state).isEqualTo(ItemState.FAILED);
        assertThat(values).isEqualTo(2);
        assertThat(run.get(MEAN)).isEqualTo(32.25);

        // region mended
        Files.writeString(folder.resolve("thursday.txt"), "12\n");
        Run next = engine.run(pipeline, request());
        // endregion
        assertThat(next.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(next.get(MEAN)).isEqualTo(141.0 / 5);
    }

    @Test
    void aFunctionOverItemsCanBeCalledByHand() {
        // region unit
        var readings = new java.util.LinkedHashMap<String, Readings>();
        readings.put("a", new Readings(2, 10));
        readings.put("b", new Readings(3, 5));
        double mean = mean(Items.of(readings)); // 3.0
        // endregion
        assertThat(mean).isEqualTo(3.0);
    }

    // region summary
    record Summary(int count, double sum, double highest) {
        static Summary empty() {
            return new Summary(0, 0, Double.NEGATIVE_INFINITY);
        }

        Summary add(Readings one) {
            return merge(new Summary(one.count(), one.sum(), one.sum() / one.count()));
        }

        Summary merge(Summary other) {
            return new Summary(count + other.count, sum + other.sum, Math.max(highest, other.highest));
        }
    }

    static final ArtifactKey<Summary> SUMMARY = ArtifactKey.of("summary", Summary.class);
    // endregion

    @Test
    void manyValuesAreFoldedIntoOne() throws IOException {
        // region fold
        Pipeline pipeline = Pipeline.builder("summary")
                .inputs(RAW, ROOT)
                .stage(
                        READINGS,
                        s -> s.forEach(RAW.view("files", FileSet::files), FileEntry::path)
                                .with(ROOT.using())
                                .compute(ItemsGuideTest::read))
                .stage(SUMMARY, s -> s.fold(READINGS).compute(Summary::empty, Summary::add, Summary::merge))
                .build();
        // endregion
        Engine engine = workspace.engine().build();
        assertThat(engine.run(pipeline, request()).get(SUMMARY)).isEqualTo(new Summary(4, 129, 55));
        Files.writeString(folder.resolve("wednesday.txt"), "31\n");
        Run more = engine.run(pipeline, request());
        assertThat(more.get(SUMMARY)).isEqualTo(new Summary(5, 160, 55));
        assertThat(more.report()
                        .findStage("summary")
                        .orElseThrow()
                        .items()
                        .orElseThrow()
                        .toText())
                .isEqualTo("3 items: 1 computed, 2 reused");

        // region laws
        StrictEngine.inMemory().check(pipeline, request());
        // endregion
    }
}
