package org.runflow.io.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.ArtifactKey;
import org.runflow.Pipeline;
import org.runflow.RunRequest;
import org.runflow.error.StoreException;
import org.runflow.io.Workspace;
import org.runflow.io.retention.RetentionPlan;
import org.runflow.retention.Retention;
import org.runflow.run.OnConflict;

/** Code of this process that does not know of our locks holds one, as another copy of the library does, or ours by a second mount of the folder. */
class LockedByOthersHereTest {
    private static final ArtifactKey<String> RESULT = ArtifactKey.of("result", String.class);
    private static final Pipeline PIPELINE = Pipeline.builder("one")
            .stage(RESULT, s -> s.reading().compute(in -> "value"))
            .build();

    @TempDir
    Path directory;

    private Workspace workspace;

    @BeforeEach
    void run() {
        workspace = Workspace.open(directory);
        workspace.engine().build().run(PIPELINE, RunRequest.of()).orThrow();
    }

    @Test
    void runCannotBegin() throws IOException {
        try (FileLock held = locked("retention.lock")) {
            assertThat(held.isValid()).isTrue();
            assertThatThrownBy(() -> workspace.engine().build().run(PIPELINE, RunRequest.of()))
                    .isInstanceOf(StoreException.class)
                    .cause()
                    .hasMessageContaining("retention.lock' is locked by other code of this process");
            assertThat(workspace.catalog().counts().runs()).isEqualTo(1);
        }
    }

    @Test
    void nothingIsLetGoOf() throws IOException {
        RetentionPlan plan = RetentionPlan.of(workspace, Retention.keepNewest(1));
        try (FileLock held = locked("retention.lock")) {
            assertThat(held.isValid()).isTrue();
            assertThatThrownBy(plan::apply)
                    .isInstanceOf(StoreException.class)
                    .cause()
                    .hasMessageContaining("locked by other code of this process");
        }
    }

    @Test
    void everybodyMayComputeWhereNobodyCanTellWhoDoes() throws IOException {
        try (FileLock held = locked("computing.lock")) {
            assertThat(held.isValid()).isTrue();
            Pipeline other = Pipeline.builder("two")
                    .stage(RESULT, s -> s.reading().version("2").compute(in -> "other"))
                    .build();
            RunRequest waiting = RunRequest.of().onConflict(OnConflict.WAIT);
            assertThat(workspace.engine().build().run(other, waiting).orThrow().get(RESULT))
                    .isEqualTo("other");
        }
    }

    private FileLock locked(String file) throws IOException {
        FileChannel channel =
                FileChannel.open(directory.resolve(file), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        return channel.lock();
    }
}
