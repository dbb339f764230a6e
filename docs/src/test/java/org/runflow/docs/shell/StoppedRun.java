package org.runflow.docs.shell;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.runflow.ArtifactKey;
import org.runflow.Pipeline;
import org.runflow.RunRequest;
import org.runflow.io.Workspace;

/** A process whose run has one stage that has ended and one that never does, until it is told to stop. */
final class StoppedRun {
    static final ArtifactKey<String> QUICK = ArtifactKey.of("quick", String.class);
    static final ArtifactKey<String> ENDLESS = ArtifactKey.of("endless", String.class);

    private StoppedRun() {}

    public static void main(String[] args) throws Exception {
        Pipeline pipeline = Pipeline.builder("stopped")
                .stage(QUICK, s -> s.reading().version("1").compute(reader -> "done"))
                .stage(ENDLESS, s -> s.from(QUICK).version("1").compute(StoppedRun::forever))
                .build();
        System.exit(Interruption.ofProcess()
                .await(Workspace.open(Path.of(args[0])).engine().build().start(pipeline, RunRequest.of()), run -> {
                    System.out.println(run.outcome());
                    return run.outcome().exitCode();
                }));
    }

    private static String forever(String quick) throws InterruptedException {
        System.out.println(quick);
        new CountDownLatch(1).await();
        return quick;
    }
}
