package org.runflow.io.process;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.runflow.io.process.OutputLine.ProcessStream;

/** A process that has begun, until it and all it started have ended. */
final class WatchedProcess {
    private static final long TICK_NS = 100_000_000L;
    private static final long LOOK_NS = 1_000_000_000L;
    private static final long DRAIN_NS = 5_000_000_000L;

    private final ProcessSpec spec;
    private final Process process;
    private final Family family;
    private final Callbacks callbacks;
    private final String mark;
    private final Instant started;
    private final long startNs;
    private final StreamPump out;
    private final StreamPump err;
    private long nextLookNs;
    private long nextProgressNs;
    private long doneNs;
    private long warnedOfNs;

    WatchedProcess(
            ProcessSpec spec,
            Process process,
            Family family,
            Callbacks callbacks,
            String mark,
            Instant started,
            long startNs) {
        this.spec = spec;
        this.process = process;
        this.family = family;
        this.callbacks = callbacks;
        this.mark = mark;
        this.started = started;
        this.startNs = startNs;
        ProcessOutput output = spec.output();
        this.out = pump(ProcessStream.OUT, process.getInputStream(), output.outFile());
        this.err = pump(ProcessStream.ERR, process.getErrorStream(), output.errFile());
        this.nextLookNs = startNs + LOOK_NS / 10;
        this.nextProgressNs = startNs + spec.limits().progressEvery().toNanos();
        this.warnedOfNs = startNs - 1;
    }

    private StreamPump pump(ProcessStream stream, java.io.InputStream in, Optional<java.nio.file.Path> file) {
        return new StreamPump(stream, in, callbacks, new Tail(spec.output().tailLines()), new Spill(file), mark);
    }

    ProcessResult await(BooleanSupplier cancel) {
        boolean watched = false;
        try {
            out.start(System.nanoTime());
            err.start(System.nanoTime());
            Feeder.feed(process, spec.stdin(), mark);
            Termination termination = watch(cancel);
            watched = true;
            return result(termination);
        } finally {
            if (!watched) {
                family.end(spec.limits().grace().toNanos());
            }
        }
    }

    private Termination watch(BooleanSupplier cancel) {
        while (true) {
            if (!process.isAlive()) {
                return Termination.EXITED;
            }
            long now = System.nanoTime();
            if (cancel.getAsBoolean() || Thread.currentThread().isInterrupted()) {
                return Termination.CANCELLED;
            }
            Optional<Termination> due = due(now);
            if (due.isPresent()) {
                return due.get();
            }
            tell(now);
            try {
                waitBriefly();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** A process that is done is not late and not hung. */
    private Optional<Termination> due(long now) {
        ProcessLimits limits = spec.limits();
        if (callbacks.isDone()) {
            doneNs = doneNs == 0 ? now : doneNs;
            return now - doneNs >= limits.completionGrace().toNanos()
                    ? Optional.of(Termination.COMPLETED_NOT_EXITED)
                    : Optional.empty();
        }
        if (limits.timeout().isPresent()
                && now - startNs >= limits.timeout().get().toNanos()) {
            return Optional.of(Termination.TIMED_OUT);
        }
        long quietSince = quietSinceNs(now);
        if (now - quietSince < limits.noOutput().toNanos()) {
            return Optional.empty();
        }
        if (limits.onSilence() == Silence.TERMINATE) {
            return Optional.of(Termination.HUNG);
        }
        if (quietSince - warnedOfNs > 0) {
            warnedOfNs = quietSince;
            callbacks.silent(Duration.ofNanos(now - quietSince));
        }
        return Optional.empty();
    }

    private void tell(long now) {
        if (now - nextLookNs >= 0) {
            nextLookNs = now + LOOK_NS;
            family.look();
        }
        if (now - nextProgressNs >= 0) {
            nextProgressNs = now + spec.limits().progressEvery().toNanos();
            callbacks.running(Duration.ofNanos(now - startNs), out.lines() + err.lines());
        }
    }

    private long quietSinceNs(long now) {
        return now - Math.min(now - out.quietSinceNs(now), now - err.quietSinceNs(now));
    }

    private ProcessResult result(Termination termination) {
        List<Long> forced = family.end(spec.limits().grace().toNanos());
        long drained = System.nanoTime() + DRAIN_NS;
        boolean outEnded = out.join(drained);
        boolean errEnded = err.join(drained);
        callbacks.close();
        Stream.of(process.getInputStream(), process.getErrorStream()).forEach(WatchedProcess::closeIgnoring);
        boolean over = Uninterrupted.until(System.nanoTime() + TICK_NS, () -> !process.isAlive(), this::waitBriefly);
        OptionalInt code = over ? OptionalInt.of(process.exitValue()) : OptionalInt.empty();
        return new ProcessResult(
                mark,
                termination,
                code,
                code.isPresent() && spec.acceptedCodes().contains(code.getAsInt()),
                out.summary(outEnded),
                err.summary(errEnded),
                started,
                Duration.ofNanos(System.nanoTime() - startNs),
                lastOutput(),
                forced,
                callbacks.failed(),
                Optional.empty());
    }

    private void waitBriefly() throws InterruptedException {
        boolean unused = process.waitFor(TICK_NS, TimeUnit.NANOSECONDS);
    }

    private Optional<Instant> lastOutput() {
        return Stream.of(out, err)
                .flatMap(pump -> pump.findLastByteNs().stream())
                .map(at -> at - startNs)
                .max(Long::compare)
                .map(started::plusNanos);
    }

    private static void closeIgnoring(Closeable stream) {
        try {
            stream.close();
        } catch (IOException e) {
            System.getLogger(WatchedProcess.class.getName())
                    .log(System.Logger.Level.DEBUG, "a pipe of a process could not be closed", e);
        }
    }
}
