package org.runflow.io.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.ArtifactKey;
import org.runflow.Document;
import org.runflow.Documents;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.io.Workspace;
import org.runflow.io.files.FileRoot;
import org.runflow.io.files.FileScan;
import org.runflow.io.files.FileSet;
import org.runflow.items.Item;
import org.runflow.items.Items;
import org.runflow.items.Tolerance;
import org.runflow.plan.Decision;
import org.runflow.run.StageState;
import org.runflow.testing.StrictEngine;

@DisabledOnOs(OS.WINDOWS)
class ProcessStageTest {
    /** What a stage reads as JSON. */
    public record Words(List<String> words) {}

    private static final ArtifactKey<Words> WORDS = ArtifactKey.of("words", Words.class);
    private static final ArtifactKey<Document> TEXT = ArtifactKey.of("text", Document.class);
    private static final ArtifactKey<Document> SORTED =
            ArtifactKey.of("sorted", Document.class).publishedAt("sorted.txt");
    private static final ArtifactKey<ProcessHome> HOME = ArtifactKey.of("home", ProcessHome.class);
    private static final Document LINES = Document.text("text/plain", "pear\nfig\napple\n");

    @TempDir
    private Path directory;

    private Path work;
    private Workspace workspace;

    @BeforeEach
    void open() {
        work = directory.resolve("work");
        workspace = Workspace.open(directory.resolve("workspace"));
    }

    @Test
    void programSortsAFileAndIsReusedAfterwards() throws IOException {
        Pipeline pipeline = pipeline(sort());

        Run run = run(pipeline);
        Run again = run(pipeline);

        assertThat(run.get(SORTED)).isEqualTo(Document.text("text/plain", "apple\nfig\npear\n"));
        assertThat(workspace.folderOf(run.id()).resolve("sorted.txt")).hasContent("apple\nfig\npear\n");
        assertThat(again.report().stages())
                .singleElement()
                .satisfies(stage -> assertThat(stage.state()).isEqualTo(StageState.REUSED));
        assertThat(again.get(SORTED)).isEqualTo(run.get(SORTED));
        assertThat(work).isEmptyDirectory();
    }

    @Test
    void strictEngineFindsNothing() {
        assertThat(StrictEngine.inMemory().check(pipeline(sort()), RunRequest.of(TEXT.with(LINES), HOME.with(home()))))
                .containsKey("sorted");
    }

    @Test
    void storedFormOfARecordIsItsJson() {
        ProcessStage copy = ProcessStage.of(ProcessSpec.of("cp", "in/words.json", "out.json"))
                .input(WORDS, "in/words.json")
                .output("out.json", "application/json");
        Pipeline pipeline = Pipeline.builder("copying")
                .inputs(WORDS)
                .stage(SORTED, copy::document)
                .build();

        Run run = pipeline.run(WORDS.with(new Words(List.of("fig")))).orThrow();

        assertThat(run.get(SORTED).text())
                .isEqualToIgnoringWhitespace("{\"schema_version\": \"1\", \"words\": [\"fig\"]}");
    }

    @Test
    void filesOfAFolderAreCopiedAndTheirRootIsInNoKey() throws IOException {
        Path raw = Files.createDirectories(directory.resolve("raw/deep"));
        Files.writeString(raw.resolve("b.txt"), "pear\n");
        Files.writeString(directory.resolve("raw/a.txt"), "apple\n");
        ArtifactKey<FileSet> files = ArtifactKey.of("files", FileSet.class);
        ArtifactKey<FileRoot> root = ArtifactKey.of("root", FileRoot.class);
        ProcessStage sort = ProcessStage.of(
                        ProcessSpec.of("sh", "-c", "sort -r raw/*.txt raw/*/*.txt > \"$0\"", "{work}/sorted.txt"))
                .files(files, root, "raw")
                .output("sorted.txt", "text/plain");
        Pipeline pipeline = Pipeline.builder("sorting")
                .inputs(files, root)
                .stage(SORTED, sort::document)
                .build();
        FileSet found = FileScan.of(directory.resolve("raw")).scan();
        RunRequest request = RunRequest.of(files.with(found), root.with(FileRoot.at(directory.resolve("raw"))));

        Run run = workspace.engine().build().run(pipeline, request).orThrow();

        assertThat(run.get(SORTED).text()).isEqualTo("pear\napple\n");
        RunRequest elsewhere = RunRequest.of(files.with(found), root.with(FileRoot.at(directory.resolve("gone"))));
        assertThat(workspace.engine().build().plan(pipeline, elsewhere).get(SORTED))
                .isInstanceOf(Decision.Reuse.class);
    }

    private Run merged(List<String> words, Tolerance tolerance) {
        ArtifactKey<Items<Document>> texts = ArtifactKey.items("texts", Document.class);
        ProcessStage merge = ProcessStage.of(
                        ProcessSpec.of("sh", "-c", "find all -type f | sort | xargs grep . > merged.txt"))
                .items(texts, "all")
                .output("merged.txt", "text/plain");
        Pipeline pipeline = Pipeline.builder("merging")
                .inputs(WORDS)
                .stage(
                        texts,
                        s -> s.forEach(WORDS.view("words", Words::words), word -> word)
                                .tolerate(tolerance)
                                .compute((ctx, word) -> {
                                    if (word.startsWith("bad")) {
                                        throw new IllegalStateException(word);
                                    }
                                    return Document.text("text/plain", word + "\n");
                                }))
                .stage(SORTED, merge::document)
                .build();
        return pipeline.run(WORDS.with(new Words(words)));
    }

    @Test
    void valuesOfItemsAreFilesOfAFolderUnderTheirNames() {
        Run run = merged(List.of("pear", "deep/fig", "bad"), Tolerance.any());

        assertThat(run.get(SORTED).text())
                .as("what has no value is left out")
                .isEqualTo("all/deep/fig:deep/fig\nall/pear:pear\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../fig", "/fig", "a/../fig", ".", "deep/.."})
    void itemThatCannotBeAFileFailsTheStage(String name) {
        Run run = merged(List.of("pear", name), Tolerance.none());

        assertThat(run.findFailure(SORTED))
                .hasValueSatisfying(failure -> assertThat(failure)
                        .hasMessage("item '" + name
                                + "' of 'texts' cannot be a file in the folder 'all', as its name is no path "
                                + "within a folder"));
    }

    @ParameterizedTest
    @CsvSource({"fig, fig/leaf", "fig/leaf, fig", "fig/leaf, fig//leaf"})
    void itemInTheWayOfAnotherFailsTheStage(String first, String second) {
        Run run = merged(List.of(first, second), Tolerance.none());

        assertThat(run.findFailure(SORTED))
                .hasValueSatisfying(failure -> assertThat(failure)
                        .hasMessage("item '" + second
                                + "' of 'texts' cannot be a file in the folder 'all', as another item is in its way"));
    }

    @Test
    void severalFilesAreDocuments() {
        ArtifactKey<Documents> parts = ArtifactKey.of("parts", Documents.class).publishedAt("parts");
        ProcessStage split = ProcessStage.of(
                        ProcessSpec.of("sh", "-c", "mkdir b && head -n 1 in > a.txt && tail -n 1 in > b/c.csv"))
                .input(TEXT, "in")
                .output("a.txt", "text/plain")
                .output("b/c.csv", "text/csv");
        Pipeline pipeline = Pipeline.builder("splitting")
                .inputs(TEXT)
                .stage(parts, split::documents)
                .build();

        Documents documents = run(pipeline, TEXT.with(LINES)).get(parts);

        assertThat(documents.byName()).containsOnlyKeys("a.txt", "b/c.csv");
        assertThat(documents.get("b/c.csv")).isEqualTo(Document.text("text/csv", "apple\n"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void keyIsMadeOfWhatCounts(UnaryOperator<ProcessStage> change, boolean sameKey) {
        UnaryOperator<ProcessSpec> none = UnaryOperator.identity();

        assertThat(versionOf(change.apply(staged(none))).equals(versionOf(staged(none))))
                .isEqualTo(sameKey);
    }

    private static Stream<Arguments> changes() {
        return Stream.of(
                change(spec -> spec, true),
                change(spec -> spec.command(List.of("sort", "-n")), false),
                change(spec -> spec.environment("LC_ALL", "C"), false),
                change(ProcessSpec::clearEnvironment, false),
                change(spec -> spec.stdin(ProcessInput.text("x")), false),
                change(spec -> spec.accept(0, 1), false),
                change(spec -> spec.timeout(Duration.ofHours(1)), true),
                change(spec -> spec.noOutputFor(Duration.ofHours(1), Silence.TERMINATE), true),
                change(spec -> spec.grace(Duration.ofHours(1)), true),
                change(spec -> spec.tail(5), true),
                change(spec -> spec.doneWhen(() -> line -> false, Duration.ofHours(1)), true),
                Arguments.of((UnaryOperator<ProcessStage>) stage -> stage.version("2"), false),
                Arguments.of((UnaryOperator<ProcessStage>) stage -> stage.input(WORDS, "more"), false),
                Arguments.of((UnaryOperator<ProcessStage>) stage -> stage.output("more", "text/plain"), false),
                Arguments.of((UnaryOperator<ProcessStage>) stage -> stage.place("tool", Path.of("anywhere")), true),
                Arguments.of((UnaryOperator<ProcessStage>) stage -> stage.home(HOME), true),
                Arguments.of(
                        (UnaryOperator<ProcessStage>) stage -> stage.lines(line -> java.util.Optional.empty()), true));
    }

    private static Arguments change(UnaryOperator<ProcessSpec> change, boolean sameKey) {
        return Arguments.of((UnaryOperator<ProcessStage>) stage -> staged(change), sameKey);
    }

    private static ProcessStage staged(UnaryOperator<ProcessSpec> change) {
        return ProcessStage.of(change.apply(ProcessSpec.of("sort", "{tool}")))
                .input(TEXT, "in.txt")
                .output("out.txt", "text/plain");
    }

    private static String versionOf(ProcessStage stage) {
        return stage.documents(new org.runflow.stage.StageBuilder<>(ArtifactKey.of("out", Documents.class)))
                .version();
    }

    @Test
    void placesArePutIntoCommandAndVariables() throws IOException {
        Path tool = Files.writeString(directory.resolve("tool.sh"), "echo \"$1 $WHERE\" > out.txt\n");
        ProcessStage stage = ProcessStage.of(
                        ProcessSpec.of("sh", "{tool}", "{other} {tool}").environment("WHERE", "{work}"))
                .place("tool", tool)
                .output("out.txt", "text/plain")
                .home(HOME);
        Pipeline pipeline = Pipeline.builder("telling")
                .inputs(HOME)
                .stage(SORTED, stage::document)
                .build();

        String told = run(pipeline, HOME.with(home())).get(SORTED).text().strip();

        assertThat(told).startsWith("{other} " + tool + " " + work.toRealPath()).endsWith("/work");
    }

    @Test
    void mistakesAreRefused() {
        ProcessSpec spec = ProcessSpec.of("sort");
        ProcessStage stage = ProcessStage.of(spec).input(TEXT, "a/b").output("c", "text/plain");
        assertThatIllegalArgumentException().isThrownBy(() -> ProcessStage.of(spec.directory(directory)));
        assertThatIllegalArgumentException().isThrownBy(() -> ProcessStage.of(spec.spill(directory, work)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProcessStage.of(spec.stdin(ProcessInput.file(directory))))
                .withMessageContaining("in no key");
        for (String file : List.of("../x", "/x", "", "a", "a/b", "a/b/c", "c", "c/d")) {
            assertThatIllegalArgumentException().as(file).isThrownBy(() -> stage.input(WORDS, file));
            assertThatIllegalArgumentException().as(file).isThrownBy(() -> stage.output(file, "text/plain"));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> stage.output("d", "no type"));
        assertThatIllegalArgumentException().isThrownBy(() -> stage.output("*.csv", "text/csv"));
        assertThatIllegalArgumentException().isThrownBy(() -> stage.place("work", directory));
        assertThatIllegalArgumentException().isThrownBy(() -> stage.place("a b", directory));
        assertThatIllegalArgumentException().isThrownBy(() -> stage.version("1".repeat(61)));
        assertThatIllegalStateException()
                .isThrownBy(() -> Pipeline.builder("p").stage(SORTED, stage.output("d", "text/plain")::document));
        assertThatIllegalStateException()
                .isThrownBy(() -> Pipeline.builder("p")
                        .stage(ArtifactKey.of("d", Documents.class), ProcessStage.of(spec)::documents));
    }

    private ProcessStage sort() {
        return ProcessStage.of(ProcessSpec.of("sort", "-o", "sorted.txt", "{work}/lines.txt"))
                .input(TEXT, "lines.txt")
                .output("sorted.txt", "text/plain")
                .home(HOME);
    }

    private Pipeline pipeline(ProcessStage stage) {
        return Pipeline.builder("sorting")
                .inputs(TEXT, HOME)
                .stage(SORTED, stage::document)
                .build();
    }

    private ProcessHome home() {
        return ProcessHome.in(workspace).workingIn(work);
    }

    private Run run(Pipeline pipeline) {
        return run(pipeline, TEXT.with(LINES), HOME.with(home()));
    }

    private Run run(Pipeline pipeline, org.runflow.Input<?>... inputs) {
        return workspace.engine().build().run(pipeline, RunRequest.of(inputs)).orThrow();
    }

    @Test
    void programRunsOnceForEachItem() throws IOException {
        ArtifactKey<Items<Document>> lines = ArtifactKey.items("lines", Document.class);
        ArtifactKey<Items<Document>> upper = ArtifactKey.items("upper", Document.class);
        ArtifactKey<ProcessHome> home = ArtifactKey.of("home", ProcessHome.class);
        ProcessStage program = ProcessStage.of(ProcessSpec.of(
                        "sh", "-c", "echo started; grep -q bad in.txt && exit 3; tr a-z A-Z < in.txt > out.txt"))
                .output("out.txt", "text/plain")
                .home(home);
        Workspace workspace = Workspace.open(directory.resolve("each"));
        Pipeline pipeline = Pipeline.builder("each")
                .inputs(WORDS, home)
                .stage(
                        lines,
                        s -> s.forEach(WORDS.view("words", Words::words), word -> word)
                                .compute(word -> Document.text("text/plain", word)))
                .stage(upper, s -> program.forEach(s, lines, "in.txt", Tolerance.any()))
                .build();

        Run first = workspace.engine().build().run(pipeline, request(workspace, home, "one", "bad"));
        assertThat(first.outcome().exitCode()).isEqualTo(1);
        assertThat(first.get(upper).get("one").text()).isEqualTo("ONE");
        assertThat(first.report().getStage("upper").items().orElseThrow().failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.failure().summary()).contains("exited with code 3"));
        assertThat(workspace.folderOf(first.id()).resolve("process/upper/" + Item.fileName("one") + ".1.out"))
                .hasContent("started");

        Run second = workspace.engine().build().run(pipeline, request(workspace, home, "one", "two"));
        assertThat(second.report().getStage("upper").items().orElseThrow().computed())
                .isEqualTo(1);
        assertThatIllegalStateException()
                .isThrownBy(() -> Pipeline.builder("two")
                        .inputs(WORDS, lines)
                        .stage(
                                upper,
                                s -> program.input(WORDS, "words.json").forEach(s, lines, "in.txt", Tolerance.none())))
                .withMessageContaining("only input");
    }

    private static RunRequest request(Workspace workspace, ArtifactKey<ProcessHome> home, String... words) {
        return RunRequest.of(WORDS.with(new Words(List.of(words))), home.with(ProcessHome.in(workspace)));
    }
}
