package org.runflow.io.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.ArtifactKey;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunHandle;
import org.runflow.RunRequest;
import org.runflow.error.WorkspaceBusyException;
import org.runflow.io.Workspace;
import org.runflow.io.disk.FileLocks;
import org.runflow.io.disk.RetentionLock;
import org.runflow.retention.Retention;

/** Retention and runs keep out of each other's way. */
class RetentionLockTest {
    private static final ArtifactKey<Integer> ONE = ArtifactKey.of("one", Integer.class);

    @TempDir
    private Path directory;

    @Test
    void nothingGoesWhileARunGoesOn() throws Exception {
        Workspace workspace = Workspace.open(directory);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Pipeline pipeline = Pipeline.builder("slow")
                .stage(
                        ONE,
                        s -> s.reading().notCacheable().compute(in -> {
                            begun.countDown();
                            assertThat(end.await(60, TimeUnit.SECONDS)).isTrue();
                            return 1;
                        }))
                .build();
        RetentionPlan plan = RetentionPlan.of(workspace, Retention.keepNewest(1));
        RunHandle run = workspace.engine().build().start(pipeline, RunRequest.of());
        assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();

        assertThatThrownBy(plan::apply)
                .isInstanceOf(WorkspaceBusyException.class)
                .hasMessageContaining("while runs go on");
        end.countDown();
        Run ended = run.await();
        assertThat(ended.orThrow().get(ONE)).isOne();
        assertThat(plan.apply()).isEmpty();
    }

    @Test
    void runsShareTheLockAndWaitForWhoHasItAlone() throws Exception {
        FileLocks.Held one = RetentionLock.shared(directory);
        FileLocks.Held two = RetentionLock.shared(directory);
        one.close();
        one.close();
        assertThat(RetentionLock.tryAlone(directory)).as("the second goes on").isEmpty();
        two.close();
        Optional<FileLocks.Held> alone = RetentionLock.tryAlone(directory);
        assertThat(alone).isPresent();
        assertThat(RetentionLock.tryAlone(directory)).isEmpty();

        CompletableFuture<FileLocks.Held> waiting = CompletableFuture.supplyAsync(() -> {
            try {
                return RetentionLock.shared(directory);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(waiting).isNotDone();
        alone.get().close();
        waiting.get(60, TimeUnit.SECONDS).close();
    }
}
