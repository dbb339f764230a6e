package org.runflow.io.rows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/** Reads small pieces of many files: one after the other as long as that is quick, several at a time where opening a file takes long. */
final class AdaptiveReading {
    private static final int THREADS = 8;
    private static final long PROBE_NANOS = 5_000_000;
    /** Starting threads costs more than they save when less than this is left. */
    private static final long WORTH_NANOS = 20_000_000;

    private final LongSupplier nanos;

    AdaptiveReading(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** {@return what was read, in the order of the files} */
    <T> List<T> map(List<Path> files, Function<Path, T> read) {
        List<T> results = new ArrayList<>(files.size());
        long began = nanos.getAsLong();
        while (results.size() < files.size()) {
            long spent = nanos.getAsLong() - began;
            int left = files.size() - results.size();
            if (spent > PROBE_NANOS && spent / results.size() * left > WORTH_NANOS) {
                results.addAll(together(files.subList(results.size(), files.size()), read));
                return results;
            }
            results.add(read.apply(files.get(results.size())));
        }
        return results;
    }

    private static <T> List<T> together(List<Path> files, Function<Path, T> read) {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<T>> waiting = files.stream()
                    .map(file -> threads.submit(() -> read.apply(file)))
                    .toList();
            Stream<T> results = waiting.stream().map(AdaptiveReading::await);
            return results.toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> T await(Future<T> result) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return result.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw new IllegalStateException("a summary could not be read", e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
