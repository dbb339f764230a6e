package org.runflow.io.spark;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.runflow.io.spread.WireJob;
import org.runflow.spread.Prepared;

/** A job on the executors of a cluster: handfuls of items are under way as jobs of Spark, more than one so that no core waits for the slowest item of another. */
final class OnExecutors<T, R> implements Prepared<T, R> {
    private static final int MAX_HANDFUL = 64;

    private final JavaSparkContext spark;
    private final ItemTask task;
    private final int itemsPerCore;
    private final WireJob<?, T, R> wire;

    OnExecutors(JavaSparkContext spark, ItemTask task, int itemsPerCore, WireJob<?, T, R> wire) {
        this.spark = spark;
        this.task = task;
        this.itemsPerCore = itemsPerCore;
        this.wire = wire;
    }

    @Override
    public void each(Iterable<? extends T> items, Consumer<? super R> results) {
        Iterator<? extends T> rest = items.iterator();
        Deque<JavaFutureAction<List<byte[]>>> underWay = new ArrayDeque<>();
        try {
            while (rest.hasNext() || !underWay.isEmpty()) {
                int cores = spark.defaultParallelism();
                int handful = Math.min(cores, MAX_HANDFUL);
                while (rest.hasNext() && (long) underWay.size() * handful < (long) itemsPerCore * cores) {
                    underWay.add(begin(rest, handful));
                }
                for (byte[] outcome : await(underWay.getFirst())) {
                    results.accept(WireJob.value(wire.results(), Outcome.get(outcome)));
                }
                underWay.removeFirst();
            }
        } finally {
            underWay.forEach(job -> job.cancel(true));
        }
    }

    private JavaFutureAction<List<byte[]>> begin(Iterator<? extends T> rest, int handful) {
        List<byte[]> some = new ArrayList<>(handful);
        while (rest.hasNext() && some.size() < handful) {
            some.add(WireJob.bytes(wire.items(), rest.next()));
        }
        return spark.parallelize(some, some.size()).map(task).collectAsync();
    }

    private static List<byte[]> await(JavaFutureAction<List<byte[]>> job) {
        try {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            return job.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the cluster could not work on an item: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while executors work");
        }
    }

    /** Spark waits for executors here, and would take an interruption for its own. */
    @Override
    public void close() {
        boolean interrupted = Thread.interrupted();
        try {
            task.forget();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
