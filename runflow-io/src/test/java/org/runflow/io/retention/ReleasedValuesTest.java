package org.runflow.io.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.ArtifactKey;
import org.runflow.Pipeline;
import org.runflow.Plan;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.catalog.RunCatalog;
import org.runflow.error.ArtifactUnavailableException;
import org.runflow.io.Workspace;
import org.runflow.plan.Decision;
import org.runflow.plan.PlannedItem;
import org.runflow.plan.PlannedItem.Fate;
import org.runflow.retention.Retention;
import org.runflow.retention.expiry.Expired;
import org.runflow.run.Outcome;
import org.runflow.run.StageState;

/** Intermediate values whose bytes went: released, not forgotten. */
class ReleasedValuesTest {
    private static final Retention AFTER = Retention.afterConsumers(Mill.READ, Mill.SUM);

    @TempDir
    private Path directory;

    private Mill mill;

    @BeforeEach
    void fill() {
        mill = new Mill(directory);
        mill.file("a.txt", 1);
        mill.file("b.txt", 2);
    }

    private int release() {
        return RetentionPlan.of(mill.workspace, AFTER).apply().size();
    }

    /** A pipeline that is started every quarter of an hour has thousands of runs that let go of nothing. */
    @Test
    void onceAllHaveGoneNoReportIsReadForThem() {
        mill.run();
        AtomicInteger reports = new AtomicInteger();
        RunCatalog catalog = (RunCatalog) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {RunCatalog.class}, (proxy, method, arguments) -> {
                    reports.addAndGet(method.getName().equals("findReport") ? 1 : 0);
                    return method.invoke(mill.workspace.catalog(), arguments);
                });
        Expired before = Expired.of(AFTER, mill.workspace.store(), catalog, Instant.now());
        assertThat(before.values()).hasSize(2);
        assertThat(reports.getAndSet(0)).isPositive();
        assertThat(release()).isEqualTo(2);
        mill.run();

        assertThat(Expired.of(AFTER, mill.workspace.store(), catalog, Instant.now())
                        .values())
                .isEmpty();
        assertThat(reports).hasValue(0);
    }

    @Test
    void valuesThatHaveServedGoAndStillCount() throws IOException {
        Run first = mill.run();
        RetentionPlan plan = RetentionPlan.of(mill.workspace, AFTER);

        assertThat(plan.deletions()).hasSize(2).allSatisfy(deletion -> {
            assertThat(deletion.kind()).isEqualTo(Deletion.Kind.VALUE);
            assertThat(deletion.rule()).isEqualTo("after consumers of read, and sum");
            assertThat(deletion.reason())
                    .containsPattern("read of '[ab].txt': used by doubled, sum in run " + first.id());
            assertThat(mill.workspace.path().resolve(deletion.path())).hasSize(deletion.bytes());
        });
        plan.apply();
        assertThat(plan.deletions())
                .allSatisfy(deletion -> assertThat(mill.workspace.path().resolve(deletion.path()))
                        .doesNotExist());

        Run again = mill.run();
        assertThat(again.report().stagesIn(StageState.REUSED)).containsExactly("read", "doubled", "sum");
        assertThat(mill.computed).isEmpty();

        mill.file("c.txt", 3);
        assertThat(mill.run().orThrow().get(Mill.SUM)).isEqualTo(12);
        assertThat(mill.computed).containsExactlyInAnyOrder("read c.txt", "doubled c.txt", "sum");
    }

    @Test
    void whoeverReadsOneIsTold() {
        Run run = mill.run();
        release();

        assertThatThrownBy(() -> run.get(Mill.READ).get("a.txt"))
                .isInstanceOf(ArtifactUnavailableException.class)
                .hasMessageContaining("released on 2");
    }

    @Test
    void valuesThatAStageReadsAreComputedAgain() {
        for (int i = 0; i < 20; i++) {
            mill.file("n" + i + ".txt", i + 1);
        }
        mill.run();
        assertThat(release()).isEqualTo(22);
        Retention doubled = Retention.afterConsumers(Mill.DOUBLED);
        assertThat(RetentionPlan.of(mill.workspace, doubled).apply()).hasSize(22);
        mill.anotherSum();

        Run run = mill.run();
        assertThat(run.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(run.get(Mill.SUM)).isEqualTo(2 * (3 + 210));
        assertThat(mill.computed.stream().filter("sum"::equals).count())
                .as("not once for each value")
                .isBetween(2L, 8L);
        assertThat(mill.computed.stream().filter(what -> what.startsWith("read")))
                .doesNotHaveDuplicates();
    }

    @Test
    void releasedValueOfAStageIsPlannedAndComputedAgainWhenRead() {
        ArtifactKey<Integer> base = ArtifactKey.of("base", Integer.class);
        ArtifactKey<Integer> plus = ArtifactKey.of("plus", Integer.class);
        Workspace workspace = mill.workspace;
        Run first = run(workspace, pipeline(base, plus, "1"));
        assertThat(RetentionPlan.of(workspace, Retention.afterConsumers(base)).apply())
                .hasSize(1);

        assertThat(run(workspace, pipeline(base, plus, "1")).report().stagesIn(StageState.REUSED))
                .containsExactly("base", "plus");
        Plan plan = workspace.engine().build().plan(pipeline(base, plus, "2"), RunRequest.of());
        assertThat(plan.steps()).allSatisfy(step -> assertThat(step.decision()).isInstanceOf(Decision.Compute.class));
        Run second = run(workspace, pipeline(base, plus, "2"));
        assertThat(second.orThrow().get(plus)).isEqualTo(first.get(plus));
        assertThat(second.report().stagesIn(StageState.SUCCEEDED)).containsExactly("base", "plus");
        assertThat(second.get(base)).as("its bytes are there again").isEqualTo(20);
    }

    @Test
    void releasedItemsThatAreReadAreInThePlan() {
        mill.run();
        release();
        RetentionPlan.of(mill.workspace, Retention.afterConsumers(Mill.DOUBLED)).apply();
        assertThat(plan().items(Mill.READ)).as("nothing reads them").allMatch(item -> item.fate() == Fate.REUSE);

        mill.anotherSum();
        assertThat(plan().items(Mill.READ))
                .as("the sum reads what is doubled, and that what was read")
                .hasSize(2)
                .allMatch(item -> item.fate() == Fate.COMPUTE);
        mill.run();
        assertThat(mill.computed).contains("read a.txt", "read b.txt", "doubled a.txt", "doubled b.txt");
    }

    @Test
    void oneNewItemReadsNoOther() {
        mill.run();
        release();
        mill.file("c.txt", 3);

        Plan plan = plan();
        assertThat(plan.items(Mill.READ))
                .extracting(PlannedItem::name, PlannedItem::fate)
                .containsExactly(tuple("a.txt", Fate.REUSE), tuple("b.txt", Fate.REUSE), tuple("c.txt", Fate.COMPUTE));
        mill.run();
        assertThat(mill.computed).containsExactlyInAnyOrder("read c.txt", "doubled c.txt", "sum");
    }

    @Test
    void anotherSumReadsWhatIsDoubledOnly() {
        mill.run();
        release();
        mill.anotherSum();

        Plan plan = plan();
        assertThat(plan.get(Mill.SUM)).isInstanceOf(Decision.Compute.class);
        assertThat(plan.get(Mill.DOUBLED)).isInstanceOf(Decision.Reuse.class);
        assertThat(plan.get(Mill.READ)).isInstanceOf(Decision.Reuse.class);
        RetentionPlan.of(mill.workspace, Retention.afterConsumers(Mill.DOUBLED)).apply();

        plan = plan();
        assertThat(plan.get(Mill.DOUBLED)).isEqualTo(new Decision.Items(0, 2, 0));
        assertThat(plan.get(Mill.READ)).isEqualTo(new Decision.Items(0, 2, 0));
    }

    private Plan plan() {
        return mill.workspace.engine().build().plan(mill.pipeline(), mill.request("mill"));
    }

    private static Pipeline pipeline(ArtifactKey<Integer> base, ArtifactKey<Integer> plus, String version) {
        return Pipeline.builder("sums")
                .stage(base, s -> s.reading().compute(in -> 20))
                .stage(plus, s -> s.from(base).version(version).compute(n -> n + 3))
                .build();
    }

    private static Run run(Workspace workspace, Pipeline pipeline) {
        return workspace.engine().build().run(pipeline, RunRequest.of());
    }

    @Test
    void whatHasNotServedYetStays() {
        mill.text("b.txt", "x");
        assertThat(mill.run().outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(RetentionPlan.of(mill.workspace, AFTER).deletions())
                .as("a.txt has served, b.txt has no value")
                .hasSize(1);

        assertThat(RetentionPlan.of(
                                mill.workspace,
                                Retention.afterConsumers(Mill.READ, ArtifactKey.of("no", Integer.class)))
                        .deletions())
                .as("a stage that is named and never ran")
                .isEmpty();
        assertThat(RetentionPlan.of(
                                mill.workspace,
                                AFTER.and(Retention.afterConsumers(Mill.READ, ArtifactKey.of("no", Integer.class))))
                        .deletions())
                .as("rules on one artifact must all agree")
                .isEmpty();
        assertThat(RetentionPlan.of(mill.workspace, Retention.afterConsumers(Mill.SUM))
                        .deletions())
                .as("what nobody reads is a result")
                .isEmpty();
        assertThat(RetentionPlan.of(mill.workspace, AFTER.and(Retention.olderThan(Duration.ofDays(1))))
                        .deletions())
                .as("too young")
                .isEmpty();
    }

    @Test
    void bytesThatAreAlsoAnotherResultStay() {
        mill.file("a.txt", 0);
        mill.run();

        assertThat(RetentionPlan.of(mill.workspace, AFTER).deletions())
                .as("twice nothing is nothing")
                .singleElement()
                .extracting(Deletion::reason)
                .asString()
                .contains("'b.txt'");
    }

    @Test
    void newestRunThatHadAValueDecides() {
        mill.run();
        mill.anotherSum();
        mill.text("a.txt", "1\n99999999999");
        mill.file("b.txt", 2);
        mill.run();

        assertThat(RetentionPlan.of(mill.workspace, AFTER).deletions())
                .extracting(Deletion::reason)
                .allMatch(reason -> reason.contains("'a.txt'") || reason.contains("'b.txt'"));
    }

    @Test
    void pinnedRunKeepsItsValues() {
        mill.workspace.catalog().pin(mill.run().id());

        assertThat(RetentionPlan.of(mill.workspace, AFTER).deletions()).isEmpty();
    }

    @Test
    void damagedLedgerMeansMissingNotReleased() throws IOException {
        mill.run();
        release();
        Path ledger = mill.workspace.path().resolve("released/values.jsonl");
        Files.writeString(ledger, "not a line\n");
        mill.file("c.txt", 3);

        Run run = new Mill(directory).run();
        assertThat(run.orThrow().get(Mill.SUM)).isEqualTo(12);
    }

    @Test
    void publishedArtifactIsNoIntermediateValue() {
        assertThatThrownBy(() -> Retention.afterConsumers(Mill.SUM.publishedAt("sum.json")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("published");
    }
}
