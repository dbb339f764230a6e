package org.runflow.io.store;

import java.nio.file.Path;
import org.runflow.ArtifactKey;
import org.runflow.Pipeline;
import org.runflow.RunRequest;
import org.runflow.io.Workspace;
import org.runflow.io.disk.FileLocks;
import org.runflow.run.OnConflict;

/** A process whose stage says that it computes and then goes no further while somebody holds a lock. */
final class SlowRun {
    static final ArtifactKey<String> RESULT = ArtifactKey.of("result", String.class);
    static final RunRequest WAITING = RunRequest.of().onConflict(OnConflict.WAIT);

    private SlowRun() {}

    static Pipeline pipeline(Path gate, String author) {
        return Pipeline.builder("slow")
                .stage(
                        RESULT,
                        s -> s.reading().compute(in -> {
                            System.out.println("computing");
                            return FileLocks.holding(gate, () -> author);
                        }))
                .build();
    }

    public static void main(String[] arguments) {
        Workspace.open(Path.of(arguments[0]))
                .engine()
                .build()
                .run(pipeline(Path.of(arguments[1]), "the other process"), WAITING)
                .orThrow();
    }
}
