package org.runflow.io.process;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Runs processes and watches them. However one ends, everything that it started is ended, too: found on Linux by the variable
 * {@link ProcessEnvironment#MARK} in its environment, elsewhere as far as it was among the descendants in one of the looks that are taken each second.
 * First all are asked to end, then the grace is awaited, then the rest is ended by force. Only what has both given away that variable and left its
 * parents between two looks, or may not be ended by this user, can escape.
 */
public final class ProcessSupervisor {
    private ProcessSupervisor() {}

    /**
     * Runs a process to its end. The memory taken does not depend on how much it prints.
     *
     * @param spec what to run
     * @param listener hears of it
     * @param cancel asked ten times a second whether the process shall end; interrupting the calling thread is another way, and leaves the thread
     *     interrupted
     * @return what became of it, which is a result also when it could not be started
     * @throws RuntimeException what the maker of a detector throws, before anything is started, or {@code cancel}, after everything has ended
     */
    public static ProcessResult run(ProcessSpec spec, ProcessListener listener, BooleanSupplier cancel) {
        return run(spec, listener, cancel, Marks.ofSystem());
    }

    static ProcessResult run(ProcessSpec spec, ProcessListener listener, BooleanSupplier cancel, Marks marks) {
        String mark = Marks.next();
        Family family = new Family(mark, marks);
        DoneDetector detector =
                spec.output().done().<DoneDetector>map(Supplier::get).orElse(null);
        Instant started = Instant.now();
        long startNs = System.nanoTime();
        Process process;
        try {
            process = start(spec, mark);
        } catch (IOException e) {
            List<Long> forced = family.end(spec.limits().grace().toNanos());
            return new ProcessResult(
                    mark,
                    Termination.START_FAILED,
                    OptionalInt.empty(),
                    false,
                    StreamSummary.nothing(),
                    StreamSummary.nothing(),
                    started,
                    Duration.ofNanos(System.nanoTime() - startNs),
                    Optional.empty(),
                    forced,
                    0,
                    Optional.of(e));
        }
        family.add(process.toHandle());
        try (Callbacks callbacks = new Callbacks(listener, detector, mark)) {
            return new WatchedProcess(spec, process, family, callbacks, mark, started, startNs).await(cancel);
        }
    }

    private static Process start(ProcessSpec spec, String mark) throws IOException {
        ProgramText.require(spec);
        ProcessBuilder builder = new ProcessBuilder(spec.command());
        spec.directory().ifPresent(folder -> builder.directory(folder.toFile()));
        spec.environment().applyTo(builder.environment(), mark);
        spec.stdin().findFile().ifPresent(file -> builder.redirectInput(file.toFile()));
        return builder.start();
    }
}
