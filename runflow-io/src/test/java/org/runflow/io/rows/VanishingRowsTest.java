package org.runflow.io.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.ArtifactKey;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.error.ArtifactUnavailableException;
import org.runflow.io.Workspace;
import org.runflow.rows.RowSink;
import org.runflow.rows.Rows;
import org.runflow.run.StageState;

/** Rows that are never there when they are read fail who reads them; a run went on computing them without an end. */
class VanishingRowsTest {
    private static final ArtifactKey<Integer> COUNT = ArtifactKey.of("count", Integer.class);
    private static final ArtifactKey<Rows<Trial>> TRIALS = ArtifactKey.rows("trials", Trial.class);
    private static final ArtifactKey<Long> READ = ArtifactKey.of("read", Long.class);

    @TempDir
    Path folder;

    /** As another program that cleans up where it should not. */
    private void deleteAllBytes() {
        try (Stream<Path> files = Files.walk(folder.resolve("objects"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void theRunEnds() {
        AtomicInteger computed = new AtomicInteger();
        Pipeline pipeline = Pipeline.builder("trials")
                .inputs(COUNT)
                .stage(
                        TRIALS,
                        s -> s.from(COUNT).compute((context, count) -> {
                            computed.incrementAndGet();
                            try (RowSink<Trial> rows = context.rows(Trial.class, Trial.SPEC)) {
                                Trial.some(count, 7).forEach(rows::add);
                                return rows.finish();
                            }
                        }))
                .stage(
                        READ,
                        s -> s.from(TRIALS).compute(rows -> {
                            deleteAllBytes();
                            try (Stream<Trial> all = rows.stream()) {
                                return all.count();
                            }
                        }))
                .build();

        Run run = Workspace.open(folder).engine().build().run(pipeline, RunRequest.of(COUNT.with(10)));

        assertThat(run.report().getStage("read").state()).isEqualTo(StageState.FAILED);
        assertThat(run.report().getStage("read").failure().orElseThrow().toString())
                .contains(ArtifactUnavailableException.class.getName());
        assertThat(computed.get()).isBetween(2, 20);
    }
}
