package org.runflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.PipelineBuilder;
import org.runflow.RunRequest;
import org.runflow.error.InvalidPipelineException;
import org.runflow.error.InvalidRequestException;

/** The graph is checked by build(), the request when it meets the graph: every problem at once, with a hint. */
class WiringTest {
    private static final ArtifactKey<String> A = ArtifactKey.of("alpha", String.class);
    private static final ArtifactKey<String> B = ArtifactKey.of("beta", String.class);
    private static final ArtifactKey<String> C = ArtifactKey.of("gamma", String.class);

    private static PipelineBuilder pipeline() {
        return Pipeline.builder("p");
    }

    private static PipelineBuilder copy(PipelineBuilder builder, ArtifactKey<String> from, ArtifactKey<String> to) {
        return builder.stage(to, s -> s.from(from).compute(text -> text));
    }

    private static void assertProblems(PipelineBuilder builder, String... problems) {
        assertThatThrownBy(builder::build)
                .isInstanceOfSatisfying(
                        InvalidPipelineException.class,
                        e -> assertThat(e.problems()).containsExactlyInAnyOrder(problems));
    }

    @Test
    void namesAMissingProducerAndWhatMayHaveBeenMeant() {
        assertProblems(
                copy(pipeline().inputs(A), ArtifactKey.of("alpah", String.class), B),
                "stage 'beta' needs 'alpah' (schema 1) but nothing produces it. [Hint: did you mean 'alpha'?]");
    }

    @Test
    void listsWhatThereIsWhenNothingComesNear() {
        assertProblems(
                copy(pipeline().inputs(A), ArtifactKey.of("completely.different", String.class), B),
                "stage 'beta' needs 'completely.different' (schema 1) but nothing produces it. Known: alpha, beta.");
    }

    @Test
    void namesBothProducersOfOneArtifact() {
        PipelineBuilder builder = pipeline().inputs(A);
        copy(builder, A, B);
        builder.stage(B, s -> s.from(A).named("second").compute(text -> text));
        assertProblems(
                builder,
                "'beta' is produced twice, by stage 'beta' and stage 'second'."
                        + " [Hint: replace(key, …) puts a stage in the place of another]");
    }

    @Test
    void showsACycleWithItsFullPath() {
        PipelineBuilder builder = copy(copy(copy(pipeline(), A, B), B, C), C, A);
        assertProblems(builder, "cycle: beta -> gamma -> alpha -> beta");
    }

    @Test
    void showsEveryCycle() {
        PipelineBuilder builder = copy(pipeline(), A, A);
        copy(builder, B, C);
        copy(builder, C, B);
        assertProblems(builder, "cycle: alpha -> alpha", "cycle: gamma -> beta -> gamma");
    }

    @Test
    void refusesAnotherTypeOrSchemaThanTheProducers() {
        ArtifactKey<Integer> number = ArtifactKey.of("alpha", Integer.class);
        PipelineBuilder builder = pipeline().inputs(A);
        builder.stage(B, s -> s.from(number).compute(String::valueOf));
        copy(builder, A.schema("2"), C);
        assertProblems(
                builder,
                "stage 'beta' needs 'alpha' as java.lang.Integer, but it is declared as an input as java.lang.String.",
                "stage 'gamma' needs 'alpha' with schema 2, but it is declared as an input with schema 1.");
    }

    @Test
    void refusesAnotherTypeOrSchemaThanAStageProduces() {
        ArtifactKey<Integer> number = ArtifactKey.of("beta", Integer.class);
        PipelineBuilder builder = copy(pipeline().inputs(A), A, B);
        copy(builder, B.schema("2"), C);
        builder.stage(ArtifactKey.of("delta", String.class), s -> s.from(number).compute(String::valueOf));
        assertProblems(
                builder,
                "stage 'gamma' needs 'beta' with schema 2, but it is produced by stage 'beta' with schema 1.",
                "stage 'delta' needs 'beta' as java.lang.Integer, but it is produced by stage 'beta' as java.lang.String.");
    }

    @Test
    void refusesAnArtifactThatDiffersFromAnInputInCaseOnly() {
        assertProblems(
                copy(pipeline().inputs(A), A, ArtifactKey.of("Alpha", String.class)),
                "'Alpha' and 'alpha' differ in case only.");
    }

    @Test
    void refusesAPartInWhatIsNoScope() {
        Pipeline part = copy(pipeline().inputs(A), A, B).build();
        assertThatThrownBy(() -> Pipeline.builder("whole").include("../sun", part))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'..' is no name for a scope");
    }

    /** What can have no digest is refused before anything runs, and not when the first such value comes. */
    @Test
    void refusesAStageWhoseResultCannotBeKept() {
        PipelineBuilder builder = pipeline().inputs(A);
        builder.stage(ArtifactKey.of("thread", Thread.class), s -> s.from(A).compute(name -> new Thread(name)));
        assertThatThrownBy(builder::build)
                .isInstanceOf(InvalidPipelineException.class)
                .hasMessageContaining("stage 'thread' produces 'thread' of java.lang.Thread, which cannot be kept");
    }

    @Test
    void refusesNamesThatWouldMeetOnDisk() {
        PipelineBuilder builder = pipeline().inputs(A);
        copy(builder, A, ArtifactKey.of("Beta", String.class));
        copy(builder, A, B.publishedAt("x.txt"));
        copy(builder, A, C.publishedAt("X.txt"));
        assertProblems(
                builder,
                "'beta' and 'Beta' differ in case only.",
                "the stages of 'beta' and 'Beta' are both named 'beta'.",
                "'gamma' and 'beta' are both published at 'X.txt'.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CON", "aux.json", "a/nul/b.json", "Com1.tar.gz", "lpt9", "a.", "dir./x.json"})
    void refusesWhatNoFileCanBeNamedEverywhere(String path) {
        String part = Arrays.stream(path.split("/"))
                .filter(name -> name.endsWith(".") || name.matches("(?i)(con|aux|nul|com1|lpt9)([.].*)?"))
                .findFirst()
                .orElseThrow();
        assertProblems(
                copy(pipeline().inputs(A), A, B.publishedAt(path)),
                "'beta' is published at '" + path + "', but no file can be named '" + part
                        + "' on Windows, where a workspace may be copied to.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"console", "auxiliary.json", "com", "com10", "lptx", "x.con", "null", "a.b"})
    void namesThatOnlyLookLikeDevicesAreGood(String path) {
        assertThat(copy(pipeline().inputs(A), A, B.publishedAt(path)).build()).isNotNull();
    }

    @Test
    void stagesAreFoldersToo() {
        PipelineBuilder builder =
                pipeline().inputs(A).stage(B, s -> s.from(A).named("Aux").compute(text -> text));
        assertProblems(
                builder,
                "stage 'Aux' has a name that no folder can have on Windows, where a workspace may be copied to.");
    }

    @Test
    void scopesAreFoldersToo() {
        Pipeline inner = copy(pipeline().inputs(A), A, B).build();
        assertProblems(
                Pipeline.builder("outer").include("nul", inner),
                "'nul/beta' is published at 'nul/artifacts/beta', but no file can be named 'nul' on Windows, where a "
                        + "workspace may be copied to.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run.json",
                "Report.json",
                "metadata.json",
                "lock",
                "events.jsonl",
                "run.log",
                "sources.json",
                "day/metadata.json",
                "run.json/x",
                "Lock/x",
                "events.jsonl/of/beta.json",
                "process/x",
                "day/metadata.json/x"
            })
    void refusesToPublishAtAFileOfTheRun(String path) {
        assertProblems(
                copy(pipeline().inputs(A), A, B.publishedAt(path)),
                "'beta' is published at '" + path + "', which is a file of the run itself.");
    }

    @Test
    void refusesAFileThatIsAFolder() {
        PipelineBuilder builder = pipeline().inputs(A);
        copy(builder, A, B.publishedAt("out/Day"));
        copy(builder, A, C.publishedAt("out/day/c.json"));
        assertProblems(builder, "'gamma' is published below 'out/day', which is the file of 'beta'.");
    }

    @Test
    void reportsAllProblemsTogether() {
        PipelineBuilder builder = pipeline().inputs(A, A);
        copy(builder, ArtifactKey.of("nowhere", String.class), B);
        copy(builder, C, C);
        assertThatThrownBy(builder::build)
                .hasMessageContaining("pipeline 'p' has 3 problems")
                .hasMessageContaining("\n  1. input 'alpha' is declared twice.")
                .hasMessageContaining("\n  2. stage 'beta' needs 'nowhere'")
                .hasMessageContaining("\n  3. cycle: gamma -> gamma");
    }

    @Test
    void checksARequestAgainstThePipeline() {
        Pipeline pipeline = copy(copy(pipeline().inputs(A, B), A, C), B, ArtifactKey.of("delta", String.class))
                .build();
        RunRequest request = RunRequest.of(
                        ArtifactKey.of("alfa", String.class).with(""),
                        ArtifactKey.of("beta", Integer.class).with(1))
                .targets(ArtifactKey.of("gama", String.class));
        assertThatThrownBy(() -> Engine.inMemory().plan(pipeline, request))
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        e -> assertThat(e.problems())
                                .containsExactlyInAnyOrder(
                                        "no stage produces 'gama'. [Hint: did you mean 'gamma'?]",
                                        "input 'alfa' is unknown. [Hint: did you mean 'alpha'?]",
                                        "input 'beta' must be java.lang.String, not java.lang.Integer."));
        assertThatThrownBy(() -> pipeline.run(A.with("")))
                .hasMessage("the request does not fit pipeline 'p': input 'beta' is missing."
                        + " [Hint: give it by key.with(value)]");
    }

    @Test
    void saysWhatToDoInstead() {
        Pipeline pipeline = copy(pipeline().inputs(A), A, B).build();
        assertThatThrownBy(() -> pipeline.run(A.with(""), B.with("")))
                .hasMessageContaining("input 'beta' is no input: a stage produces it. [Hint: replace its stage");
        assertThatThrownBy(() -> pipeline.run(A.with("")).get(ArtifactKey.of("betta", String.class)))
                .hasMessageEndingWith("has no stage that produces it. [Hint: did you mean 'beta'?]");
        assertThatThrownBy(() -> ArtifactKey.of("my key", String.class))
                .hasMessageStartingWith("'my key' is no name for an artifact: ");
    }

    @Test
    void needsOnlyTheInputsOfSelectedStages() {
        Pipeline pipeline = copy(copy(pipeline().inputs(A, B), A, C), B, ArtifactKey.of("delta", String.class))
                .build();
        assertThat(Engine.inMemory()
                        .run(pipeline, RunRequest.of(A.with("x")).targets(C))
                        .get(C))
                .isEqualTo("x");
    }

    @Test
    void feedsAnIncludedPipelineFromOutside() {
        Pipeline inner = copy(pipeline().inputs(B), B, C).build();
        PipelineBuilder outer = copy(Pipeline.builder("outer").inputs(A), A, B).include("in", inner);
        Pipeline built = outer.build();
        assertThat(built.inputs()).containsExactly(A);
        assertThat(built.run(A.with("x")).get(C.in("in"))).isEqualTo("x");
        assertThat(built.definition().stages().get(1).inputs()).containsExactly("beta");
    }

    @Test
    void replacesAStage() {
        Pipeline original = copy(copy(pipeline().inputs(A), A, B), B, C).build();
        Pipeline changed = original.toBuilder("changed")
                .replace(B, s -> s.from(A).compute(text -> text + "!"))
                .build();
        assertThat(changed.run(A.with("x")).get(C)).isEqualTo("x!");
        assertThatThrownBy(() ->
                        original.toBuilder("q").replace(A, s -> s.reading().compute(in -> "")))
                .hasMessage("pipeline 'q' has no stage that produces 'alpha' and could be replaced");
    }

    /** A file system would refuse it once everything is computed. */
    @Test
    void refusesAPublishedPathThatNoFileSystemTakes() {
        String deep = String.join("/", Collections.nCopies(251, "a"));
        Pipeline inner =
                copy(pipeline().inputs(A), A, B.publishedAt(deep.substring(2))).build();
        assertThatThrownBy(() -> Pipeline.builder("outer").include("s", inner).build())
                .isInstanceOf(InvalidPipelineException.class)
                .hasMessageContaining("'s/beta' is published at 's/a/a/")
                .hasMessageContaining(
                        "a path of 501 characters, more than the 500 that a file can have everywhere. [Hint: ");
    }
}
