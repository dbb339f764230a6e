package org.runflow.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.runflow.docs.guide.Bakery.FLOUR;
import static org.runflow.docs.guide.Bakery.HABITS;
import static org.runflow.docs.guide.Bakery.NOTE;
import static org.runflow.docs.guide.Bakery.ORDERS;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunId;
import org.runflow.RunRequest;
import org.runflow.catalog.CancelAnswer;
import org.runflow.docs.guide.Bakery.Flour;
import org.runflow.io.ArtifactForms;
import org.runflow.io.GcPlan;
import org.runflow.io.ResetPlan;
import org.runflow.io.Workspace;
import org.runflow.io.catalog.MetadataSection;
import org.runflow.io.event.EventFeed;
import org.runflow.io.event.RunSnapshot;
import org.runflow.io.store.Codecs;
import org.runflow.io.store.DirectoryStore;
import org.runflow.run.StageState;
import org.runflow.store.ArtifactStore;
import org.runflow.store.Codec;
import org.runflow.store.EncodedStore;
import org.runflow.store.Upcasters;
import org.runflow.testing.ContractCheck;
import org.runflow.testing.StoreContract;
import org.runflow.testing.StrictEngine;
import org.runflow.testing.VersionGuard;

/** Directories, and what guards a pipeline in its tests, as the page "Pipelines of your own" tells it. */
class WorkspaceGuideTest {
    @TempDir
    private Path directory;

    private final Pipeline bakery = Bakery.pipeline();
    private final RunRequest tonight = Bakery.tonight();

    @Test
    void findsEverythingAgainTheNextDay() {
        // region workspace
        Workspace workspace = Workspace.open(directory);
        Run run = workspace.engine().build().run(bakery, tonight);
        Path note = workspace.folderOf(run.id()).resolve("note.md");
        // endregion

        assertThat(note).hasContent(run.get(NOTE).text());
        assertThat(workspace.folderOf(run.id()).resolve("events.jsonl")).exists();

        // region next-day
        Workspace sameFolder = Workspace.open(directory); // another process, another day
        Run again = sameFolder.engine().build().run(bakery, tonight.parent(run.id()));

        assertThat(again.report().stages()).allMatch(stage -> stage.state() == StageState.REUSED);
        assertThat(again.get(NOTE)).isEqualTo(run.get(NOTE));
        // endregion
        assertThat(again.report().parent()).contains(run.id());
        assertThat(sameFolder.engine().build().open(run.id()).get(FLOUR)).isEqualTo(run.get(FLOUR));
    }

    @Test
    void watchesARunOfSomebodyElse() {
        RunId tonights =
                Workspace.open(directory).engine().build().run(bakery, tonight).id();

        // region watch
        Workspace watching = Workspace.open(directory); // of any process
        RunSnapshot now = watching.snapshot(tonights); // by its events: state, stages, missing numbers
        List<String> heard = new ArrayList<>();
        try (EventFeed feed = watching.follow(tonights)) { // waits for the next event, until the last
            feed.forEachRemaining(line -> heard.add(line.event()));
        }
        CancelAnswer answer = watching.requestCancel(tonights); // REQUESTED while it goes on
        // endregion

        assertThat(now.stagesIn(StageState.SUCCEEDED)).hasSize(4);
        assertThat(heard).startsWith("RUN_QUEUED").endsWith("RUN_SUCCEEDED");
        assertThat(answer).isEqualTo(CancelAnswer.ALREADY_ENDED);
    }

    @Test
    void forgetsWhatNobodyUses() throws IOException {
        Workspace workspace = Workspace.open(directory);
        Run run = workspace.engine().build().run(bakery, tonight);

        // region gc
        ResetPlan reset = workspace.reset("note"); // of a stage; the next run computes it again
        reset.forget(); // or purge(): its bytes, too

        GcPlan gc = workspace.gc(Duration.ofHours(1)); // older than that; touches nothing
        if (gc.bytes() > 0) {
            gc.apply(); // what no run uses, and what killed processes have left
        }
        // endregion

        assertThat(reset.paths()).containsExactly("note");
        assertThat(gc.unusedResults()).isEmpty();
        MoreFiles.deleteRecursively(workspace.folderOf(run.id()), RecursiveDeleteOption.ALLOW_INSECURE);
        GcPlan everything = workspace.gc(Duration.ZERO);
        assertThat(everything.unusedResults()).hasSize(3);
        assertThat(everything.blobs()).isEqualTo(4);
        everything.apply();
        assertThat(workspace.gc(Duration.ZERO).blobs()).isZero();
    }

    @Test
    void goesOnWhereABrokenRunStopped() {
        Workspace workspace = Workspace.open(directory);
        Pipeline broken = bakery.toBuilder("bakery")
                .replace(
                        NOTE,
                        s -> s.from(FLOUR).version("2").compute(flour -> {
                            throw new IOException("out of ink");
                        }))
                .build();
        workspace.engine().build().run(broken, tonight);

        Run repaired = workspace.engine().build().run(bakery, tonight);

        assertThat(repaired.report().stagesIn(StageState.SUCCEEDED)).containsExactly("note");
        assertThat(repaired.report().stagesIn(StageState.REUSED)).hasSize(3);
    }

    @Test
    void storesInAFormOfItsOwn() {
        // region codec
        ArtifactForms forms = ArtifactForms.none()
                .codec(FLOUR, new FlourAsText())
                .section(MetadataSection.ofRun(
                        "flour_g", List.of(FLOUR), run -> run.find(FLOUR).map(Flour::grams)));
        Workspace workspace = Workspace.open(directory, forms);
        // endregion
        Run run = workspace.engine().build().run(bakery, tonight);

        assertThat(workspace.folderOf(run.id()).resolve("artifacts/flour")).hasContent("35000 g");
        assertThat(run.get(FLOUR)).isEqualTo(new Flour(35_000));
    }

    @Test
    void givesTheSameInAnyOrderOnAnyNumberOfThreads() {
        // region strict
        AtomicInteger stores = new AtomicInteger();
        StrictEngine.with(() -> DirectoryStore.at(directory.resolve("store-" + stores.incrementAndGet())))
                .check(bakery, tonight);
        // endregion
    }

    @Test
    void remindsOfTheVersion() {
        // region version-guard
        Pipeline cautious = Pipeline.builder("bakery")
                .inputs(ORDERS)
                .settings(HABITS)
                .stage(
                        FLOUR,
                        s -> s.from(ORDERS, HABITS.view("recipe", Bakery.Habits::flourPerLoafG))
                                .version("1")
                                .compute(Bakery::flour))
                .build();
        VersionGuard.of(cautious, tonight)
                .pin("flour", "1", "c960c7b53f3978059c8b828ab487f106b9365938a840fb56df6c4f71eaeef75c")
                .check();
        // endregion
    }

    @TestFactory
    Stream<DynamicTest> storeOfYourOwnPassesTheContract() {
        // region contract
        List<ContractCheck> checks = StoreContract.checks(() -> BucketStorages.in(new Bucket()), Codecs.standard());
        // endregion
        return checks.stream().map(check -> DynamicTest.dynamicTest(check.name(), check.body()::run));
    }

    @Test
    void reusesWhatLiesInABucket() {
        Bucket bucket = new Bucket();
        // region bucket-store
        ArtifactStore store = new EncodedStore(
                BucketStorages.in(bucket), Codecs.standard(), Upcasters.of(List.of()), Clock.systemUTC());
        // endregion
        Run run = Engine.builder().store(store).build().run(bakery, tonight);
        Run again = Engine.builder().store(store).build().run(bakery, tonight);

        assertThat(again.report().stages()).allMatch(stage -> stage.state() == StageState.REUSED);
        assertThat(again.get(NOTE)).isEqualTo(run.get(NOTE));
        assertThat(bucket.list("objects/")).hasSize(4);
    }

    // region own-codec
    /** Flour as a line of text. */
    static final class FlourAsText implements Codec<Flour> {
        @Override
        public String mediaType() {
            return "text/plain";
        }

        @Override
        public void encode(Flour flour, OutputStream out) throws IOException {
            out.write((flour.grams() + " g").getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Flour decode(InputStream in) throws IOException {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Flour(Integer.parseInt(text.replace(" g", "")));
        }
    }
    // endregion
}
