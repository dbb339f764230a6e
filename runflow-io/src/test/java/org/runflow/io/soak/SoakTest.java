package org.runflow.io.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.RunId;
import org.runflow.catalog.RunEntry;
import org.runflow.catalog.RunPage;
import org.runflow.catalog.RunQuery;
import org.runflow.io.ChildJvm;
import org.runflow.io.Workspace;
import org.runflow.io.disk.AtomicFiles;
import org.runflow.io.event.log.EventHistory;
import org.runflow.run.RunState;
import org.runflow.store.Manifest;

/**
 * Several processes with several threads each run pipelines in one workspace, and are killed at random. Afterwards nothing is wrong, lost or stuck. Short in the
 * build; ten minutes with {@code -Drunflow.soak.seconds=600 -Drunflow.soak.processes=4 -Drunflow.soak.threads=8}, which also says how many runs ended in each tenth
 * of the time.
 */
class SoakTest {
    private static final int SECONDS = Integer.getInteger("runflow.soak.seconds", 5);
    private static final int PROCESSES = Integer.getInteger("runflow.soak.processes", 2);
    private static final int THREADS = Integer.getInteger("runflow.soak.threads", 3);
    private static final long SEED = Long.getLong("runflow.soak.seed", 12);

    @TempDir
    Path folder;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<ChildJvm> workers = new ArrayList<>();
    private int started;
    private int kills;

    @Test
    void nothingIsWrongLostOrStuck() throws Exception {
        Instant from = Instant.now();
        try {
            for (int i = 0; i < PROCESSES; i++) {
                workers.add(start());
            }
            killAtRandomUntil(from.plusSeconds(SECONDS));
            Files.createFile(folder.resolve(SoakWorker.STOP));
            noWorkerHasFailed();
            for (ChildJvm worker : workers) {
                assertThat(CompletableFuture.supplyAsync(() -> exitCode(worker)).get(5, TimeUnit.MINUTES))
                        .as("exit code of a worker that was told to stop")
                        .isZero();
            }
        } finally {
            workers.forEach(ChildJvm::close);
        }
        Workspace workspace = Workspace.open(folder.resolve("workspace"));
        List<RunEntry> runs = settle(workspace);
        everyRunThatWasReportedIsThere(runs);
        everyEventIsThere(workspace, runs);
        everyResultIsThere(workspace);
        everyResultIsRight(workspace, runs);
        System.out.println(kills + " kills, " + runs.size() + " runs, by tenths of the time " + byTenths(runs, from));
    }

    private void noWorkerHasFailed() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path failed : files.filter(
                            file -> file.getFileName().toString().startsWith(SoakWorker.FAILED))
                    .toList()) {
                throw new AssertionError(Files.readString(failed));
            }
        }
    }

    private ChildJvm start() throws IOException {
        ChildJvm worker = ChildJvm.start(SoakWorker.class, folder, "worker" + started++, THREADS, random.nextLong());
        worker.expect("at work");
        return worker;
    }

    private void killAtRandomUntil(Instant end) throws Exception {
        while (Instant.now().isBefore(end)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(500, 6_000 / PROCESSES)));
            int victim = random.nextInt(PROCESSES);
            workers.get(victim).kill();
            kills++;
            workers.set(victim, start());
        }
    }

    private static int exitCode(ChildJvm worker) {
        try {
            return worker.exitCode();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the dead have left is written down and cleaned up. */
    private static List<RunEntry> settle(Workspace workspace) throws IOException {
        Instant later = Instant.now().plus(Duration.ofDays(1));
        List<RunId> lost = workspace.catalog().markLost(Instant.now());
        int leftovers = workspace.store().deleteLeftovers(later);
        workspace.catalog().rebuild();

        List<RunEntry> runs = all(workspace);
        assertThat(runs).extracting(RunEntry::id).containsAll(lost);
        assertThat(runs)
                .allMatch(run -> run.state() == RunState.SUCCEEDED
                        || run.state() == RunState.LOST
                        || run.state() == RunState.CANCELLED);
        assertThat(workspace.catalog().unreadable())
                .as("after %s leftovers", leftovers)
                .isEmpty();
        assertThat(workspace.path().resolve("live")).isEmptyDirectory();
        try (Stream<Path> all = Files.walk(workspace.path())) {
            assertThat(all.filter(AtomicFiles::isTemporary)).isEmpty();
        }
        return runs;
    }

    private static List<RunEntry> all(Workspace workspace) {
        List<RunEntry> all = new ArrayList<>();
        Optional<RunQuery> next = Optional.of(RunQuery.all().limit(1_000));
        while (next.isPresent()) {
            RunPage page = workspace.catalog().query(next.get());
            all.addAll(page.runs());
            next = page.next();
        }
        return all;
    }

    private void everyRunThatWasReportedIsThere(List<RunEntry> runs) throws IOException {
        List<String> succeeded = runs.stream()
                .filter(run -> run.state() == RunState.SUCCEEDED)
                .map(run -> run.id().text())
                .toList();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path done : files.filter(file -> file.getFileName().toString().startsWith(SoakWorker.DONE))
                    .toList()) {
                // a process may have died within a line
                assertThat(succeeded)
                        .containsAll(Files.readAllLines(done).stream()
                                .filter(line -> line.length() == 26)
                                .toList());
            }
        }
    }

    private static void everyEventIsThere(Workspace workspace, List<RunEntry> runs) {
        for (RunEntry run : runs) {
            if (Files.exists(workspace.folderOf(run.id()).resolve("events.jsonl"))) {
                EventHistory history = EventHistory.of(workspace.path(), run.id());
                assertThat(history.missing()).as("events of run %s", run.id()).isEmpty();
                assertThat(history.lines().get(history.lines().size() - 1).event())
                        .isEqualTo("RUN_" + run.state());
            }
        }
    }

    private static void everyResultIsThere(Workspace workspace) {
        try (Stream<Manifest> manifests = workspace.store().manifests()) {
            assertThat(manifests).allMatch(manifest -> workspace.store().isPresent(manifest.output()));
        }
        assertThat(workspace.store().unreadable()).isEmpty();
    }

    private static void everyResultIsRight(Workspace workspace, List<RunEntry> runs) {
        for (RunEntry run : runs) {
            if (run.state() == RunState.SUCCEEDED) {
                SoakWorker.requireRight(
                        workspace.engine().build().open(run.id()),
                        run.attributes().get("line"));
            }
        }
    }

    private static Map<Long, Integer> byTenths(List<RunEntry> runs, Instant from) {
        Map<Long, Integer> tenths = new TreeMap<>();
        for (RunEntry run : runs) {
            long millis = Duration.between(from, run.createdAt()).toMillis();
            tenths.merge(1 + millis / (100L * SECONDS), 1, Integer::sum);
        }
        return tenths;
    }
}
