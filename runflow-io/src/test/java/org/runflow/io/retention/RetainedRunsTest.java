package org.runflow.io.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.Run;
import org.runflow.RunId;
import org.runflow.catalog.RunEntry;
import org.runflow.catalog.RunQuery;
import org.runflow.error.PlanOutdatedException;
import org.runflow.error.RunUnreadableException;
import org.runflow.retention.Retention;
import org.runflow.run.StageState;

/** Letting go of runs, with what only they use. */
class RetainedRunsTest {
    private final Clock nextYear = Clock.fixed(Instant.now().plus(Duration.ofDays(365)), ZoneOffset.UTC);

    @TempDir
    private Path directory;

    private Mill mill() {
        return new Mill(directory);
    }

    /** Each run with a sum of its own, so that each has a result that no other uses. */
    private static List<Run> runs(Mill mill, int count) {
        mill.file("a.txt", 1, 2);
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            mill.file("b.txt", i);
            runs.add(mill.run());
        }
        return runs;
    }

    private static List<RunId> known(Mill mill) {
        return mill.workspace.catalog().query(RunQuery.all()).runs().stream()
                .map(RunEntry::id)
                .toList();
    }

    @Test
    void everythingStaysWithoutRules() {
        Mill mill = mill();
        runs(mill, 3);

        assertThat(RetentionPlan.of(mill.workspace, Retention.keepAll(), nextYear)
                        .deletions())
                .isEmpty();
    }

    /** The same values as those of a run that goes, and no result that would say so. */
    @Test
    void newestRunKeepsWhatItHasThoughItsResultsWereForgotten() {
        Mill mill = mill();
        mill.file("a.txt", 1, 2);
        mill.run();
        Run newest = mill.run();
        mill.workspace.reset("doubled").forget();

        assertThat(RetentionPlan.of(mill.workspace, Retention.keepNewest(1)).apply())
                .isNotEmpty();
        assertThat(known(mill)).containsExactly(newest.id());
        Run again = mill.workspace.engine().build().open(newest.id());
        assertThat(again.get(Mill.DOUBLED).get("a.txt").all()).containsExactly(2, 4);
        assertThat(again.get(Mill.SUM)).isEqualTo(6);
    }

    @Test
    void bytesOfARunThatGoesStayForOneThatHasTheSameAndWasForgotten() {
        Mill mill = mill();
        mill.file("a.txt", 1, 2);
        Run pinned = mill.run();
        mill.workspace.catalog().pin(pinned.id());
        mill.workspace.reset("sum").forget();
        mill.anotherSum();
        mill.run();
        mill.file("b.txt", 5);
        Run newest = mill.run();

        assertThat(RetentionPlan.of(mill.workspace, Retention.keepNewest(1)).apply())
                .isNotEmpty();
        assertThat(known(mill)).containsExactly(newest.id(), pinned.id());
        assertThat(mill.workspace.engine().build().open(pinned.id()).get(Mill.SUM))
                .isEqualTo(6);
    }

    @Test
    void givenRulesMustAllAgree() {
        Mill mill = mill();
        List<Run> runs = runs(mill, 4);

        Retention both = Retention.keepNewest(2).and(Retention.olderThan(Duration.ofDays(90)));
        assertThat(RetentionPlan.of(mill.workspace, both).runs())
                .as("too young")
                .isEmpty();
        assertThat(RetentionPlan.of(mill.workspace, both, nextYear).runs())
                .containsExactly(runs.get(1).id(), runs.get(0).id());
        assertThat(RetentionPlan.of(mill.workspace, Retention.olderThan(Duration.ofDays(90)), nextYear)
                        .runs())
                .as("the newest with results stays")
                .hasSize(3);
    }

    @Test
    void runsGoWithWhatOnlyTheyUseAndNothingElse() throws IOException {
        Mill mill = mill();
        List<Run> runs = runs(mill, 3);
        RetentionPlan plan = RetentionPlan.of(mill.workspace, Retention.keepNewest(1));

        assertThat(Mill.paths(plan, Deletion.Kind.RUN))
                .contains(
                        "runs/" + runs.get(0).id() + "/run.json",
                        "runs/" + runs.get(1).id() + "/report.json")
                .noneMatch(path -> path.contains(runs.get(2).id().text()));
        assertThat(Mill.paths(plan, Deletion.Kind.RESULT)).isNotEmpty();
        assertThat(plan.bytes()).isPositive();
        assertThat(known(mill)).as("nothing is touched yet").hasSize(3);

        List<Deletion> done = plan.apply();

        assertThat(done).isEqualTo(plan.deletions());
        assertThat(done).allSatisfy(deletion -> {
            assertThat(deletion.rule()).isEqualTo("keep newest 1");
            assertThat(deletion.reason()).isNotBlank();
            assertThat(mill.workspace.path().resolve(deletion.path())).doesNotExist();
        });
        assertThat(known(mill)).containsExactly(runs.get(2).id());
        assertThat(mill.workspace.path().resolve("index.json"))
                .content()
                .contains(runs.get(2).id().text())
                .doesNotContain(runs.get(0).id().text());
        assertThat(Files.readAllLines(mill.workspace.path().resolve("deletions.jsonl")))
                .hasSize(done.size())
                .allMatch(line -> line.startsWith("{\"v\":1,\"timestamp\":"))
                .anyMatch(line -> line.contains("\"kind\":\"run\"") && line.contains("1 runs of 'mill' are newer"));
        assertThat(mill.run().report().stagesIn(StageState.REUSED)).hasSize(3);
        assertThat(RetentionPlan.of(mill.workspace, Retention.keepNewest(2)).deletions())
                .isEmpty();

        mill.file("b.txt", 0);
        assertThat(mill.run().orThrow().get(Mill.SUM)).isEqualTo(6);
        assertThat(mill.computed).contains("read b.txt").doesNotContain("read a.txt");
    }

    @Test
    void eachCoordinateKeepsItsNewest() {
        Mill mill = mill();
        mill.file("a.txt", 1);
        Run north = mill.run("north");
        Run south = mill.run("south");
        mill.run("south");

        assertThat(RetentionPlan.of(mill.workspace, Retention.keepNewest(1)).runs())
                .doesNotContain(north.id())
                .containsExactly(south.id());
    }

    @Test
    void pinnedRunStaysWithWhatItUses() {
        Mill mill = mill();
        List<Run> runs = runs(mill, 3);
        mill.workspace.catalog().pin(runs.get(0).id());

        RetentionPlan plan = RetentionPlan.of(mill.workspace, Retention.keepNewest(1));
        assertThat(plan.runs()).containsExactly(runs.get(1).id());
        plan.apply();

        Run pinned = mill.workspace.engine().build().open(runs.get(0).id());
        assertThat(pinned.get(Mill.SUM)).isEqualTo(6);
        mill.workspace.catalog().unpin(runs.get(0).id());
        assertThat(RetentionPlan.of(mill.workspace, Retention.keepNewest(1)).runs())
                .containsExactly(runs.get(0).id());
    }

    @Test
    void failuresDoNotPushTheLastResultsOut() {
        Mill mill = mill();
        mill.file("a.txt", 1);
        Run good = mill.run();
        mill.anotherSum();
        mill.text("a.txt", "x");
        for (int i = 0; i < 3; i++) {
            mill.run();
        }

        assertThat(RetentionPlan.of(mill.workspace, Retention.keepNewest(1)).runs())
                .doesNotContain(good.id())
                .hasSize(2);
    }

    @Test
    void lostRunGoesLikeAnyOther() throws IOException {
        Mill mill = mill();
        List<Run> runs = runs(mill, 2);
        Path lost = mill.workspace.folderOf(runs.get(0).id());
        Files.writeString(
                lost.resolve("run.json"),
                Files.readString(lost.resolve("run.json"))
                        .replace("SUCCEEDED", "RUNNING")
                        .replaceAll("(?m)^ *\"ended_at\".*\n", ""));
        Files.delete(lost.resolve("report.json"));
        Mill later = mill();

        RetentionPlan plan = RetentionPlan.of(later.workspace, Retention.keepNewest(1));
        assertThat(plan.runs()).containsExactly(runs.get(0).id());
        plan.apply();
        assertThat(lost).doesNotExist();
    }

    @Test
    void killedHalfWayLeavesWhatTheNextPlanOrTheCleanUpFinds() {
        Mill mill = mill();
        List<Run> runs = runs(mill, 3);
        mill.workspace.catalog().setAside(List.of(runs.get(0).id()));

        Mill later = mill();
        assertThat(known(later)).hasSize(2);
        RetentionPlan.of(later.workspace, Retention.keepNewest(1)).apply();
        assertThat(known(later)).containsExactly(runs.get(2).id());
        assertThat(later.workspace.gc(Duration.ZERO).unusedResults())
                .as("those of the first run")
                .isNotEmpty();
        assertThat(later.run().report().stagesIn(StageState.REUSED)).hasSize(3);
    }

    @Test
    void planIsRefusedWhenItMayNotGoAnyMore() {
        Mill mill = mill();
        List<Run> runs = runs(mill, 3);
        RetentionPlan plan = RetentionPlan.of(mill.workspace, Retention.keepNewest(1));
        mill.workspace.catalog().pin(runs.get(0).id());

        assertThatThrownBy(plan::apply)
                .isInstanceOf(PlanOutdatedException.class)
                .hasMessageContaining(runs.get(0).id().text());
        assertThat(known(mill)).hasSize(3);

        mill.workspace.catalog().unpin(runs.get(0).id());
        mill.file("b.txt", 7);
        mill.run();
        plan.apply();
        assertThat(known(mill)).as("a further run does not matter").hasSize(2);
    }

    @Test
    void whatARunHasComeToUseSinceIsKept() {
        Mill mill = mill();
        runs(mill, 3);
        RetentionPlan plan = RetentionPlan.of(mill.workspace, Retention.keepNewest(1));
        mill.file("b.txt", 0);
        mill.run();

        assertThatThrownBy(plan::apply).isInstanceOf(PlanOutdatedException.class);
    }

    @Test
    void nothingGoesWhileARunCannotBeRead() throws IOException {
        Mill mill = mill();
        List<Run> runs = runs(mill, 3);
        Files.writeString(mill.workspace.folderOf(runs.get(2).id()).resolve("run.json"), "{");

        assertThatThrownBy(() -> RetentionPlan.of(mill.workspace, Retention.keepNewest(1)))
                .isInstanceOf(RunUnreadableException.class)
                .hasMessageContaining(runs.get(2).id().text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "null", "{\"schema_version\": \"99.0.0\"}"})
    void norDoResultsWhileAReportOrAPipelineCannotBeRead(String text) throws IOException {
        Mill mill = mill();
        List<Run> runs = runs(mill, 3);
        Path report = mill.workspace.folderOf(runs.get(0).id()).resolve("report.json");
        byte[] sound = Files.readAllBytes(report);

        Files.writeString(report, text);
        refused(() -> RetentionPlan.of(mill.workspace, Retention.keepNewest(1)), runs.get(0));
        refused(() -> mill.workspace.gc(Duration.ZERO).unusedResults(), runs.get(0));

        Files.write(report, sound);
        Files.writeString(
                mill.workspace
                        .path()
                        .resolve("pipelines/"
                                + runs.get(0).report().pipelineHash().hex() + ".json"),
                text);
        assertThatThrownBy(() -> RetentionPlan.of(mill().workspace, Retention.afterConsumers(Mill.READ, Mill.SUM)))
                .isInstanceOf(RunUnreadableException.class);
    }

    private static void refused(ThrowingCallable plan, Run run) {
        assertThatThrownBy(plan)
                .isInstanceOf(RunUnreadableException.class)
                .hasMessageContaining("run " + run.id() + " cannot be read");
    }

    @Test
    void linksAreDeletedNeverFollowed() throws IOException {
        Mill mill = mill();
        List<Run> runs = runs(mill, 2);
        Path outside = Files.createDirectories(directory.resolve("outside"));
        Files.writeString(outside.resolve("precious"), "x");
        Path run = mill.workspace.folderOf(runs.get(0).id());
        Files.createSymbolicLink(run.resolve("album"), outside);

        RetentionPlan.of(mill.workspace, Retention.keepNewest(1)).apply();

        assertThat(run).doesNotExist();
        assertThat(outside.resolve("precious")).hasContent("x");
    }
}
