package org.runflow.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.runflow.io.store.SampleRuns.NOON;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunHandle;
import org.runflow.RunId;
import org.runflow.RunRequest;
import org.runflow.catalog.CancelAnswer;
import org.runflow.catalog.RunLease;
import org.runflow.error.RunNotFoundException;
import org.runflow.error.StoreException;
import org.runflow.event.RunEvent;
import org.runflow.event.RunListener;
import org.runflow.io.event.EventFeed;
import org.runflow.io.event.EventLine;
import org.runflow.io.event.RunSnapshot;
import org.runflow.io.event.log.JsonlEventLog;
import org.runflow.io.store.SampleRuns;
import org.runflow.run.Outcome;
import org.runflow.run.RunState;
import org.runflow.run.StageState;

/** A run is watched and stopped through its workspace by somebody who does not have its handle. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class WatchingTest {
    private static final ArtifactKey<String> FIRST = ArtifactKey.of("first", String.class);
    private static final ArtifactKey<String> SECOND = ArtifactKey.of("second", String.class);

    @TempDir
    Path directory;

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayGoOn = new CountDownLatch(1);
    private final Pipeline pipeline = Pipeline.builder("two")
            .stage(
                    FIRST,
                    s -> s.reading().compute(in -> {
                        begun.countDown();
                        mayGoOn.await();
                        return "a";
                    }))
            .stage(SECOND, s -> s.from(FIRST).compute(first -> first + "b"))
            .build();
    private static final String STAGE = "\"stage\":\"first\",";

    private Workspace watching;

    @BeforeEach
    void open() {
        watching = Workspace.open(directory);
    }

    private RunHandle start() throws InterruptedException {
        RunHandle handle =
                Workspace.open(directory).engine().parallelism(1).build().start(pipeline, RunRequest.of());
        begun.await();
        return handle;
    }

    @Test
    void snapshotShowsEachStageAsItsLastEventLeftIt() throws Exception {
        RunHandle handle = start();
        List<EventLine> unused = until("STAGE_STARTED", handle.id());
        RunSnapshot during = watching.snapshot(handle.id());
        assertThat(during.state()).isEqualTo(RunState.RUNNING);
        assertThat(during.stagesIn(StageState.RUNNING)).containsExactly("first");
        assertThat(during.stagesIn(StageState.PENDING)).containsExactly("second");
        assertThat(during.stages()).extracting(RunSnapshot.Stage::attempt).containsExactly(1, 0);
        assertThat(during.isComplete()).isTrue();
        mayGoOn.countDown();
        handle.await();
        RunSnapshot after = watching.snapshot(handle.id());
        assertThat(after.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(after.stagesIn(StageState.SUCCEEDED)).containsExactly("first", "second");
    }

    @Test
    void followingEndsWithTheLastEvent() throws Exception {
        RunHandle handle = start();
        CompletableFuture<List<String>> heard = CompletableFuture.supplyAsync(() -> all(handle.id()));
        mayGoOn.countDown();
        handle.await();
        assertThat(heard.get())
                .startsWith("RUN_QUEUED", "RUN_STARTED")
                .endsWith("RUN_SUCCEEDED")
                .containsSubsequence("STAGE_STARTED", "STAGE_SUCCEEDED", "STAGE_STARTED", "STAGE_SUCCEEDED");
        assertThat(all(handle.id())).as("once it has ended").isEqualTo(heard.get());
    }

    @Test
    void followingWaitsForALastEventThatComesAfterTheEnd() throws Exception {
        JsonlEventLog log = JsonlEventLog.at(directory);
        RunListener slow = event -> {
            if (event instanceof RunEvent.RunEnded) {
                LockSupport.parkNanos(Duration.ofMillis(400).toNanos());
            }
            log.on(event);
        };
        Engine engine = Engine.builder()
                .store(watching.store())
                .catalog(watching.catalog())
                .onEvent(slow)
                .build();
        RunHandle handle = engine.start(pipeline, RunRequest.of());
        begun.await();
        CompletableFuture<List<String>> heard = CompletableFuture.supplyAsync(() -> all(handle.id()));
        mayGoOn.countDown();
        assertThat(heard.get()).endsWith("RUN_SUCCEEDED");
        handle.await();
    }

    @Test
    void attemptsAreCounted() throws IOException {
        RunLease lease = SampleRuns.running(watching.catalog(), SampleRuns.id(1));
        Path log = watching.folderOf(SampleRuns.id(1)).resolve("events.jsonl");
        append(log, line(1, "STAGE_STARTED", STAGE) + line(2, "STAGE_RETRYING", STAGE + "\"attempt\":1,"));
        assertThat(attempt()).isEqualTo(1);
        append(log, line(3, "STAGE_SUCCEEDED", STAGE));
        assertThat(attempt()).isEqualTo(2);
        lease.close();
    }

    private int attempt() {
        return watching.snapshot(SampleRuns.id(1)).stages().stream()
                .filter(stage -> stage.path().equals("first"))
                .findFirst()
                .orElseThrow()
                .attempt();
    }

    @Test
    void followingCanBeGivenUp() throws Exception {
        RunHandle handle = start();
        EventFeed feed = watching.follow(handle.id());
        CompletableFuture<Boolean> end = CompletableFuture.supplyAsync(() -> {
            while (feed.hasNext()) {
                feed.next();
            }
            return true;
        });
        feed.close();
        assertThat(end.get()).isTrue();
        mayGoOn.countDown();
        handle.await();
    }

    @Test
    void stopsARunOfSomebodyElse() throws Exception {
        RunHandle handle = start();
        assertThat(watching.requestCancel(handle.id())).isEqualTo(CancelAnswer.REQUESTED);
        Run run = handle.await();
        assertThat(run.outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(watching.requestCancel(handle.id())).isEqualTo(CancelAnswer.ALREADY_ENDED);
        assertThat(watching.folderOf(handle.id()).resolve("cancel")).doesNotExist();
    }

    @Test
    void killedRunIsSeenToEnd() {
        RunLease lease = SampleRuns.running(watching.catalog(), SampleRuns.id(1));
        lease.close();
        assertThat(watching.snapshot(SampleRuns.id(1)).state()).isEqualTo(RunState.LOST);
        assertThat(all(SampleRuns.id(1))).isEmpty();
        assertThat(watching.requestCancel(SampleRuns.id(1))).isEqualTo(CancelAnswer.LOST);
        assertThat(watching.folderOf(SampleRuns.id(1)).resolve("cancel")).doesNotExist();
    }

    @Test
    void saysWhichEventsAreMissing() throws IOException {
        RunLease lease = SampleRuns.running(watching.catalog(), SampleRuns.id(1));
        Path log = watching.folderOf(SampleRuns.id(1)).resolve("events.jsonl");
        append(log, line(1, "RUN_QUEUED") + line(2, "RUN_STARTED") + line(5, "RUN_PAUSED") + "{\"v\":1,\"se");
        RunSnapshot snapshot = watching.snapshot(SampleRuns.id(1));
        assertThat(snapshot.missing()).containsExactly(3L, 4L);
        assertThat(snapshot.isComplete()).isFalse();
        assertThat(snapshot.lastEvent()).isEqualTo(5);
        lease.close();
    }

    @Test
    void followsALineThatComesInParts() throws IOException {
        RunLease lease = SampleRuns.running(watching.catalog(), SampleRuns.id(1));
        Path log = watching.folderOf(SampleRuns.id(1)).resolve("events.jsonl");
        String second = line(2, "RUN_CANCELLED");
        append(log, line(1, "RUN_QUEUED") + second.substring(0, 20));
        EventFeed feed = watching.follow(SampleRuns.id(1));
        assertThat(feed.next().event()).isEqualTo("RUN_QUEUED");
        append(log, second.substring(20));
        assertThat(feed.next().event()).isEqualTo("RUN_CANCELLED");
        assertThat(feed.hasNext()).isFalse();
        lease.close();
    }

    @Test
    void aClosedFeedGivesNoMore() throws IOException {
        RunLease lease = SampleRuns.running(watching.catalog(), SampleRuns.id(1));
        append(
                watching.folderOf(SampleRuns.id(1)).resolve("events.jsonl"),
                line(1, "RUN_QUEUED") + line(2, "RUN_CANCELLED"));
        EventFeed feed = watching.follow(SampleRuns.id(1));
        assertThat(feed.hasNext()).isTrue();
        feed.close();
        assertThat(feed.next().event()).isEqualTo("RUN_QUEUED");
        assertThat(feed.hasNext()).isFalse();
        lease.close();
    }

    @Test
    void damagedLineIsNamed() throws IOException {
        RunLease lease = SampleRuns.running(watching.catalog(), SampleRuns.id(1));
        append(watching.folderOf(SampleRuns.id(1)).resolve("events.jsonl"), "no event\n");
        assertThatThrownBy(() -> watching.follow(SampleRuns.id(1)).hasNext())
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("follow the events of run " + SampleRuns.id(1));
        lease.close();
    }

    @Test
    void runsThatAreNotThereAreRefused() {
        RunId nobody = RunId.at(NOON);
        assertThatThrownBy(() -> watching.snapshot(nobody)).isInstanceOf(RunNotFoundException.class);
        assertThatThrownBy(() -> watching.follow(nobody)).isInstanceOf(RunNotFoundException.class);
        assertThat(watching.requestCancel(nobody)).isEqualTo(CancelAnswer.UNKNOWN);
    }

    private List<String> all(RunId id) {
        List<String> heard = new ArrayList<>();
        watching.follow(id).forEachRemaining(line -> heard.add(line.event()));
        return heard;
    }

    private List<EventLine> until(String event, RunId id) {
        List<EventLine> heard = new ArrayList<>();
        try (EventFeed feed = watching.follow(id)) {
            while (heard.isEmpty() || !heard.get(heard.size() - 1).event().equals(event)) {
                heard.add(feed.next());
            }
        }
        return heard;
    }

    private static void append(Path log, String text) throws IOException {
        Files.writeString(log, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static String line(int seq, String event) {
        return line(seq, event, "");
    }

    private static String line(int seq, String event, String more) {
        return "{\"v\":1,\"seq\":" + seq + ",\"run_id\":\"" + SampleRuns.id(1) + "\",\"event\":\"" + event + "\","
                + more + "\"timestamp\":\"" + NOON + "\"}\n";
    }
}
