package org.runflow.io.spark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.api.java.JavaSparkContext;
import org.runflow.io.spread.RemoteWork;
import org.runflow.io.spread.WireJob;
import org.runflow.io.spread.WireJobs;
import org.runflow.spread.Job;
import org.runflow.spread.Prepared;
import org.runflow.spread.Spread;

/**
 * Carries out jobs on the executors of a Spark cluster, as those of {@code Sweep.run}. What all items of a job share is a broadcast, which Spark takes to each executor once; items and
 * results are bytes of our own codecs, a task for each item. Spark runs the tasks of an executor that dies again on others; those that have ended are not. Executors have the
 * jars of this module and what they need when the application was submitted with them ({@code --jars}), or are sent them by {@link #shippingJars}. Plain functions stay on the threads of this process.
 * Immutable and safe for use by several threads.
 */
public final class SparkSpread implements Spread {
    private final JavaSparkContext spark;
    private final Class<? extends WireJobs> jobs;
    private final int itemsPerCore;

    private SparkSpread(JavaSparkContext spark, Class<? extends WireJobs> jobs, int itemsPerCore) {
        this.spark = spark;
        this.jobs = jobs;
        this.itemsPerCore = itemsPerCore;
    }

    /**
     * Spreads jobs over a cluster, with three items under way for each of its cores.
     *
     * @param spark the driver's context; it is not stopped
     * @param jobs has the jobs, as {@code RaceJobs} has those of a race; public, with a public constructor without parameters, in a jar that every executor has
     * @return the spread
     */
    public static SparkSpread on(JavaSparkContext spark, Class<? extends WireJobs> jobs) {
        return new SparkSpread(spark, jobs, 3);
    }

    /**
     * {@return the spread with another number of items under way for each core; with one, cores wait for this process to hand on results}
     *
     * @param items 1 or more
     * @throws IllegalArgumentException if there is none
     */
    public SparkSpread itemsPerCore(int items) {
        if (items < 1) {
            throw new IllegalArgumentException("a core works on at least 1 item at a time, was " + items);
        }
        return new SparkSpread(spark, jobs, items);
    }

    /**
     * Has Spark send jars to the executors, for drivers that were not submitted with them. They belong to the driver's context from then on: executors fetch them from this process before their next task,
     * whoever asks for it. A jar that is there already is left as it is.
     *
     * @param jars files, each with another name
     * @return this
     * @throws IllegalArgumentException if one of them is no file
     */
    public SparkSpread shippingJars(Collection<Path> jars) {
        for (Path jar : jars) {
            if (!Files.isRegularFile(jar)) {
                throw new IllegalArgumentException(
                        "executors can be sent jars only, and there is no file " + jar + "; zip a folder of classes");
            }
        }
        jars.forEach(jar -> spark.addJar(jar.toAbsolutePath().toString()));
        return this;
    }

    @Override
    public <T, R> List<R> map(List<T> items, Function<? super T, ? extends R> function) {
        return PARALLEL.map(items, function);
    }

    /**
     * Takes a job to the executors.
     *
     * @throws IllegalArgumentException if the jobs of this spread do not have it
     */
    @Override
    public <C, T, R> Prepared<T, R> prepare(Job<C, T, R> job, C shared) {
        WireJob<C, T, R> wire = RemoteWork.get(jobs, job);
        byte[] bytes = WireJob.bytes(wire.shared(), shared);
        RemoteWork work = RemoteWork.of(jobs, job.name(), bytes);
        return new OnExecutors<>(spark, new ItemTask(work, spark.broadcast(bytes)), itemsPerCore, wire);
    }
}
