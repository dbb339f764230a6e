package org.runflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.engine.Texts.Limits;
import org.runflow.engine.Texts.Options;
import org.runflow.run.Lineage;
import org.runflow.run.RunDiff;
import org.runflow.store.Digest;

/** Where a result comes from, and what differs between two. */
class LineageAndDiffTest {
    private final Engine engine = Engine.inMemory();
    private final Pipeline pipeline = new Texts().pipeline();

    @Test
    void followsAnArtifactBackToTheInputs() {
        Run run = engine.run(pipeline, Texts.request());
        Lineage lineage = run.lineage(Texts.TITLE);
        assertThat(lineage.digest()).isEqualTo(Digest.of("one two"));
        assertThat(lineage.steps()).extracting(Lineage.Step::stage).containsExactly("clean", "title");
        assertThat(lineage.steps().get(1).manifest().settings())
                .containsEntry("options.limits.longest", "20")
                .containsEntry("options.limits.fewest", "1");
        assertThat(lineage.inputs()).containsOnlyKeys("options", "text").containsEntry("text", Digest.of("one two"));
        assertThat(lineage.toText()).contains("title v1 = ", "options.limits.longest = 20", "read clean = ");
    }

    @Test
    void knowsTheRunThatReallyComputed() {
        Run first = engine.run(pipeline, Texts.request());
        Run second = engine.run(pipeline, Texts.request());
        assertThat(second.lineage(Texts.REPORT).steps())
                .extracting(step -> step.manifest().computedBy().runId())
                .containsOnly(first.id());
    }

    @Test
    void namesEverySettingInputAndComponentThatDiffers() {
        Run before = engine.run(pipeline, Texts.request("one two", Texts.DEFAULTS));
        Run after = engine.run(pipeline, Texts.request("one two three", new Options(new Limits(3, 1), false)));
        RunDiff diff = RunDiff.between(before, after, Texts.WORDS, Texts.REPORT);
        assertThat(diff.of(RunDiff.Kind.SETTING))
                .extracting(RunDiff.Change::toString)
                .containsExactly("options.limits.longest 20 → 3");
        assertThat(diff.of(RunDiff.Kind.INPUT)).extracting(RunDiff.Change::path).containsExactly("options", "text");
        assertThat(diff.of(RunDiff.Kind.RESULT))
                .extracting(RunDiff.Change::path)
                .containsExactly("clean", "report", "title", "words");
        assertThat(diff.of(RunDiff.Kind.VALUE))
                .extracting(RunDiff.Change::toString)
                .containsExactly("words 2 → 3", "report one two: 2 → one: 3");
    }

    @Test
    void findsNoDifferenceBetweenARunAndItsRepetition() {
        Run before = engine.run(pipeline, Texts.request());
        Run after = engine.run(pipeline, Texts.request());
        assertThat(RunDiff.between(before, after, Texts.REPORT).isEmpty()).isTrue();
    }

    @Test
    void seesAChangedVersionAndAFailedStage() {
        Texts other = new Texts();
        other.titleVersion = "2";
        Run before = engine.run(pipeline, Texts.request());
        Run after = engine.run(
                other.builder()
                        .replace(
                                Texts.REPORT,
                                s -> s.from(Texts.TITLE).compute(title -> {
                                    throw new IllegalStateException(title);
                                }))
                        .build(),
                Texts.request());
        assertThat(RunDiff.between(before, after).toText())
                .isEqualTo("VERSION title 1 → 2\nSTATE report has a result → FAILED\n"
                        + "SETTING options.shout false → (none)\nRESULT report "
                        + Digest.of("one two: 2") + " → (none)\n");
    }

    @Test
    void readsTheInputsOfARunOfThisProcess() {
        Run run = engine.run(pipeline, Texts.request());
        assertThat(run.get(Texts.TEXT)).isEqualTo("one two");
        assertThat(run.find(ArtifactKey.of("none", String.class))).isEmpty();
    }
}
