package org.runflow.docs.shell;

import java.util.concurrent.CountDownLatch;
import java.util.function.ToIntFunction;
import org.runflow.Run;
import org.runflow.RunHandle;

/** Waits for the end of a run, or for the wish that it should stop. */
@FunctionalInterface
interface Interruption {
    /**
     * {@return the exit code that {@code ending} gives for the run, ended}
     *
     * @param handle of a run that was started
     * @param ending tells people about the run; called once
     */
    int await(RunHandle handle, ToIntFunction<Run> ending) throws InterruptedException;

    /** Nobody interrupts. */
    static Interruption never() {
        return (handle, ending) -> ending.applyAsInt(handle.await());
    }

    /**
     * When the process is told to end, by Ctrl-C or another signal, the run is cancelled first; what has ended is kept. The process then halts with
     * the exit code of the run rather than that of the signal.
     */
    static Interruption ofProcess() {
        return (handle, ending) -> {
            Thread hook = new Thread(() -> stop(handle, ending), "stop " + handle.id());
            Runtime.getRuntime().addShutdownHook(hook);
            Run run = handle.await();
            if (!remove(hook)) {
                new CountDownLatch(1).await();
            }
            return ending.applyAsInt(run);
        };
    }

    private static void stop(RunHandle handle, ToIntFunction<Run> ending) {
        handle.cancel();
        try {
            Runtime.getRuntime().halt(ending.applyAsInt(handle.await()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean remove(Thread hook) {
        try {
            return Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return false;
        }
    }
}
