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
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.ArtifactKey;
import org.runflow.Document;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.io.Workspace;
import org.runflow.io.files.FileEntry;
import org.runflow.io.files.FileRoot;
import org.runflow.io.files.FileScan;
import org.runflow.io.files.FileSet;
import org.runflow.io.process.ContainerCommand;
import org.runflow.io.process.LineParser;
import org.runflow.io.process.ProcessFailedException;
import org.runflow.io.process.ProcessHome;
import org.runflow.io.process.ProcessInput;
import org.runflow.io.process.ProcessListener;
import org.runflow.io.process.ProcessResult;
import org.runflow.io.process.ProcessSignal;
import org.runflow.io.process.ProcessSpec;
import org.runflow.io.process.ProcessStage;
import org.runflow.io.process.ProcessSupervisor;
import org.runflow.io.process.Silence;
import org.runflow.io.process.Termination;
import org.runflow.items.Items;
import org.runflow.items.Tolerance;
import org.runflow.run.StageState;
import org.runflow.testing.StrictEngine;

/** Files and programs of others, as the page "Files and processes" tells it. */
@DisabledOnOs(OS.WINDOWS)
class FilesGuideTest {
    // region keys
    static final ArtifactKey<FileSet> RAW = ArtifactKey.of("raw", FileSet.class);
    static final ArtifactKey<FileRoot> ROOT = ArtifactKey.of("root", FileRoot.class);
    static final ArtifactKey<ProcessHome> HOME = ArtifactKey.of("home", ProcessHome.class);
    static final ArtifactKey<Integer> LINES = ArtifactKey.of("lines", Integer.class);
    static final ArtifactKey<Document> SORTED =
            ArtifactKey.of("sorted", Document.class).publishedAt("sorted.txt");
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

    // region lines
    static int lines(FileSet raw, FileRoot root) throws IOException {
        int lines = 0;
        for (FileEntry file : raw.files()) {
            try (var in = new BufferedReader(new InputStreamReader(root.open(file), StandardCharsets.UTF_8))) {
                lines += (int) in.lines().count();
            }
        }
        return lines;
    }
    // endregion

    static Pipeline pipeline() {
        // region sort
        ProcessStage sort = ProcessStage.of(ProcessSpec.of("sh", "-c", "sort -n raw/*.txt > sorted.txt")
                        .environment("LC_ALL", "C") // sort depends on the language
                        .timeout(Duration.ofMinutes(5)))
                .files(RAW, ROOT, "raw")
                .output("sorted.txt", "text/plain")
                .home(HOME);
        // endregion

        // region pipeline
        Pipeline pipeline = Pipeline.builder("readings")
                .inputs(RAW, ROOT, HOME)
                .stage(LINES, s -> s.from(RAW, ROOT.using()).compute(FilesGuideTest::lines))
                .stage(SORTED, sort::document)
                .build();
        // endregion
        return pipeline;
    }

    @Test
    void pipelineOverTheFilesOfAFolder() throws IOException {
        Pipeline pipeline = pipeline();

        // region run
        FileSet raw = FileScan.of(folder).include("*.txt").rememberIn(workspace).scan();
        RunRequest request =
                RunRequest.of(RAW.with(raw), ROOT.with(FileRoot.at(folder)), HOME.with(ProcessHome.in(workspace)));
        Engine engine = workspace.engine().build();
        Run run = engine.run(pipeline, request).orThrow();

        String sorted = run.get(SORTED).text(); // "7\n9\n12\n101\n", also in sorted.txt in the folder of the run
        // endregion

        assertThat(sorted).isEqualTo("7\n9\n12\n101\n");
        assertThat(run.get(LINES)).isEqualTo(4);
        assertThat(workspace.folderOf(run.id()).resolve("sorted.txt")).hasContent(sorted);
        assertThat(workspace.folderOf(run.id()).resolve("process/sorted.1.err")).isEmptyFile();

        // region again
        Run again = engine.run(pipeline, request);

        assertThat(again.report().stagesIn(StageState.REUSED)).containsExactly("lines", "sorted");
        // endregion

        Files.writeString(folder.resolve("wednesday.txt"), "8\n");
        FileSet more =
                FileScan.of(folder).include("*.txt").rememberIn(workspace).scan();
        Run changed = engine.run(
                pipeline,
                RunRequest.of(RAW.with(more), ROOT.with(FileRoot.at(folder)), HOME.with(ProcessHome.in(workspace))));
        assertThat(changed.get(SORTED).text()).isEqualTo("7\n8\n9\n12\n101\n");
        assertThat(StrictEngine.inMemory().check(pipeline, request)).containsKeys("lines", "sorted");
    }

    @Test
    void programForEachFile() {
        // region each
        ArtifactKey<Items<Document>> texts = ArtifactKey.items("texts", Document.class);
        ArtifactKey<Items<Document>> each = ArtifactKey.items("each", Document.class);
        ProcessStage sortOne = ProcessStage.of(ProcessSpec.of("sort", "-n", "-o", "sorted.txt", "in.txt"))
                .output("sorted.txt", "text/plain")
                .home(HOME);
        Pipeline oneByOne = Pipeline.builder("one-by-one")
                .inputs(RAW, ROOT, HOME)
                .stage(
                        texts,
                        s -> s.forEach(RAW.view("files", FileSet::files), FileEntry::path)
                                .with(ROOT.using())
                                .compute((ctx, file, root) -> Document.of("text/plain", root.read(file))))
                .stage(each, s -> sortOne.forEach(s, texts, "in.txt", Tolerance.none()))
                .build();
        // endregion

        FileSet raw = FileScan.of(folder).scan();
        Run run = workspace
                .engine()
                .build()
                .run(
                        oneByOne,
                        RunRequest.of(
                                RAW.with(raw), ROOT.with(FileRoot.at(folder)), HOME.with(ProcessHome.in(workspace))))
                .orThrow();
        assertThat(run.get(each).get("monday.txt").text()).isEqualTo("7\n12\n");
    }

    @Test
    void programOverAllOfThem() {
        ArtifactKey<Items<Document>> each = ArtifactKey.items("each", Document.class);
        // region merge
        ProcessStage merge = ProcessStage.of(ProcessSpec.of("sh", "-c", "sort -n -m each/* > merged.txt"))
                .items(each, "each")
                .output("merged.txt", "text/plain")
                .home(HOME);
        // endregion
        Pipeline merging = Pipeline.builder("merging")
                .inputs(RAW, ROOT, HOME)
                .stage(
                        each,
                        s -> s.forEach(RAW.view("files", FileSet::files), FileEntry::path)
                                .with(ROOT.using())
                                .tolerate(Tolerance.any())
                                .compute((ctx, file, root) -> Document.of("text/plain", root.read(file))))
                .stage(SORTED, merge::document)
                .build();

        FileSet raw = FileScan.of(folder).scan();
        Run run = workspace
                .engine()
                .build()
                .run(
                        merging,
                        RunRequest.of(
                                RAW.with(raw), ROOT.with(FileRoot.at(folder)), HOME.with(ProcessHome.in(workspace))))
                .orThrow();
        assertThat(run.get(SORTED).text().lines()).containsExactlyInAnyOrder("7", "9", "12", "101");
    }

    @Test
    void whatALineMeans() {
        // region parser
        LineParser parser = line -> {
            String[] words = line.text().split(" ", -1);
            return switch (words[0]) {
                case "row" ->
                    Optional.of(new ProcessSignal.Progress(Long.parseLong(words[1]), Long.parseLong(words[3]), "rows"));
                case "skipped" -> Optional.of(new ProcessSignal.Warning(line.text()));
                default -> Optional.empty();
            };
        };
        // endregion
        ProcessStage stage = ProcessStage.of(
                        ProcessSpec.of("sh", "-c", "echo row 1 of 2; echo skipped row 2; : > out.txt"))
                .lines(parser)
                .output("out.txt", "text/plain");

        Run run = Pipeline.builder("reading")
                .stage(SORTED, stage::document)
                .build()
                .run()
                .orThrow();

        assertThat(run.report().stages().get(0).warnings()).containsExactly("skipped row 2");
    }

    @Test
    void failureHasTheLastWords() {
        ProcessStage stage = ProcessStage.of(
                        ProcessSpec.of("sort", "no-such-file").environment("LC_ALL", "C"))
                .output("out.txt", "text/plain");
        Run run = Pipeline.builder("failing")
                .stage(SORTED, stage::document)
                .build()
                .run();

        // region failure
        ProcessFailedException failure =
                (ProcessFailedException) run.findFailure(SORTED).orElseThrow();

        assertThat(failure.result().exitCode()).hasValue(2);
        assertThat(failure).hasMessageStartingWith("process 'sort' exited with code 2; it printed last: ");
        // endregion
    }

    @Test
    void processByHand() {
        // region by-hand
        ProcessSpec spec = ProcessSpec.of("sort", "-n")
                .stdin(ProcessInput.text("12\n7\n"))
                .timeout(Duration.ofMinutes(1))
                .noOutputFor(Duration.ofSeconds(20), Silence.TERMINATE)
                .accept(0, 1);
        ProcessResult result = ProcessSupervisor.run(spec, ProcessListener.none(), () -> false);

        assertThat(result.succeeded()).isTrue();
        assertThat(result.termination()).isEqualTo(Termination.EXITED);
        assertThat(result.out().tail()).containsExactly("7", "12");
        // endregion
    }

    @Test
    void containerIsACommandLine() {
        // region container
        List<String> command = ContainerCommand.podman("registry.example/extract@sha256:9f1c")
                .mount("{work}", "/data") // the folder the stage works in
                .user("1000:1000")
                .run("extract", "/data/in.json", "/data/out.csv");
        ProcessStage extract =
                ProcessStage.of(ProcessSpec.of(command)).input(RAW, "in.json").output("out.csv", "text/csv");
        // endregion

        assertThat(String.join(" ", command)).contains("--network none", "source={work},target=/data");
        assertThat(Pipeline.builder("extracting")
                        .inputs(RAW)
                        .stage(SORTED, extract::document)
                        .build()
                        .name())
                .isEqualTo("extracting");
    }
}
