package org.runflow.io.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.io.ChildJvm;

/** A lock has one holder, until that one lets go or dies. */
class FileLocksTest {
    @TempDir
    Path folder;

    @Test
    void hasOneHolderInAProcess() throws IOException {
        FileLocks.Held first = FileLocks.tryLock(file()).orElseThrow();

        assertThat(FileLocks.tryLock(file())).isEmpty();
        assertThat(FileLocks.tryLock(folder.resolve(".").resolve("lock")))
                .as("another name of the file")
                .isEmpty();

        first.close();
        first.close();
        try (FileLocks.Held second = FileLocks.tryLock(file()).orElseThrow()) {
            first.close();
            assertThat(FileLocks.tryLock(file()))
                    .as("closing the first again frees nothing, %s", second)
                    .isEmpty();
        }
    }

    @Test
    void doesNotRobALiveHolderHoweverOld() throws Exception {
        try (ChildJvm holder = ChildJvm.start(LockHolder.class, file())) {
            holder.expect("held");
            Files.setLastModifiedTime(file(), FileTime.from(Instant.EPOCH));

            assertThat(FileLocks.tryLock(file())).isEmpty();
            assertThat(FileLocks.tryLock(file()))
                    .as("having looked changes nothing")
                    .isEmpty();
        }
    }

    @Test
    void isFreeAtOnceWhenItsHolderIsKilled() throws Exception {
        try (ChildJvm holder = ChildJvm.start(LockHolder.class, file())) {
            holder.expect("held");
            holder.kill();

            assertThat(FileLocks.tryLock(file())).hasValueSatisfying(FileLocksTest::close);
        }
    }

    @Test
    void keepsOtherProcessesOutAfterThisOneHasProbedIt() throws Exception {
        try (FileLocks.Held held = FileLocks.tryLock(file()).orElseThrow()) {
            assertThat(FileLocks.tryLock(file()))
                    .as("probe while %s is held", held)
                    .isEmpty();
            try (ChildJvm other = ChildJvm.start(LockHolder.class, file())) {
                other.expect("busy");
            }
        }
    }

    @Test
    void letsThreadsInOneByOne() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        List<Integer> seen = inEightThreads(() -> FileLocks.holding(file(), () -> {
            int now = inside.incrementAndGet();
            inside.decrementAndGet();
            return now;
        }));

        assertThat(seen).hasSize(8).containsOnly(1);
    }

    @Test
    void servesThreadsInTheOrderOfTheirComing() throws Exception {
        List<Integer> served = new CopyOnWriteArrayList<>();
        List<Thread> threads = new ArrayList<>();
        try (FileLocks.Held first = FileLocks.lock(file())) {
            for (int i = 0; i < 8; i++) {
                int number = i;
                Thread thread = new Thread(() -> take(number, served));
                thread.start();
                threads.add(thread);
                while (thread.getState() != Thread.State.WAITING) {
                    Thread.onSpinWait();
                }
            }
            assertThat(served).as("while %s is held", first).isEmpty();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(served).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    }

    /** Systems that look for deadlocks among processes see one here, and there is none: each lock is held by a thread that waits for nothing. */
    @Test
    void twoProcessesMayWaitForOneAnotherInDifferentThreads() throws Exception {
        Path other = folder.resolve("other");
        FileLocks.Held ours = FileLocks.lock(other);
        try (ChildJvm child = ChildJvm.start(CrossedLocks.class, file(), other)) {
            child.expect("holds one");
            CompletableFuture<FileLocks.Held> waiting = CompletableFuture.supplyAsync(this::lock);
            // long enough for both to have begun to wait, so that the system sees what it takes for a deadlock
            LockSupport.parkNanos(300_000_000);
            ours.close();
            child.expect("holds both");
            waiting.get(1, TimeUnit.MINUTES).close();
        }
    }

    private FileLocks.Held lock() {
        try {
            return FileLocks.lock(file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void lookingTellsWhetherItIsHeld() throws Exception {
        assertThat(FileLocks.isHeld(file())).as("missing").isFalse();
        assertThat(file()).doesNotExist();
        try (ChildJvm holder = ChildJvm.start(LockHolder.class, file())) {
            holder.expect("held");
            assertThat(FileLocks.isHeld(file())).isTrue();
            holder.kill();
            assertThat(FileLocks.isHeld(file())).isFalse();
        }
        try (FileLocks.Held held = FileLocks.tryLock(file()).orElseThrow()) {
            assertThat(FileLocks.isHeld(file())).as("%s of this process", held).isTrue();
            try (ChildJvm other = ChildJvm.start(LockHolder.class, file())) {
                other.expect("busy");
            }
        }
        assertThat(FileLocks.isHeld(file())).isFalse();
    }

    @Test
    void whatIsDeletedWhileSomebodyLooksIsHeldByNobody() throws Exception {
        Path folder = file().resolveSibling("passing");
        Path lock = folder.resolve("lock");
        CompletableFuture<Void> coming = CompletableFuture.runAsync(() -> comeAndGo(folder, lock));

        while (!coming.isDone()) {
            assertThat(FileLocks.isHeld(lock)).isFalse();
        }
        coming.join();

        assertThat(folder).doesNotExist();
    }

    private static void comeAndGo(Path folder, Path lock) {
        try {
            for (int i = 0; i < 2_000; i++) {
                Files.createDirectory(folder);
                Files.createFile(lock);
                Files.delete(lock);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(int number, List<Integer> served) {
        try {
            FileLocks.holding(file(), () -> served.add(number));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Integer> inEightThreads(StoreFailure.DiskAction<Integer> action)
            throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Integer>> futures = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                futures.add(threads.submit(action::run));
            }
            List<Integer> results = new ArrayList<>();
            for (Future<Integer> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }

    private Path file() {
        return folder.resolve("lock");
    }

    private static void close(FileLocks.Held held) {
        try {
            held.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
