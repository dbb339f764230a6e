package org.runflow.io.event.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.RunId;
import org.runflow.error.StoreException;
import org.runflow.event.EventHeader;
import org.runflow.event.RunEvent;
import org.runflow.event.StageEvent;
import org.runflow.io.event.EventLine;
import org.runflow.io.event.RunSnapshot;
import org.runflow.run.FailureReport;
import org.runflow.run.Outcome;
import org.runflow.run.RunState;
import org.runflow.run.StageState;

/** One line per event, whole, in order, also when something goes wrong. */
class JsonlEventLogTest {
    private static final Instant NOON = Instant.parse("2026-05-10T12:00:00.123456789Z");
    private static final RunId RUN = new RunId("01jtest0000000000000000001");

    @TempDir
    Path workspace;

    private JsonlEventLog log;

    @BeforeEach
    void open() {
        log = JsonlEventLog.at(workspace);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void aRunThatIsJustBeginningHasNoEvents() throws IOException {
        assertThatThrownBy(() -> EventHistory.of(workspace, RUN)).isInstanceOf(StoreException.class);
        Files.createDirectories(folder());
        assertThat(EventHistory.of(workspace, RUN)).isEqualTo(new EventHistory(List.of(), Optional.empty()));
    }

    @Test
    void writesTheFieldsOfEveryLine() {
        FailureReport failure = FailureReport.of(new IOException("no\nroad"));
        log.on(new RunEvent.RunStarted(header(1)));
        log.on(new StageEvent.StageRetrying(header(2), "sun/density", 1, Duration.ofMillis(20), failure));
        log.on(new StageEvent.Metric(header(3), "sun/density", "cells", 12.5));
        log.on(new RunEvent.RunEnded(header(4), RunState.SUCCEEDED, Outcome.SUCCESS));

        String start = "{\"v\":1,\"seq\":%d,\"run_id\":\"" + RUN + "\",\"event\":\"%s\",";
        String time = "\"timestamp\":\"2026-05-10T12:00:00.123456Z\"";
        assertThat(file())
                .content()
                .isEqualTo(String.join(
                        "\n",
                        String.format(start, 1, "RUN_STARTED") + time + "}",
                        String.format(start, 2, "STAGE_RETRYING") + "\"stage\":\"sun/density\"," + time
                                + ",\"attempt\":1,\"msg\":\"no road\",\"data\":{\"pause_ms\":20}}",
                        String.format(start, 3, "METRIC") + "\"stage\":\"sun/density\"," + time
                                + ",\"data\":{\"name\":\"cells\",\"value\":12.5}}",
                        String.format(start, 4, "RUN_SUCCEEDED") + time
                                + ",\"data\":{\"exit_code\":0,\"outcome\":\"SUCCESS\"}}\n"));
        assertThat(folder().resolve("run.log"))
                .content()
                .contains("2026-05-10T12:00:00.123456Z STAGE_RETRYING sun/density attempt 1: no road pause_ms=20\n");
    }

    @Test
    void snapshotTellsAStageBetweenTwoAttemptsFromOneThatWorks() {
        log.on(new StageEvent.StageStarted(header(1), "sun/density", List.of()));
        log.on(new StageEvent.StageRetrying(
                header(2), "sun/density", 1, Duration.ofMinutes(1), FailureReport.of(new IOException("no road"))));
        RunSnapshot.Stage between = snapshot().stages().get(0);
        assertThat(between.state()).isEqualTo(StageState.WAITING);
        assertThat(between.message()).contains("no road");

        log.on(new StageEvent.Metric(header(3), "sun/density", "cells", 12.5));
        assertThat(snapshot().stages().get(0).state()).isEqualTo(StageState.RUNNING);
    }

    private RunSnapshot snapshot() {
        return new SnapshotBuilder(List.of("sun/density")).after(RUN, RunState.RUNNING, history());
    }

    @Test
    void keepsMessagesShort() {
        log.on(new StageEvent.Warning(header(1), "s", "ü".repeat(5_000)));
        String message = history().lines().get(0).msg().orElseThrow();
        assertThat(message.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(4_093, 4_096);
        assertThat(message).endsWith("ü…");
    }

    @Test
    void readsWholeLinesAndReportsATornOne() throws IOException {
        log.on(new RunEvent.RunQueued(header(1)));
        Files.writeString(file(), "{\"v\":1,\"seq\":2,", StandardOpenOption.APPEND);

        assertThat(history().lines()).extracting(EventLine::seq).containsExactly(1L);
        assertThat(history().torn()).contains("{\"v\":1,\"seq\":2,");
    }

    @Test
    void reportsADamagedLineInTheMiddle() throws IOException {
        log.on(new RunEvent.RunQueued(header(1)));
        Files.writeString(file(), "{\"v\":1}\n", StandardOpenOption.APPEND);
        assertThatThrownBy(this::history)
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("read the events of run " + RUN);
    }

    @Test
    void keepsTheEventsOfManyThreadsApart() throws Exception {
        int threads = 8;
        int events = 1_000;
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<Future<?>> writers = new ArrayList<>();
        for (int t = 0; t < threads; t++) {
            RunId run = new RunId("01jtest000000000000000000" + t);
            writers.add(pool.submit(() -> writeRun(run, events)));
        }
        for (Future<?> writer : writers) {
            writer.get();
        }
        pool.shutdown();

        for (int t = 0; t < threads; t++) {
            EventHistory history = EventHistory.of(workspace, new RunId("01jtest000000000000000000" + t));
            assertThat(history.torn()).isEmpty();
            assertThat(history.lines()).hasSize(events);
            for (int i = 0; i < events; i++) {
                assertThat(history.lines().get(i).seq()).isEqualTo(i + 1L);
            }
        }
    }

    @Test
    void saysWhichEventCouldNotBeWritten() throws IOException {
        Files.createDirectories(workspace.resolve("runs"));
        Files.writeString(folder(), "a file where the folder should be");
        assertThatThrownBy(() -> log.on(new RunEvent.RunQueued(header(1))))
                .isInstanceOf(StoreException.class)
                .hasMessage("could not log event 1 of run " + RUN);
    }

    private void writeRun(RunId run, int events) {
        for (int seq = 1; seq < events; seq++) {
            log.on(new StageEvent.Progress(new EventHeader(seq, run, NOON), "stage", seq, events, "rows"));
        }
        log.on(new RunEvent.RunEnded(new EventHeader(events, run, NOON), RunState.SUCCEEDED, Outcome.SUCCESS));
    }

    private static EventHeader header(long seq) {
        return new EventHeader(seq, RUN, NOON);
    }

    private EventHistory history() {
        return EventHistory.of(workspace, RUN);
    }

    private Path file() {
        return folder().resolve("events.jsonl");
    }

    private Path folder() {
        return workspace.resolve("runs").resolve(RUN.text());
    }
}
