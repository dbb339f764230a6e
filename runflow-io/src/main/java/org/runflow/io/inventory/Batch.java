package org.runflow.io.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.runflow.RunCoordinate;

/** Lifts an operation on one coordinate to many: each has an outcome of its own, and no failure touches another. */
public final class Batch {
    private Batch() {}

    /**
     * What has become of one coordinate.
     *
     * @param coordinate it was about
     * @param result of the operation; absent when it threw
     * @param failure what it threw instead
     * @param <R> type of a result
     */
    public record Outcome<R>(RunCoordinate coordinate, Optional<R> result, Optional<RuntimeException> failure) {
        /** {@return whether the operation returned} */
        public boolean succeeded() {
            return failure.isEmpty();
        }
    }

    /**
     * Applies an operation to each coordinate, in any order, some at once.
     *
     * @param coordinates in any number
     * @param operation safe for use by several threads when more than one is allowed
     * @param parallelism how many at once, at least 1
     * @param <R> type of a result
     * @return an outcome per coordinate, in the order given
     * @throws IllegalArgumentException for a parallelism below 1
     * @throws CancellationException when the thread is interrupted: operations that go on are interrupted and awaited, others are not begun
     */
    public static <R> List<Outcome<R>> forEach(
            List<RunCoordinate> coordinates, Function<RunCoordinate, ? extends R> operation, int parallelism) {
        if (parallelism < 1) {
            throw new IllegalArgumentException("at least one operation runs at once, not " + parallelism);
        }
        ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, Math.min(parallelism, coordinates.size())));
        try {
            List<Future<Outcome<R>>> begun = new ArrayList<>();
            for (RunCoordinate coordinate : coordinates) {
                begun.add(pool.submit(() -> outcome(coordinate, operation)));
            }
            List<Outcome<R>> outcomes = new ArrayList<>();
            for (Future<Outcome<R>> each : begun) {
                outcomes.add(each.get());
            }
            return List.copyOf(outcomes);
        } catch (InterruptedException e) {
            pool.shutdownNow();
            awaitEnd(pool);
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while " + coordinates.size() + " coordinates were worked on");
        } catch (ExecutionException e) {
            throw new IllegalStateException("an operation threw an error", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private static <R> Outcome<R> outcome(RunCoordinate coordinate, Function<RunCoordinate, ? extends R> operation) {
        try {
            return new Outcome<>(coordinate, Optional.of(operation.apply(coordinate)), Optional.empty());
        } catch (RuntimeException e) {
            return new Outcome<>(coordinate, Optional.empty(), Optional.of(e));
        }
    }

    /** However long it takes: whoever gets the exception may delete what the operations work on. */
    private static void awaitEnd(ExecutorService pool) {
        boolean ended = false;
        while (!ended) {
            try {
                ended = pool.awaitTermination(1, java.util.concurrent.TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                pool.shutdownNow();
            }
        }
    }
}
